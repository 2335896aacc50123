import { type KeyboardEvent, useState } from 'react';

/** One Tab stop for a row or a grid of buttons; arrow keys go on inside it. */
export function useRoving(count: number, columns = 1) {
  const [wanted, setCurrent] = useState(0);
  const current = Math.min(wanted, count - 1);
  const moves: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
  };
  return (index: number) => ({
    tabIndex: index === current ? 0 : -1,
    'data-rove': index,
    onFocus: () => setCurrent(index),
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const next = index + (moves[event.key] ?? 0);
      if (next === index || next < 0 || next >= count) return;
      // The demo has keys of its own for the arrows, and leaves alone what somebody has handled.
      event.preventDefault();
      setCurrent(next);
      event.currentTarget
        .closest('[data-roving]')
        ?.querySelector<HTMLElement>(`[data-rove="${next}"]`)
        ?.focus();
    },
  });
}
