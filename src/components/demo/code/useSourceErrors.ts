import { useEffect, useState } from 'react';
import type { SourceError } from '../../../engine/index.ts';
import { compileText } from './compile.ts';
import { keepDraft } from './draft.ts';

/** Rest between two keys after which a text is looked over. */
const PAUSE = 350;

/**
 * What is wrong with a text, looked over whenever the keys rest. Then it is kept, too, as the draft of a demo if it is
 * other than the text it began as.
 */
export function useSourceErrors(demo: string, text: string, began: string) {
  const [errors, setErrors] = useState<readonly SourceError[]>([]);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(async () => {
      keepDraft(demo, text === began ? null : text);
      const compiled = await compileText(text, {});
      if (wanted) setErrors(compiled.errors ?? []);
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [demo, text, began]);
  return [errors, setErrors] as const;
}
