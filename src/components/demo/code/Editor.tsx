import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { MAX_SOURCE, type SourceError } from '../../../engine/index.ts';
import { usePartId } from '../../ui/usePartId.ts';
import { compileText } from './compile.ts';
import { draftOf, keepDraft } from './draft.ts';
import { EditorText } from './EditorText.tsx';
import { Vocabulary } from './Vocabulary.tsx';
import './Editor.css';

/** Rest between two keys after which a text is looked over. */
const PAUSE = 350;
/** Errors that are listed; one mistake can make many. */
const LISTED = 8;

export interface EditorProps {
  /** Id of the demo. */
  id: string;
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
export function Editor({ id, source, original, run, close: shut }: EditorProps) {
  const [text, setText] = useState(() => draftOf(id) ?? source);
  const [errors, setErrors] = useState<readonly SourceError[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  /** Characters that were refused, 0 for none. */
  const [refused, setRefused] = useState(0);
  const selection = useRef<[number, number]>([0, 0]);
  const listId = usePartId('errors');

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(async () => {
      keepDraft(id, text === source ? null : text);
      const compiled = await compileText(text, {});
      if (wanted) setErrors(compiled.errors ?? []);
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [id, text, source]);

  /** The focus goes to the demo rather than nowhere. */
  function close() {
    keepDraft(id, null);
    field.current?.closest<HTMLElement>('.demo')?.focus({ preventScroll: true });
    shut();
  }

  async function apply() {
    const found = await run(text);
    if (found === null) keepDraft(id, null);
    setErrors(found ?? []);
    if (found !== null) goTo(found[0]);
  }

  function goTo({ line, column }: SourceError) {
    const before = text.split('\n').slice(0, line - 1);
    const offset = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
    field.current?.focus();
    field.current?.setSelectionRange(offset, offset);
  }

  /** Takes a text, or refuses all of a change that would make it too long: half of it would be worse than none. */
  function change(to: string) {
    const area = field.current;
    if (to.length <= MAX_SOURCE) {
      setText(to);
      setRefused(0);
    } else {
      setRefused(to.length - text.length);
      // The field goes back to its text, and its caret to the end of it.
      const [from, until] = selection.current;
      requestAnimationFrame(() => area?.setSelectionRange(from, until));
    }
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const pasted = event.clipboardData.getData('text').length;
    if (text.length - (selectionEnd - selectionStart) + pasted <= MAX_SOURCE) return;
    // Before the browser lays a huge text out.
    event.preventDefault();
    setRefused(pasted);
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
        <EditorText text={text} broken={broken} />
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
          onChange={(event) => change(event.target.value)}
          onPaste={onPaste}
          onSelect={({ currentTarget }) => {
            selection.current = [currentTarget.selectionStart, currentTarget.selectionEnd];
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {refused > 0 && (
        <p className="demo-notice" role="alert">
          프로그램은 {MAX_SOURCE.toLocaleString('ko')}자까지 적을 수 있어요. 넣으려던{' '}
          {refused.toLocaleString('ko')}자는 넣지 않았고, 적어 둔 것은 그대로예요.
        </p>
      )}
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
        <button type="button" className="demo-button" data-primary onClick={apply}>
          이대로 돌리기 <kbd>Ctrl Enter</kbd>
        </button>
        <button
          type="button"
          className="demo-button"
          aria-disabled={text === original}
          onClick={() => setText(original)}
        >
          원래대로
        </button>
        <button type="button" className="demo-quiet" onClick={close}>
          닫기
        </button>
      </div>
      <Vocabulary />
    </div>
  );
}
