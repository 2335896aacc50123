import type { KeyboardEvent } from 'react';
import type { Moves } from './dock/Controls.tsx';

/** What the keys of a demo do. */
export interface KeyActions extends Moves {
  /** Lets the thread with this letter go; gives whether there is such a thread. */
  choose(letter: string): boolean;
}

/** Elements that need keys for themselves. */
const TYPING = 'input, textarea, select, [contenteditable]';
/** Elements that Space presses. */
const PRESSED = 'button, summary, a';

/**
 * Keys that work while the focus is anywhere within a demo. A letter is told by its place on the keyboard,
 * so that it works with Korean input too. Tab and every combination stay the browser's.
 */
export function onKeys(actions: KeyActions) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target.closest(TYPING) !== null || scrollsBy(event.key, target)) return;
    if (handle(event, target, actions)) event.preventDefault();
  };
}

/** Whether an arrow key is for a box itself, because what is in it is wider than it is. */
function scrollsBy(key: string, { tabIndex, scrollWidth, clientWidth, role }: HTMLElement): boolean {
  return /^Arrow(Left|Right)$/.test(key) && tabIndex === 0 && role === 'group' && scrollWidth > clientWidth;
}

function handle({ key, code, shiftKey }: KeyboardEvent, target: HTMLElement, actions: KeyActions): boolean {
  switch (key) {
    case 'ArrowRight':
      actions.forward();
      return true;
    case 'ArrowLeft':
      actions.back();
      return true;
    case 'Home':
      actions.start();
      return true;
    case 'End':
      actions.end();
      return true;
    case ' ':
      if (target.closest(PRESSED) !== null) return false;
      actions.play();
      return true;
  }
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter === undefined || shiftKey) return false;
  return actions.choose(letter === 'M' ? 'm' : letter);
}
