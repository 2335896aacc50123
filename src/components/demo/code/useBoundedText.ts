import { type ClipboardEvent, type RefObject, type TextareaHTMLAttributes, useRef, useState } from 'react';
import { MAX_SOURCE } from '../../../engine/index.ts';

/** What a text field has to be given so that its text keeps within its bounds. */
export type BoundedField = Pick<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'value' | 'onChange' | 'onPaste' | 'onSelect'
>;

/**
 * The text of a field that takes no more than the compiler would: of a change that makes the text too long nothing is
 * taken, because half of it would be worse than none.
 */
export function useBoundedText(first: () => string, area: RefObject<HTMLTextAreaElement | null>) {
  const [text, setText] = useState(first);
  /** Characters that were refused, 0 for none. */
  const [refused, setRefused] = useState(0);
  const selection = useRef<[number, number]>([0, 0]);

  function change(to: string) {
    if (to.length <= MAX_SOURCE) {
      setText(to);
      setRefused(0);
    } else {
      setRefused(to.length - text.length);
      // The field goes back to its text, and its caret to the end of it.
      const [from, until] = selection.current;
      requestAnimationFrame(() => area.current?.setSelectionRange(from, until));
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

  const field: BoundedField = {
    value: text,
    onChange: (event) => change(event.target.value),
    onPaste,
    onSelect({ currentTarget }) {
      selection.current = [currentTarget.selectionStart, currentTarget.selectionEnd];
    },
  };
  return { text, setText, refused, field };
}
