import {
  addressOf,
  formatAddress,
  formatInstruction,
  type Moment,
  type ObjectMoment,
  type ProcessMoment,
  type Program,
  type WordMoment,
} from '../../../../engine/index.ts';
import { OBJECT_WORDS } from '../../../../words/objects.ts';
import { PROCESS_STATE_WORDS, STATE_WORDS } from '../../../../words/states.ts';

/** Characters of an instruction that a card has room for. */
const SHORT = 26;

/** The instruction that a PC leads to; of a long one, such as the start of many threads, its beginning. */
export function shortInstruction(program: Program, pc: number): string {
  if (pc < 0) return '–';
  const text = formatInstruction(program, pc);
  return text.length <= SHORT ? text : `${text.split(' ', 1)[0]} …`;
}

/** Name of a process for headings: what `getpid` gives is what tells processes apart. */
export function processName(process: ProcessMoment): string {
  return `프로세스 ${process.pid}`;
}

/** Whether a process can do nothing any more. */
export function isDead(process: ProcessMoment): boolean {
  return process.state !== 'running';
}

/** How a process stands, in one word: a process runs as far as one of its threads does. */
export function processState(moment: Moment, process: ProcessMoment): string {
  if (process.state !== 'running') return PROCESS_STATE_WORDS[process.state];
  const states = process.threads.map((index) => moment.threads[index].state);
  const first = (['running', 'ready'] as const).find((state) => states.includes(state));
  return STATE_WORDS[first ?? 'waiting'];
}

/** How a process ended, or null while it runs. */
export function exitText(process: ProcessMoment): string | null {
  if (process.fault !== null) return '고장으로 죽음';
  return process.exitCode === null ? null : String(process.exitCode);
}

/** Name of an object: as the program reaches it, or its kind and address. */
export function objectName(object: ObjectMoment): string {
  return object.name === '' ? `${OBJECT_WORDS[object.kind]} ${formatAddress(object.address)}` : object.name;
}

/** What lies at an address of a process. */
export interface PointerTarget {
  /** Address of the word or of the object's header: what is highlighted. */
  address: number;
  text: string;
}

function wordAt(words: readonly WordMoment[], address: number): WordMoment | undefined {
  return words.find((word) => word.address === address);
}

/** Whom a pointer leads to: an object, a variable, a local of some thread; null where nothing is known to lie. */
export function targetOf(moment: Moment, process: ProcessMoment, pointer: number): PointerTarget | null {
  const address = addressOf(pointer);
  for (const object of [...process.heap, ...process.shared]) {
    if (object.address === address) return { address, text: objectName(object) };
    const word = wordAt(object.words, address);
    if (word) return { address, text: `${objectName(object)}.${word.name}` };
  }
  const global = wordAt(process.globals, address);
  if (global) return { address, text: global.name };
  for (const index of process.threads) {
    const thread = moment.threads[index];
    for (const frame of thread.frames) {
      const local = wordAt(frame.locals, address);
      if (local) return { address, text: `${thread.name} ${frame.name}() ${local.name}` };
    }
  }
  return null;
}
