import type { Access, Effect, Moment, ObjectMoment } from '../../../../engine/index.ts';

/** What the last step did to a cell. */
export type AccessMark = 'read' | 'write';

/** Which cells the last step touched; made once for a moment and asked by every cell. */
export interface Marks {
  /** Thread that took the step, or -1. */
  thread: number;
  word(process: number, address: number): AccessMark | null;
  /** Value of a word before the step, where it changed it. */
  before(process: number, address: number): number | null;
  object(process: number, object: ObjectMoment): AccessMark | null;
  register(thread: number, index: number): AccessMark | null;
}

const nothing: Marks = {
  thread: -1,
  word: () => null,
  before: () => null,
  object: () => null,
  register: () => null,
};

/** What a step did to memory: a store that waits in its thread's buffer did nothing yet, and one that comes from there does it now. */
export function inMemory({ accesses, buffered, drained }: Effect): readonly Access[] {
  const now = buffered ? accesses.filter(({ kind }) => kind === 'read') : accesses;
  return drained.length === 0 ? now : [...now, ...drained];
}

/** The same shared word has one key in every process; a view of another process marks it too. */
function touches(effect: Effect, moment: Moment, process: number, address: number) {
  const accesses = inMemory(effect);
  const own = accesses.find((access) => access.process === process && access.address === address);
  if (own) return own;
  const shown = moment.processes[process];
  return accesses.find(
    (access) =>
      access.address === address &&
      access.process !== process &&
      shown.shared.some((object) => within(object, address)),
  );
}

function within(object: ObjectMoment, address: number): boolean {
  const last = object.words.at(-1)?.address ?? object.address;
  return address >= object.address && address <= Math.max(last, object.address);
}

/** Reads the marks of the step that led to a moment. */
export function marksOf(moment: Moment): Marks {
  const { effect } = moment;
  if (effect === null) return nothing;
  const word = (process: number, address: number): AccessMark | null => {
    const access = touches(effect, moment, process, address);
    if (access) return access.kind === 'read' ? 'read' : 'write';
    const acting = moment.threads[effect.thread];
    return effect.local === address && acting.process === process ? 'write' : null;
  };
  return {
    thread: effect.thread,
    word,
    before(process, address) {
      const access = touches(effect, moment, process, address);
      return access && access.kind !== 'read' && access.before !== access.after ? access.before : null;
    },
    object(process, object) {
      const inside = inMemory(effect).find(
        (access) => within(object, access.address) && word(process, access.address) !== null,
      );
      return inside ? word(process, inside.address) : null;
    },
    register: (thread, index) => (effect.thread === thread && effect.register === index ? 'write' : null),
  };
}
