import { useEffect, useMemo, useState } from 'react';
import { unpackKinds } from './packed-kinds.ts';
import type { Token } from './tokens.ts';

type Highlight = (source: string) => Token[][];

/**
 * A text in coloured pieces, line by line: of the kinds that the build has packed or, where there are none, as the
 * tokenizer sees them. That one comes when the reader begins to write; a link's text is plain until then.
 */
export function useLines(text: string, packed: string | null, writing: boolean): Token[][] {
  const [highlight, setHighlight] = useState<Highlight | null>(null);
  const wanted = packed === null || writing;
  useEffect(() => {
    if (wanted) import('./highlight.ts').then((loaded) => setHighlight(() => loaded.highlight));
  }, [wanted]);
  return useMemo(
    () => (packed === null && highlight !== null ? highlight(text) : unpackKinds(text, packed ?? '')),
    [text, packed, highlight],
  );
}
