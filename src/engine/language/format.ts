import type { ObjectKind } from '../../kinds/objects.ts';
import {
  ANY_CHILD,
  type BinaryOperator,
  type Entry,
  type Operand,
  type Operation,
  type Place,
  type TextPiece,
  type UnaryOperator,
} from './instruction.ts';
import type { FunctionInfo, Program, Shape } from './program.ts';

const BINARY: Record<BinaryOperator, string> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '%': 'rem',
  '&': 'and',
  '|': 'or',
  '^': 'xor',
  '<<': 'shl',
  '>>': 'shr',
  '>>>': 'ushr',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
  '===': 'eq',
  '!==': 'ne',
};

const UNARY: Record<UnaryOperator, string> = { '-': 'neg', '~': 'inv', '!': 'not' };

/** Names of the classes of built-in objects, as a program writes them. */
export const CLASS_NAMES: Record<Exclude<ObjectKind, 'array' | 'record'>, string> = {
  mutex: 'Mutex',
  semaphore: 'Semaphore',
  condition: 'Condition',
  barrier: 'Barrier',
  latch: 'Latch',
  rwlock: 'RwLock',
  atomic: 'Atomic',
  pipe: 'Pipe',
  'shared-memory': 'SharedMemory',
};

/** Width of the column of names, so that operands stand below each other. */
const WIDTH = 6;

/**
 * An instruction as a line of assembly: `load  r0, [counter]`. Locals and static objects have their names.
 * Where it does not go on with the one behind it, the index of the next one follows: `add   i, i, 1 → 3`.
 */
export function formatInstruction(program: Program, index: number): string {
  const instruction = program.instructions[index]!;
  const owner = program.functions.findLast(({ entry }) => entry <= index)!;
  const [name, ...operands] = new Formatter(program, owner).format(instruction);
  const ends = instruction.op === 'return' || instruction.op === 'throw' || instruction.op === 'exit';
  const goesOn = ends || instruction.next === index + 1 ? '' : ` → ${instruction.next}`;
  return (
    `${name!.padEnd(WIDTH - 1)} ${operands.filter((operand) => operand !== '').join(', ')}`.trimEnd() + goesOn
  );
}

/** Whether an operand is what `wait()` without a pid is given. */
function isAnyChild(operand: Operand): boolean {
  return operand.kind === 'constant' && operand.value === ANY_CHILD;
}

class Formatter {
  readonly #program: Program;
  readonly #function: FunctionInfo;

  constructor(program: Program, owner: FunctionInfo) {
    this.#program = program;
    this.#function = owner;
  }

  /** The name of an operation and its operands; the result comes first. */
  format(operation: Operation): string[] {
    switch (operation.op) {
      case 'move':
        return ['move', this.operand(operation.to), this.operand(operation.from)];
      case 'binary':
        return [BINARY[operation.operator], ...this.operands(operation.to, operation.left, operation.right)];
      case 'unary':
        return [UNARY[operation.operator], ...this.operands(operation.to, operation.operand)];
      case 'branch': {
        const [left, right] = this.operands(operation.left, operation.right);
        return ['if', `${left} ${operation.operator} ${right} else ${operation.target}`];
      }
      case 'load':
        return ['load', this.operand(operation.to), this.place(operation.from)];
      case 'store':
        return ['store', this.place(operation.to), this.operand(operation.from)];
      case 'length':
        return ['length', this.operand(operation.to), this.object(operation.object)];
      case 'address':
        return ['addr', this.operand(operation.to), operation.of.name];
      case 'allocate':
        return ['new', this.operand(operation.to), this.allocation(operation)];
      case 'call':
        return ['call', this.operand(operation.to), this.call(operation)];
      case 'return':
        return ['return', this.operand(operation.value)];
      case 'spawn':
        return ['spawn', this.operand(operation.to), this.call(operation.entry)];
      case 'parallel':
        return ['parallel', ...operation.entries.map((entry) => this.call(entry))];
      case 'join':
        return ['join', ...this.operands(operation.to, operation.thread)];
      case 'fork':
      case 'getpid':
        return [operation.op, this.operand(operation.to)];
      case 'wait':
        return [
          'wait',
          this.operand(operation.to),
          isAnyChild(operation.pid) ? '*' : this.operand(operation.pid),
        ];
      case 'exit':
        return ['exit', this.operand(operation.code)];
      case 'yield':
        return ['yield'];
      case 'fence':
        return ['fence'];
      case 'invoke': {
        const given = this.operands(...operation.arguments);
        return [operation.method, this.operand(operation.to), this.object(operation.object), ...given];
      }
      case 'print':
      case 'throw':
        return [operation.op, this.text(operation.text)];
      case 'assert':
        return ['assert', this.operand(operation.condition), this.text(operation.text)];
      case 'compute':
      case 'io':
      case 'sleep':
        return [operation.op, this.operand(operation.ticks)];
    }
  }

  /** An empty string for no operand. */
  operand(operand: Operand | null): string {
    switch (operand?.kind) {
      case undefined:
        return '';
      case 'constant':
        return operand.type === 'string'
          ? JSON.stringify(this.#program.strings[operand.value])
          : String(operand.value);
      case 'register':
        return `r${operand.index}`;
      case 'local':
        return this.#function.locals[operand.offset]!.name;
    }
  }

  operands(...operands: (Operand | null)[]): string[] {
    return operands.map((operand) => this.operand(operand));
  }

  /** An operand that is an address. */
  object(operand: Operand): string {
    if (operand.kind !== 'constant') return this.operand(operand);
    if (operand.value === 0) return 'null';
    return (
      this.#program.objects.find(({ address }) => address === operand.value)?.name || String(operand.value)
    );
  }

  place(place: Place): string {
    switch (place.kind) {
      case 'global':
      case 'stack':
        return `[${place.name}]`;
      case 'field':
        return `${this.object(place.object)}.${place.field}`;
      case 'element':
        return `${this.object(place.object)}[${this.operand(place.index)}]`;
    }
  }

  call({ function: index, arguments: given }: Entry): string {
    const { name, locals } = this.#program.functions[index]!;
    const values = given.map((value, parameter) =>
      locals[parameter]?.type === 'address' ? this.object(value) : this.operand(value),
    );
    return `${name}(${values.join(', ')})`;
  }

  allocation({ shape: index, arguments: given }: Extract<Operation, { op: 'allocate' }>): string {
    const shape: Shape = this.#program.shapes[index]!;
    if (shape.kind === 'record') return `{${shape.fields.map((field) => field.name).join(', ')}}`;
    if (shape.kind === 'array') {
      return `Array(${shape.template ? shape.template.length : this.operand(given[0]!)})`;
    }
    const values = given.map((value) =>
      shape.kind === 'condition' ? this.object(value) : this.operand(value),
    );
    return `${CLASS_NAMES[shape.kind]}(${values.join(', ')})`;
  }

  text(text: readonly TextPiece[]): string {
    return text
      .map((piece) => (typeof piece === 'string' ? JSON.stringify(piece) : this.operand(piece.value)))
      .join(' ');
  }
}
