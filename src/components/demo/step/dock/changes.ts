import type { Moment, Program, WordMoment } from '../../../../engine/index.ts';
import { inMemory } from '../../exhibits/parts/marks.ts';

/** What a step changed: a cell, and how. */
export interface Change {
  /** Name of the cell as the program has it; of a register with its thread. */
  name: string;
  /** Its value before; null where it was not to be seen. */
  before: string | null;
  after: string;
}

/** Words of a process at a moment, with the names that views give them. */
function wordsOf({ processes, threads }: Moment, process: number): WordMoment[] {
  const { globals, heap, shared } = processes[process];
  const objects = [...heap, ...shared].flatMap(({ kind, name, words }) =>
    words.map((word) => ({ ...word, name: nameIn(kind, name, word.name) })),
  );
  const locals = threads
    .filter((thread) => thread.process === process)
    .flatMap(({ frames }) => frames.flatMap((frame) => frame.locals));
  return [...globals, ...objects, ...locals];
}

function nameIn(kind: string, object: string, word: string): string {
  if (object === '') return word;
  return kind === 'array' || kind === 'shared-memory' ? `${object}[${word}]` : `${object}.${word}`;
}

/** What the step to a moment changed, the memory that others see first; at most `most` cells. */
export function changesOf(moment: Moment, before: Moment | null, most: number): Change[] {
  const { effect } = moment;
  if (effect === null) return [];
  const changes: Change[] = [];
  for (const { kind, process, address, before: was, after } of inMemory(effect)) {
    if (kind === 'read' || was === after) continue;
    const word = wordsOf(moment, process).find((one) => one.address === address);
    const old = before && wordsOf(before, process).find((one) => one.address === address);
    if (word !== undefined) changes.push({ name: word.name, before: old?.text ?? null, after: word.text });
  }
  const thread = moment.threads[effect.thread];
  if (effect.register >= 0 && thread.state !== 'finished') {
    const after = thread.registerTexts[effect.register];
    const old = before?.threads[effect.thread]?.registerTexts[effect.register];
    changes.push({
      name: `${thread.name} r${effect.register}`,
      before: old === undefined || old === after ? null : old,
      after,
    });
  }
  if (effect.local >= 0) {
    const word = wordsOf(moment, thread.process).find((one) => one.address === effect.local);
    if (word !== undefined) changes.push({ name: word.name, before: null, after: word.text });
  }
  return changes.slice(0, most);
}

/** Line of the instruction that a step did. */
export function lineOf({ effect }: Moment, { instructions }: Program): number | null {
  return effect === null ? null : (instructions[effect.pc]?.range.line ?? null);
}
