import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import {
  formatSchedule,
  type Policy,
  type Program,
  readSchedule,
  type Schedule,
  type Unit,
} from '../../../engine/index.ts';

/** What a link says about a demo. */
export interface LinkState {
  /** Id of the demo that it is about: chat programs cut off anchors. Null where only the anchor says it. */
  demo: string | null;
  /** The steps taken, or null where it says none: then the demo is as it begins. */
  run: Schedule | null;
  /** Why what follows these steps cannot be read, or null. */
  broken: string | null;
  /** Step to show, or null for the last. */
  at: number | null;
  /** Checksum of the program that the link was made with, or null. */
  checksum: string | null;
  /** Which of the demo's programs, or null for the first. */
  choice: string | null;
  /** Constants that the reader has turned. */
  constants: Record<string, number>;
  /** Text of an edited program, or null. */
  source: string | null;
  /** Whether the program counter is not saved at a switch. */
  forgetProgramCounter: boolean;
  /** Whether threads have store buffers. */
  storeBuffers: boolean;
  /** How the run goes on behind its steps, or null for the demo's own way. */
  policy: Policy | null;
  /** How far one press goes, or null for the demo's own. */
  stride: Unit | null;
  /** The question that is open, or null for the demo's first. */
  mode: string | null;
  /** What the reader has set for it, by name: numbers or words, as text. */
  settings: Record<string, string>;
  /** What its pictures look at, by name: an instant, a window, how they are drawn. */
  look: Record<string, string>;
  /** First and last step that can be shown, or null for all. */
  steps: readonly [first: number, last: number] | null;
}

/** A link that cannot be read; the demo then opens at its start. */
export class LinkError extends Error {
  /** @param message Korean sentence for the reader */
  constructor(message: string) {
    super(message);
    this.name = 'LinkError';
  }
}

/** Characters of a query that are looked at. */
const MAX_QUERY = 32_768;
/** Bytes that an edited program may have once it is unpacked. */
const MAX_SOURCE = 65_536;
const MAX_CONSTANTS = 16;
const MAX_SETTINGS = 64;
const UNREADABLE = '링크를 읽을 수 없어요. 데모를 처음 상태로 열었어요.';
const UNREADABLE_VALUE = '링크에 적힌 값을 읽을 수 없어요. 데모를 처음 상태로 열었어요.';
const FORGOTTEN = 'forgotten';
const BUFFERED = 'on';
const UNITS: readonly Unit[] = ['instruction', 'line', 'switch'];

/** The query of a link, without its question mark. What is left out is as the demo begins; without a program it is a link to whatever the program will be. */
export function encodeLink(
  state: { program?: Program; schedule?: Schedule } & Partial<Omit<LinkState, 'run' | 'broken' | 'checksum'>>,
): string {
  const query = new URLSearchParams();
  const { constants = {}, settings = {}, look = {}, policy } = state;
  if (state.demo) query.set('demo', state.demo);
  if (state.mode) query.set('mode', state.mode);
  if (state.choice) query.set('program', state.choice);
  if (Object.keys(constants).length > 0) query.set('set', listed(constants));
  if (Object.keys(settings).length > 0) query.set('with', listed(settings));
  if (Object.keys(look).length > 0) query.set('look', listed(look));
  if (policy) query.set('turns', policyText(policy));
  if (state.stride) query.set('by', state.stride);
  if (state.forgetProgramCounter) query.set('pc', FORGOTTEN);
  if (state.storeBuffers) query.set('buffers', BUFFERED);
  if (state.schedule) query.set('run', formatSchedule(state.schedule));
  if (typeof state.at === 'number') query.set('at', String(state.at));
  if (state.program) query.set('sum', state.program.checksum);
  if (state.source) query.set('code', pack(state.source));
  return query.toString();
}

/** Reads the query of a link. Throws `LinkError` with a message for the reader. */
export function decodeLink(query: string): LinkState {
  if (query.length > MAX_QUERY) throw new LinkError('링크가 너무 길어요. 데모를 처음 상태로 열었어요.');
  const values = new URLSearchParams(query);
  const code = values.get('code');
  return {
    demo: wordOf(values.get('demo')),
    ...scheduleOf(values.get('run')),
    at: stepOf(values.get('at')),
    checksum: wordOf(values.get('sum')),
    choice: wordOf(values.get('program')),
    constants: constantsOf(values.get('set')),
    source: code === null ? null : unpack(code),
    forgetProgramCounter: oneOf(values.get('pc'), [FORGOTTEN]) !== null,
    storeBuffers: oneOf(values.get('buffers'), [BUFFERED]) !== null,
    policy: readPolicy(values.get('turns')),
    stride: oneOf(values.get('by'), UNITS),
    mode: wordOf(values.get('mode')),
    settings: entriesOf(values.get('with'), SETTING, MAX_SETTINGS),
    look: entriesOf(values.get('look'), SETTING, MAX_SETTINGS),
    steps: stepsOf(values.get('steps')),
  };
}

function listed(entries: Record<string, number | string>): string {
  return Object.entries(entries)
    .map(([name, value]) => `${name}.${value}`)
    .join('~');
}

function policyText(policy: Policy): string {
  if (policy.kind === 'rr') return `rr.${policy.quantum}`;
  if (policy.kind === 'random') return `random.${policy.seed}`;
  return policy.kind;
}

function readPolicy(text: string | null): Policy | null {
  if (text === null) return null;
  const [, kind, number] = /^(fcfs|rr(?=\.[1-9])|random(?=\.))(?:\.(\d{1,9}))?$/.exec(text) ?? [];
  if (kind === 'rr') return { kind, quantum: Number(number) };
  if (kind === 'random') return { kind, seed: Number(number) };
  if (kind === 'fcfs' && number === undefined) return { kind };
  throw new LinkError(UNREADABLE);
}

function stepsOf(text: string | null): LinkState['steps'] {
  if (text === null) return null;
  const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(text) ?? [];
  if (last === undefined || Number(first) > Number(last)) throw new LinkError(UNREADABLE_VALUE);
  return [Number(first), Number(last)];
}

function oneOf<Word extends string>(text: string | null, words: readonly Word[]): Word | null {
  if (text === null) return null;
  const word = words.find((one) => one === text);
  if (word === undefined) throw new LinkError(UNREADABLE);
  return word;
}

function scheduleOf(text: string | null): Pick<LinkState, 'run' | 'broken'> {
  if (text === null) return { run: null, broken: null };
  const { schedule, wrong } = readSchedule(text);
  if (wrong !== null && schedule.length === 0)
    throw new LinkError(`링크의 순서를 읽을 수 없어요. ${wrong.message}`);
  return { run: schedule, broken: wrong?.message ?? null };
}

function stepOf(text: string | null): number | null {
  if (text === null) return null;
  if (!/^\d{1,6}$/.test(text))
    throw new LinkError('링크의 걸음 번호를 읽을 수 없어요. 데모를 처음 상태로 열었어요.');
  return Number(text);
}

function wordOf(text: string | null): string | null {
  if (text === null) return null;
  if (!/^[\w-]{1,64}$/.test(text)) throw new LinkError(UNREADABLE);
  return text;
}

const NAME = /^([\p{ID_Start}_$][\p{ID_Continue}$]{0,63})\./u;
const INTEGER = /^-?\d{1,10}$/;
const SETTING = /^(-?\d{1,15}(\.\d{1,6})?|[a-zA-Z-]{1,32})$/;

function constantsOf(text: string | null): Record<string, number> {
  const constants: Record<string, number> = Object.create(null);
  for (const [name, value] of Object.entries(entriesOf(text, INTEGER, MAX_CONSTANTS))) {
    constants[name] = Number(value);
    if (constants[name] !== (constants[name] | 0)) throw new LinkError(UNREADABLE_VALUE);
  }
  return constants;
}

/** `a.1~b.2` as an object without a prototype. */
function entriesOf(text: string | null, value: RegExp, most: number): Record<string, string> {
  const entries: Record<string, string> = Object.create(null);
  if (text === null) return entries;
  const parts = text.split('~');
  if (parts.length > most) throw new LinkError(UNREADABLE_VALUE);
  for (const part of parts) {
    const name = NAME.exec(part);
    const rest = name === null ? '' : part.slice(name[0].length);
    if (name === null || !value.test(rest)) throw new LinkError(UNREADABLE_VALUE);
    entries[name[1]] = rest;
  }
  return entries;
}

/** A text as URL-safe characters, compressed. */
function pack(source: string): string {
  const bytes = deflateSync(strToU8(source), { level: 9 });
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function unpack(code: string): string {
  const broken = new LinkError('링크에 담긴 프로그램을 읽을 수 없어요. 데모를 처음 상태로 열었어요.');
  if (!/^[\w-]+$/.test(code)) throw broken;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const binary = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    // Streamed in small pieces, so that a small link that unpacks to gigabytes is stopped early.
    const inflate = new Inflate((chunk) => {
      size += chunk.length;
      if (size > MAX_SOURCE) throw broken;
      chunks.push(chunk);
    });
    const bytes = Uint8Array.from(binary, (c) => c.charCodeAt(0));
    for (let i = 0; i < bytes.length; i += 64)
      inflate.push(bytes.subarray(i, i + 64), i + 64 >= bytes.length);
  } catch {
    throw broken;
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  const text = strFromU8(whole);
  // What does not come back the same was cut or made by something else.
  if (text.includes('\u0000') || text.includes('\ufffd')) throw broken;
  return text;
}
