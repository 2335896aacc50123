import { useMemo } from 'react';
import { CodeTokens } from './CodeTokens.tsx';
import { highlight } from './highlight.ts';

/** More pieces than this are not drawn one by one: the editor has to keep up with the keys. */
export const MOST_PIECES = 4000;
/** The same for lines. */
export const MOST_COLOURED = 1000;

interface EditorTextProps {
  text: string;
  /** Lines with an error. */
  broken: ReadonlySet<number>;
}

/** A text in colours, or null for one that is too long for them. */
function coloured(text: string) {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  if (lines > MOST_COLOURED) return null;
  const found = highlight(text);
  return found.reduce((sum, tokens) => sum + tokens.length, 0) > MOST_PIECES ? null : found;
}

/** What is seen under the text field: the text with its lines numbered, in colours unless it is very long. */
export function EditorText({ text, broken }: EditorTextProps) {
  const lines = useMemo(() => coloured(text), [text]);
  if (lines === null) {
    const numbers = Array.from({ length: text.split('\n').length }, (_, i) => i + 1).join('\n');
    return (
      <div className="editor-text" data-plain aria-hidden="true">
        <div>
          <span className="code-line-number">{numbers}</span>
          <code>{`${text}\n`}</code>
        </div>
      </div>
    );
  }
  return (
    <div className="editor-text" aria-hidden="true">
      {lines.map((tokens, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
        <div key={i} data-error={broken.has(i + 1) || undefined}>
          <span className="code-line-number">{i + 1}</span>
          <code>
            <CodeTokens tokens={tokens} />
            {'\n'}
          </code>
        </div>
      ))}
    </div>
  );
}
