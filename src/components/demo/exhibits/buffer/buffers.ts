import type { Moment, ObjectMoment, Run, WordMoment } from '../../../../engine/index.ts';
import { objectsOf, type PlacedObject } from '../parts/objects.ts';
import { placeKey } from '../parts/place-key.ts';
import { expectedFlow, type Flow, flowOf } from './flow.ts';
import { type Pointer, pointersOf } from './pointers.ts';

/** A place in a buffer. */
export interface BufferSlot {
  /** The word, or null for a place of a pipe in which nothing is. */
  word: WordMoment | null;
  /** Whether a value is in it that nobody has taken since it was put there. */
  filled: boolean;
  /** What the last step did here. */
  changed: 'put' | 'taken' | null;
  /** Variables that lead here. */
  pointers: Pointer[];
}

/** An array or a pipe through which values go from some threads to others. */
export interface Buffer extends PlacedObject {
  slots: BufferSlot[];
  /** Threads that put values into it, and those that take them; who is not there yet is left out. */
  putting: number[];
  taking: number[];
}

const STORES: ReadonlySet<ObjectMoment['kind']> = new Set<ObjectMoment['kind']>([
  'array',
  'shared-memory',
  'pipe',
]);

/** Where uses of an object are written down: a pipe's at itself, an array's at each of its elements. */
function placesOf(process: number, { kind, address, words }: ObjectMoment): string[] {
  return kind === 'pipe'
    ? [placeKey(process, address)]
    : words.map((word) => placeKey(process, word.address));
}

function usersOf(
  flows: Flow[],
  places: string[],
  kind: BufferSlot['changed'],
  { threads }: Moment,
): number[] {
  const uses = flows.flatMap((flow) => places.flatMap((place) => flow.get(place) ?? []));
  const users = new Set(uses.filter((use) => use.kind === kind).map(({ thread }) => thread));
  return [...users].filter((thread) => threads[thread] !== undefined).sort((a, b) => a - b);
}

/** The last use of a place up to a step. */
function lastUse(flow: Flow, place: string, step: number) {
  return (flow.get(place) ?? []).findLast((use) => use.step <= step);
}

function slotsOfArray(
  run: Run,
  moment: Moment,
  process: number,
  { address, words }: ObjectMoment,
): BufferSlot[] {
  const flow = flowOf(run);
  const globals = moment.processes[Math.max(0, process)].globals;
  const pointers = (pointersOf(run.program).get(address) ?? []).map((pointer) => ({
    pointer,
    at: globals.find(({ name }) => name === pointer.name)?.value,
  }));
  return words.map((word, i) => {
    const last = lastUse(flow, placeKey(process, word.address), moment.step);
    return {
      word,
      filled: last?.kind === 'put',
      changed: last?.step === moment.step ? last.kind : null,
      pointers: pointers.filter(({ at }) => at === i).map(({ pointer }) => pointer),
    };
  });
}

function slotsOfPipe(
  run: Run,
  moment: Moment,
  process: number,
  { address, words, most }: ObjectMoment,
): BufferSlot[] {
  // Its words are a count, room for so many values, and who has closed which end.
  const [count, ...values] = words;
  const last = lastUse(flowOf(run), placeKey(process, address), moment.step);
  const now = last?.step === moment.step ? last.kind : null;
  return Array.from({ length: most ?? 0 }, (_, i) => ({
    word: i < count.value ? values[i] : null,
    filled: i < count.value,
    changed: (now === 'put' && i === count.value - 1) || (now === 'taken' && i === 0) ? now : null,
    pointers: [],
  }));
}

/** Arrays and pipes through which values go, or will go, from one thread to another; in the order of their addresses. */
export function buffersOf(run: Run, moment: Moment): Buffer[] {
  const flows = [expectedFlow(run.program), flowOf(run)];
  const stores = objectsOf(moment).filter(({ object }) => STORES.has(object.kind));
  return stores.flatMap(({ process, object }) => {
    const places = placesOf(process, object);
    const putting = usersOf(flows, places, 'put', moment);
    const taking = usersOf(flows, places, 'taken', moment);
    const passes = putting.some((thread) => taking.some((other) => other !== thread));
    const meant = flows.some((flow) => passesOn(flow, places));
    if (!passes && !meant) return [];
    const slots = object.kind === 'pipe' ? slotsOfPipe : slotsOfArray;
    return [{ process, object, slots: slots(run, moment, process, object), putting, taking }];
  });
}

/** Whether what one thread puts into a place another takes. */
function passesOn(flow: Flow, places: string[]): boolean {
  const uses = places.flatMap((place) => flow.get(place) ?? []);
  return uses.some(
    (put) => put.kind === 'put' && uses.some((take) => take.kind === 'taken' && take.thread !== put.thread),
  );
}
