import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { SourceError } from '../../engine/index.ts';
import { compileText } from './compile.ts';
import { highlight } from './highlight.ts';

/** Rest between two keys after which a text is looked over. */
const PAUSE = 350;
/** Errors that are listed; one mistake can make many. */
const LISTED = 8;

export interface EditorProps {
  /** Text to begin with. */
  source: string;
  /** Text of the program as the lesson has it. */
  original: string;
  /** Runs a text; gives what is wrong with it, and then the demo keeps the program it has. */
  run(source: string): Promise<readonly SourceError[] | null>;
  close(): void;
}

/**
 * An editor for a program: a text field over the coloured text. What the reader types is kept here whatever is wrong
 * with it, and the demo goes on with the last program that could be compiled.
 */
export function Editor({ source, original, run, close: shut }: EditorProps) {
  const [text, setText] = useState(source);
  const [errors, setErrors] = useState<readonly SourceError[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const lines = useMemo(() => highlight(text), [text]);
  const listId = useId();

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(async () => {
      const compiled = await compileText(text, {});
      if (wanted) setErrors(compiled.errors ?? []);
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text]);

  /** The focus goes to the demo rather than nowhere. */
  function close() {
    field.current?.closest<HTMLElement>('.demo')?.focus({ preventScroll: true });
    shut();
  }

  async function apply() {
    const found = await run(text);
    setErrors(found ?? []);
    if (found !== null) goTo(found[0]);
  }

  function goTo({ line, column }: SourceError) {
    const before = text.split('\n').slice(0, line - 1);
    const offset = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
    field.current?.focus();
    field.current?.setSelectionRange(offset, offset);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      apply();
    } else if (event.key === 'Escape') {
      close();
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      // A new line begins where the last one did. Tab is left alone: it leads on, as everywhere.
      const area = event.currentTarget;
      const indent = /[^\n]*$/.exec(text.slice(0, area.selectionStart))![0].match(/^ */)![0];
      event.preventDefault();
      // Deprecated, and the one way in which the browser's own undo knows of the new line.
      document.execCommand('insertText', false, `\n${indent}`);
    }
  }

  const broken = new Set(errors.map(({ line }) => line));
  return (
    <div className="editor">
      <div className="editor-scroll">
        <div className="editor-text" aria-hidden="true">
          {lines.map((tokens, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            <div key={i} data-error={broken.has(i + 1) || undefined}>
              <span className="line-number">{i + 1}</span>
              <code>
                {tokens.map(({ text, kind }, k) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
                  <span key={k} data-token={kind === 'text' ? undefined : kind}>
                    {text}
                  </span>
                ))}
                {'\n'}
              </code>
            </div>
          ))}
        </div>
        <textarea
          ref={field}
          value={text}
          aria-label="프로그램 고치기"
          aria-invalid={errors.length > 0}
          aria-describedby={listId}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          wrap="off"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="editor-errors" id={listId} role="status">
        {errors.length > 0 && (
          <ul>
            {errors.slice(0, LISTED).map((error) => (
              <li key={`${error.line}:${error.column}:${error.message}`}>
                <button type="button" onClick={() => goTo(error)}>
                  {error.line}줄 {error.column}칸
                </button>
                {error.message}
              </li>
            ))}
            {errors.length > LISTED && <li>그 밖에 {errors.length - LISTED}개가 더 있어요.</li>}
          </ul>
        )}
      </div>
      <div className="editor-actions">
        <button type="button" className="press" data-primary onClick={apply}>
          이대로 돌리기 <kbd>Ctrl Enter</kbd>
        </button>
        <button
          type="button"
          className="press"
          aria-disabled={text === original}
          onClick={() => setText(original)}
        >
          원래대로
        </button>
        <button type="button" className="quiet" onClick={close}>
          닫기
        </button>
      </div>
    </div>
  );
}
