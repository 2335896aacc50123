import type { Instruction, Operand } from '../../language/instruction.ts';
import type { Program } from '../../language/program.ts';
import type { Machine } from '../../machine/machine.ts';
import { LOCAL_OPERATIONS } from './local-operations.ts';
import { reachable } from './locksets.ts';

/*
 * Reduction for programs of processes without threads, whose steps commute for other reasons than those of threads:
 * nothing is shared but what was asked for.
 */

/** What only its own process can tell, where that has a single thread. */
const OWN: ReadonlySet<Instruction['op']> = new Set<Instruction['op']>([...LOCAL_OPERATIONS, 'wait', 'exit']);

/**
 * Steps that commute with every other process's, in a program without threads: a process then has nothing in common
 * with others but shared memory, pipes, the output and its place in the tree of processes.
 *
 * What it does in its own memory always commutes. Its end does, unless a pipe could tell that a reader or writer is
 * gone. A fork does up to renaming, where no pid is told: forks of two processes in another order give the same
 * processes other numbers. A print does where all prints print the same. Forks and prints that fail because there is no
 * room for more depend on how many others there were: a search that meets such a failure has to begin anew without.
 */
export class CommutingProcesses {
  private readonly program: Program;
  private readonly tellsPids: boolean;
  private readonly hasPipes: boolean;
  private readonly printsAlike: boolean;

  private constructor(program: Program) {
    const { instructions, shapes } = program;
    this.program = program;
    this.hasPipes = shapes.some(({ kind }) => kind === 'pipe');
    this.tellsPids =
      instructions.some((one, pc) => one.op === 'getpid' || (one.op === 'fork' && !isHidden(program, pc))) ||
      program.functions.some(({ entry }) => mayWaitForAny(program, entry));
    const prints = instructions.flatMap((one) => (one.op === 'print' ? [one.text] : []));
    this.printsAlike =
      prints.every((text) => text.every((piece) => typeof piece === 'string')) &&
      new Set(prints.map((text) => text.join(''))).size <= 1;
  }

  /** Null for a program whose processes may have several threads, or which never forks. */
  static of(program: Program): CommutingProcesses | null {
    const does = (op: Instruction['op']) => program.instructions.some((one) => one.op === op);
    return does('fork') && !does('spawn') && !does('parallel') ? new CommutingProcesses(program) : null;
  }

  /** Whether the step that a machine has just taken commutes with those of all other processes. It has not failed. */
  commutes({ effect }: Machine): boolean {
    if (effect.exited.length > 0 && this.hasPipes) return false;
    // A child that ends before it is one more that it could have been about.
    if (effect.anyChild) return false;
    const { op } = this.program.instructions[effect.pc];
    switch (op) {
      case 'fork':
        return !this.tellsPids;
      case 'print':
        return this.printsAlike;
      case 'load':
      case 'store':
        return effect.accesses.every(({ key }) => key < 0);
      case 'invoke':
        // What somebody may sleep on is left to the search, as its findings look at each signal.
        return effect.object < 0 && effect.mutex === -1 && !effect.slept && effect.woken.length === 0;
      default:
        return OWN.has(op);
    }
  }
}

/** Whether a fork's result is only compared with 0, or waited for: the same whatever number the child has got. */
function isHidden(program: Program, pc: number): boolean {
  const fork = program.instructions[pc];
  if (fork.op !== 'fork' || fork.to === null) return true;
  const { to } = fork;
  const isIt = (operand: Operand) => JSON.stringify(operand) === JSON.stringify(to);
  const seen = new Set<number>();
  const left = [fork.next];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const one = program.instructions[at];
    if (one.op === 'branch') {
      const isZero = (operand: Operand) => operand.kind === 'constant' && operand.value === 0;
      if ((isIt(one.left) && !isZero(one.right)) || (isIt(one.right) && !isZero(one.left))) return false;
      left.push(one.next, one.target);
      continue;
    }
    const isHarmless = one.op === 'wait' || (one.op === 'unary' && one.operator === '!');
    if (!isHarmless && mentions(one, isIt)) return false;
    if (one.op === 'return' || one.op === 'exit') continue;
    if ('to' in one && one.op !== 'store' && one.to !== null && isIt(one.to)) continue;
    left.push(one.next);
  }
  return true;
}

/** Whether a function waits for a child that is not known to be one by its fork: the pid of any child may come out. */
function mayWaitForAny(program: Program, entry: number): boolean {
  const own = [...reachable(program, entry)].map((pc) => program.instructions[pc]);
  return own.some((one) => {
    if (one.op !== 'wait') return false;
    if (one.pid.kind === 'constant') return one.pid.value < 0;
    const place = JSON.stringify(one.pid);
    return own.some((other) => other.op !== 'fork' && 'to' in other && JSON.stringify(other.to) === place);
  });
}

/** Whether any operand of an instruction but its target is a certain one. */
function mentions(instruction: Instruction, isIt: (operand: Operand) => boolean): boolean {
  const visit = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return false;
    return isIt(value as Operand) || Object.values(value).some(visit);
  };
  const { range: _, ...operation } = instruction;
  return Object.entries(operation).some(
    ([name, value]) => (name !== 'to' || instruction.op === 'store') && visit(value),
  );
}
