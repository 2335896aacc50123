import { MachineFault } from './fault.ts';
import { HEADER, MAX_OUTPUT_LINES, MAX_OUTPUT_WIDTH, OUTPUT } from './layout.ts';
import type { Machine } from './machine.ts';
import { appendText, textAt } from './text.ts';

/** Appends a line to the output; the end of one that is too long is cut. Throws `limit`. */
export function print(machine: Machine, thread: number, text: string): void {
  if (machine.words[HEADER.lines] >= MAX_OUTPUT_LINES) {
    throw new MachineFault('limit', `출력은 ${MAX_OUTPUT_LINES}줄까지 할 수 있어요.`);
  }
  const line = text.length > MAX_OUTPUT_WIDTH ? `${text.slice(0, MAX_OUTPUT_WIDTH - 1)}…` : text;
  const offset = appendText(machine, line);
  const record = machine.append(OUTPUT.size);
  machine.words[record + OUTPUT.previous] = machine.words[HEADER.output];
  machine.words[record + OUTPUT.thread] = thread;
  machine.words[record + OUTPUT.text] = offset;
  machine.words[HEADER.output] = record;
  machine.words[HEADER.lines]++;
  machine.effect.printed = line;
}

/** Lines that a machine has printed, in order. */
export function outputOf(machine: Machine): string[] {
  const lines: string[] = [];
  for (
    let record = machine.words[HEADER.output];
    record !== 0;
    record = machine.words[record + OUTPUT.previous]
  ) {
    lines.push(textAt(machine, machine.words[record + OUTPUT.text]));
  }
  return lines.reverse();
}
