import type { Machine } from './machine.ts';

/** Appends a text, its length first, and gives its offset. */
export function appendText(machine: Machine, text: string): number {
  const offset = machine.append(1 + text.length);
  machine.words[offset] = text.length;
  for (let i = 0; i < text.length; i++) machine.words[offset + 1 + i] = text.charCodeAt(i);
  return offset;
}

/** The text that `appendText` put at an offset. */
export function textAt(machine: Machine, offset: number): string {
  const length = machine.words[offset];
  return String.fromCharCode(...machine.words.subarray(offset + 1, offset + 1 + length));
}
