import type { KeyboardEvent, RefObject } from 'react';
import type { SourceError } from '../../../engine/index.ts';
import { EditorText } from './EditorText.tsx';
import type { BoundedField } from './useBoundedText.ts';

interface EditorFieldProps {
  area: RefObject<HTMLTextAreaElement | null>;
  text: string;
  field: BoundedField;
  errors: readonly SourceError[];
  /** Id of what lists the errors. */
  errorsId: string;
  apply(): void;
  close(): void;
}

/** Begins a new line where the last one did. */
function breakLine(area: HTMLTextAreaElement): void {
  const before = area.value.slice(0, area.selectionStart);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const [indent = ''] = /^ */.exec(line) ?? [];
  // Deprecated, and the one way in which the browser's own undo knows of the new line.
  document.execCommand('insertText', false, `\n${indent}`);
}

/** A text field whose text is seen in colours: it lies, with letters that are not seen, over the coloured text. */
export function EditorField({ area, text, field, errors, errorsId, apply, close }: EditorFieldProps) {
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      apply();
    } else if (event.key === 'Escape') {
      close();
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      // Tab is left alone: it leads on, as everywhere.
      event.preventDefault();
      breakLine(event.currentTarget);
    }
  }

  return (
    <div className="editor-scroll">
      <EditorText text={text} broken={new Set(errors.map(({ line }) => line))} />
      <textarea
        ref={area}
        {...field}
        aria-label="프로그램 고치기"
        aria-invalid={errors.length > 0}
        aria-describedby={errorsId}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
