import { useEffect, useRef } from 'react';
import { MAX_SOURCE, type SourceError } from '../../../engine/index.ts';
import { usePartId } from '../../ui/usePartId.ts';
import { draftOf, keepDraft } from './draft.ts';
import { EditorErrors } from './EditorErrors.tsx';
import { EditorField } from './EditorField.tsx';
import { useBoundedText } from './useBoundedText.ts';
import { useSourceErrors } from './useSourceErrors.ts';
import { Vocabulary } from './Vocabulary.tsx';
import './Editor.css';

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
  const area = useRef<HTMLTextAreaElement>(null);
  const { text, setText, refused, field } = useBoundedText(() => draftOf(id) ?? source, area);
  const [errors, setErrors] = useSourceErrors(id, text, source);
  const errorsId = usePartId('errors');
  useEffect(() => area.current?.focus(), []);

  /** The focus goes to the demo rather than nowhere. */
  function close() {
    keepDraft(id, null);
    area.current?.closest<HTMLElement>('.demo')?.focus({ preventScroll: true });
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
    area.current?.focus();
    area.current?.setSelectionRange(offset, offset);
  }

  return (
    <div className="editor">
      <EditorField {...{ area, text, field, errors, errorsId, apply, close }} />
      {refused > 0 && (
        <p className="demo-notice" role="alert">
          프로그램은 {MAX_SOURCE.toLocaleString('ko')}자까지 적을 수 있어요. 넣으려던{' '}
          {refused.toLocaleString('ko')}자는 넣지 않았고, 적어 둔 것은 그대로예요.
        </p>
      )}
      <EditorErrors id={errorsId} errors={errors} goTo={goTo} />
      <Actions changed={text !== original} apply={apply} restore={() => setText(original)} close={close} />
      <Vocabulary />
    </div>
  );
}

interface ActionsProps {
  /** Whether the text is other than the lesson's. */
  changed: boolean;
  apply(): void;
  restore(): void;
  close(): void;
}

/** What can be done with the text. */
function Actions({ changed, apply, restore, close }: ActionsProps) {
  return (
    <div className="editor-actions">
      <button type="button" className="demo-button" data-primary onClick={apply}>
        이대로 돌리기 <kbd>Ctrl Enter</kbd>
      </button>
      <button type="button" className="demo-button" aria-disabled={!changed} onClick={restore}>
        원래대로
      </button>
      <button type="button" className="demo-quiet" onClick={close}>
        닫기
      </button>
    </div>
  );
}
