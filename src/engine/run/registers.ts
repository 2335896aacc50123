import { type Operand, REGISTERS } from '../language/instruction.ts';
import type { FunctionInfo, Program } from '../language/program.ts';
import { formatWord } from './format-word.ts';
import { typeOfResult } from './naming.ts';

/** What a register may hold, one bit each: nothing yet, which is 0; a string; a word of any other type. */
const NOTHING = 1;
const STRING = 2;
const OTHER = 4;

const analyzed = new WeakMap<Program, ReadonlyMap<number, Uint8Array>>();

/**
 * A register of a thread that stands before `pc`, as it is written: a string as a string, all else as a number. What
 * nobody reads any more, and may be left from a string or from a number by the way that led there, counts as a number.
 */
export function formatRegister(program: Program, pc: number, index: number, value: number): string {
  let known = analyzed.get(program);
  if (known === undefined) {
    known = new Map(program.functions.flatMap((info) => [...holdings(program, info)]));
    analyzed.set(program, known);
  }
  const held = known.get(pc)?.[index] ?? OTHER;
  // Nothing is 0: where it may be that or a string, all else is a string.
  const isString = held === STRING || (held === (STRING | NOTHING) && value !== 0);
  return formatWord(program, isString ? 'string' : 'number', value);
}

/** What each register may hold before each instruction of a function, by all ways through it. */
function holdings(program: Program, { entry }: FunctionInfo): Map<number, Uint8Array> {
  const before = new Map<number, Uint8Array>();
  const open = [{ pc: entry, held: new Uint8Array(REGISTERS).fill(NOTHING) }];
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    const { pc } = way;
    const arriving = way.held;
    const known = before.get(pc);
    if (known?.every((bits, index) => (bits | arriving[index]) === bits)) continue;
    const held = known?.map((bits, index) => bits | arriving[index]) ?? arriving;
    before.set(pc, held);
    const instruction = program.instructions[pc];
    if (instruction.op === 'return') continue;
    const after = Uint8Array.from(held);
    if (instruction.op === 'call') after.fill(NOTHING, instruction.save);
    if ('to' in instruction && instruction.to?.kind === 'register')
      after[instruction.to.index] = resultOf(program, pc, held);
    open.push({ pc: instruction.next, held: after });
    if (instruction.op === 'branch') open.push({ pc: instruction.target, held: after });
  }
  return before;
}

function resultOf(program: Program, pc: number, before: Uint8Array): number {
  const instruction = program.instructions[pc];
  const copied: Operand | null = instruction.op === 'move' ? instruction.from : null;
  if (copied?.kind === 'register') return before[copied.index];
  return typeOfResult(program, pc, instruction) === 'string' ? STRING : OTHER;
}
