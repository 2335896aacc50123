import { MAX_INSTRUCTIONS } from '../address-space.ts';
import type { Diagnostics } from '../diagnostics.ts';
import { type Operand, type Operation, REGISTERS, type Round, type Target } from '../instruction.ts';
import { evaluate, wordOf } from '../known.ts';
import type { SourceRange } from '../source.ts';
import { type Expression, subexpressions, type VariableNode } from '../tree.ts';
import type { Type } from '../types.ts';
import type { Shapes } from './shapes.ts';

/** A place in the code of a function, known once it is placed. */
export interface Label {
  /** Index into the function's items. */
  at: number;
}

/** What the code of a function is made of, before jumps are folded away. */
export type Item =
  | { kind: 'instruction'; operation: Operation; target: Label | null; range: SourceRange }
  /** `round`: how it begins a round of a loop, if nothing leaves that. */
  | { kind: 'jump'; to: Label; range: SourceRange; round?: { kind: Round; loop: Loop } };

/** A loop that is in no other loop of its function: its first item, and the first one behind it. */
export interface Loop {
  /** Index of the first item of its condition or body. */
  from: number;
  /** Index of the first item behind it. */
  to: number;
}

/** What a branch compares. */
export type BranchTest = Pick<Extract<Operation, { op: 'branch' }>, 'operator' | 'left' | 'right'> & {
  /** Whether it holds when the source's condition does not. */
  negated: boolean;
};

/** Where the value of an expression is wanted: in a place, anywhere, or not at all. */
export type Destination = Target | 'anywhere' | 'nowhere';

/** What stands for the value of what has none or is wanted nowhere; nothing reads it. */
export const NOTHING: Operand = { kind: 'constant', value: 0 };

/**
 * Generates code for one expression: gives where its value is afterwards. `range`: the source of the instruction
 * that puts the value where it is wanted.
 */
export type Generate = (
  code: Code,
  expression: Expression,
  wanted: Destination,
  range: SourceRange,
) => Operand;

/** What all functions of a program share while code is generated. */
export interface CompilationUnit {
  /** Where limits that are passed are reported. */
  diagnostics: Diagnostics;
  /** Shapes so far. */
  shapes: Shapes;
  /** Types of allocations and of what is printed. */
  types: ReadonlyMap<Expression, Type>;
  /** As in `Program.strings`. */
  strings: readonly string[];
  /** Generates any expression. */
  generate: Generate;
  /** Instructions so far. */
  size: number;
}

/** The code of one function as it grows. Registers are a stack: those below `depth` hold values still needed. */
export class Code {
  /** What it shares with the program's other functions. */
  readonly unit: CompilationUnit;
  /** Instructions and jumps so far. */
  readonly items: Item[] = [];
  /** Registers in use, from r0. */
  depth = 0;
  /** Loops around what is generated now, of this function alone. */
  loops = 0;

  /** The code of a function, still empty. */
  constructor(unit: CompilationUnit) {
    this.unit = unit;
  }

  /** Appends an instruction. `target`: where a branch goes, instead of the number in the operation. */
  emit(operation: Operation, range: SourceRange, target: Label | null = null): void {
    this.items.push({ kind: 'instruction', operation, target, range });
    this.#count(range);
  }

  /** Appends a jump: no instruction in the end, but where the one before it goes on. */
  jump(to: Label, range: SourceRange): void {
    this.items.push({ kind: 'jump', to, range });
    this.#count(range);
  }

  /** Notes that who comes by here begins a round of a loop: a jump to what follows, and so no instruction either. */
  round(kind: Round, loop: Loop, range: SourceRange): void {
    this.items.push({ kind: 'jump', to: { at: this.items.length + 1 }, range, round: { kind, loop } });
  }

  /** Goes to a label when a comparison does not hold. `negated`: it holds when the condition at `range` does not. */
  branch({ negated, ...comparison }: BranchTest, target: Label, range: SourceRange): void {
    this.emit({ op: 'branch', ...comparison, target: 0, ...(negated && { negated }) }, range, target);
  }

  /** Puts a label behind what there is. */
  place(label: Label): void {
    label.at = this.items.length;
  }

  /** The next free register. */
  register(range: SourceRange): Target {
    if (this.depth === REGISTERS) {
      const message = `식이 너무 깊어요. 레지스터 ${REGISTERS}개로 계산할 수 있게 중간 값을 변수에 담아 나눠요.`;
      this.unit.diagnostics.report(range, message);
      return { kind: 'register', index: 0 };
    }
    return { kind: 'register', index: this.depth++ };
  }

  /** Where an instruction is to put its result. */
  target(wanted: Destination, range: SourceRange): Target {
    return typeof wanted === 'object' ? wanted : this.register(range);
  }

  /** Puts a value that is somewhere where it is wanted. */
  deliver(from: Operand, wanted: Destination, range: SourceRange): Operand {
    if (typeof wanted !== 'object' || isSame(from, wanted)) return from;
    this.emit({ op: 'move', to: wanted, from }, range);
    return wanted;
  }

  /** Generates an expression. Constants and locals are where they are, without an instruction. */
  value(
    expression: Expression,
    wanted: Destination = 'anywhere',
    range: SourceRange = expression.range,
  ): Operand {
    const known = evaluate(expression);
    if (known === null) return this.unit.generate(this, expression, wanted, range);
    const word: Operand = { kind: 'constant', value: wordOf(known) };
    return this.deliver(known.kind === 'string' ? { ...word, type: 'string' } : word, wanted, range);
  }

  /**
   * Generates expressions from left to right, whose values are then used together. `later`: what is generated
   * before they are used. A local that something later writes has to be read at its turn.
   */
  values(expressions: readonly Expression[], later: readonly Expression[] = []): Operand[] {
    const lastWrite = new Map<number, number>();
    for (const [index, expression] of [...expressions, ...later].entries()) {
      for (const offset of writtenLocals(expression)) lastWrite.set(offset, index);
    }
    return expressions.map((expression, index) => {
      const operand = this.value(expression);
      if (operand.kind !== 'local' || (lastWrite.get(operand.offset) ?? 0) <= index) return operand;
      return this.deliver(operand, this.register(expression.range), expression.range);
    });
  }

  /** Frees the registers above `depth` but the one that holds a result. */
  keep(depth: number, result: Operand): Operand {
    this.depth = result.kind === 'register' ? Math.max(depth, result.index + 1) : depth;
    return result;
  }

  #count(range: SourceRange): void {
    if (++this.unit.size > MAX_INSTRUCTIONS) {
      this.unit.diagnostics.exceeds(range, '프로그램이 너무 커요. 명령을', MAX_INSTRUCTIONS);
      this.unit.diagnostics.throwIfAny();
    }
  }
}

/** Whether a variable is an operand of instructions itself: no other thread can have its address. */
export function isOperand(variable: VariableNode): boolean {
  return !variable.global && !variable.addressTaken;
}

/** The operand of such a variable. */
export function localOf(variable: VariableNode): Target {
  return { kind: 'local', offset: variable.address };
}

/** Whether two operands are one place or one constant. */
export function isSame(left: Operand, right: Operand): boolean {
  switch (left.kind) {
    case 'constant':
      return right.kind === 'constant' && left.value === right.value && left.type === right.type;
    case 'register':
      return right.kind === 'register' && left.index === right.index;
    case 'local':
      return right.kind === 'local' && left.offset === right.offset;
  }
}

/** Whether an expression reads or writes a place. */
export function mentions(expression: Expression, place: Target): boolean {
  return [...everyPart(expression)].some(
    (part) => part.kind === 'variable' && isOperand(part.variable) && isSame(localOf(part.variable), place),
  );
}

/** Offsets of the locals that an expression assigns to. */
function* writtenLocals(expression: Expression): Iterable<number> {
  for (const part of everyPart(expression)) {
    if (part.kind !== 'assign' && part.kind !== 'update') continue;
    if (part.target.kind === 'variable' && isOperand(part.target.variable))
      yield part.target.variable.address;
  }
}

function* everyPart(expression: Expression): Iterable<Expression> {
  const parts = [expression];
  for (let part = parts.pop(); part; part = parts.pop()) {
    yield part;
    for (const inner of subexpressions(part)) parts.push(inner);
  }
}
