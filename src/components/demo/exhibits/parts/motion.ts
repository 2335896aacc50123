import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Moment, Operand, Program } from '../../../../engine/index.ts';

const DURATION = 220;
const EASING = 'cubic-bezier(0.3, 0, 0.1, 1)';

function still(): boolean {
  return typeof matchMedia === 'undefined' || matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Name of a cell in `data-cell`, by which a moving value finds where it comes from and where it goes. */
export const cell = {
  word: (process: number, address: number) => `w${process}:${address}`,
  register: (thread: number, index: number) => `r${thread}:${index}`,
};

function operandCell(program: Program, moment: Moment, thread: number, operand: Operand): string | null {
  if (operand.kind === 'constant') return null;
  if (operand.kind === 'register') return cell.register(thread, operand.index);
  const acting = moment.threads[thread];
  const frame = acting.frames[0];
  const local = frame && program.functions[frame.function]?.locals.find((l) => l.offset === operand.offset);
  const word = local && frame?.locals.find((shown) => shown.name === local.name);
  return word ? cell.word(acting.process, word.address) : null;
}

/** Where the last step took a value from and where it put it; null where nothing travels between two cells. */
export function journey(program: Program, moment: Moment): { from: string; to: string } | null {
  const { effect } = moment;
  if (effect === null) return null;
  const instruction = program.instructions[effect.pc];
  const access = effect.accesses.at(-1);
  const process = moment.threads[effect.thread].process;
  if (instruction === undefined) return null;
  const result =
    effect.register >= 0
      ? cell.register(effect.thread, effect.register)
      : effect.local >= 0
        ? cell.word(process, effect.local)
        : null;
  if (instruction.op === 'store' && access) {
    const from = operandCell(program, moment, effect.thread, instruction.from);
    return from === null ? null : { from, to: cell.word(access.process, access.address) };
  }
  if (instruction.op === 'move' && result) {
    const from = operandCell(program, moment, effect.thread, instruction.from);
    return from === null ? null : { from, to: result };
  }
  if (access && result) return { from: cell.word(access.process, access.address), to: result };
  return null;
}

function fly(root: HTMLElement, from: Element, to: Element): void {
  const base = root.getBoundingClientRect();
  const a = from.getBoundingClientRect();
  const b = to.getBoundingClientRect();
  const ghost = document.createElement('span');
  ghost.className = 'cell-ghost';
  ghost.setAttribute('aria-hidden', 'true');
  ghost.textContent = to.textContent;
  ghost.style.left = `${b.left - base.left + root.scrollLeft}px`;
  ghost.style.top = `${b.top - base.top + root.scrollTop}px`;
  ghost.style.width = `${b.width}px`;
  ghost.style.height = `${b.height}px`;
  root.append(ghost);
  const move = ghost.animate(
    [{ transform: `translate(${a.left - b.left}px, ${a.top - b.top}px)` }, { transform: 'none' }],
    { duration: DURATION, easing: EASING },
  );
  move.onfinish = () => ghost.remove();
  move.oncancel = () => ghost.remove();
}

/** Lets the value of the last step travel from its cell to the other, after a single step forward only. */
export function useJourney(root: RefObject<HTMLElement | null>, program: Program, moment: Moment): void {
  const before = useRef(moment.step);
  useLayoutEffect(() => {
    const forward = moment.step === before.current + 1;
    before.current = moment.step;
    const element = root.current;
    const way = forward && element && !still() ? journey(program, moment) : null;
    if (!way || !element) return;
    const from = element.querySelector(`[data-cell="${way.from}"]`);
    const to = element.querySelector(`[data-cell="${way.to}"]`);
    if (from && to && from !== to) fly(element, from, to);
  }, [root, program, moment]);
}

/** Lets elements with `data-flip` glide from where they stood before a step to where they stand after it. */
export function useFlip(root: RefObject<HTMLElement | null>, step: number): void {
  const before = useRef<{ step: number; places: Map<string, DOMRect> }>({ step, places: new Map() });
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const base = element.getBoundingClientRect();
    const places = new Map<string, DOMRect>();
    const near = Math.abs(step - before.current.step) === 1 && !still();
    for (const item of element.querySelectorAll<HTMLElement>('[data-flip]')) {
      const rect = item.getBoundingClientRect();
      // Relative to the view, so that scrolling between two steps moves nothing.
      const place = new DOMRect(rect.left - base.left, rect.top - base.top, rect.width, rect.height);
      const name = item.dataset.flip ?? '';
      const old = before.current.places.get(name);
      places.set(name, place);
      if (!near || !old || (old.x === place.x && old.y === place.y)) continue;
      item.animate(
        [{ transform: `translate(${old.x - place.x}px, ${old.y - place.y}px)` }, { transform: 'none' }],
        { duration: DURATION, easing: EASING },
      );
    }
    before.current = { step, places };
  });
}

/** What the eye should be on after a step. */
const TOUCHED = '[data-mark], [data-copied], [data-touched], [data-acted]';
const CLEAR = 14;

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) {
      return box === document.documentElement || box === document.body ? null : box;
    }
  }
  return null;
}

/** Brings what a step has touched into view where the view stands in a box that scrolls; the page itself stays where it is. */
export function useReveal(root: RefObject<HTMLElement | null>, step: number): void {
  const before = useRef(step);
  useLayoutEffect(() => {
    if (before.current === step) return;
    before.current = step;
    const touched = root.current?.querySelector(TOUCHED);
    const box = root.current && scrollerOf(root.current);
    if (!touched || !box) return;
    const inside = touched.getBoundingClientRect();
    const outside = box.getBoundingClientRect();
    if (inside.top < outside.top + CLEAR) box.scrollTop -= outside.top + CLEAR - inside.top;
    else if (inside.bottom > outside.bottom - CLEAR) box.scrollTop += inside.bottom - outside.bottom + CLEAR;
  }, [root, step]);
}
