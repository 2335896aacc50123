import type { SourceRange } from './source.ts';

/** Where an instruction finds a value that no other thread can see. */
export type Operand =
  /** The value itself; booleans are 0 and 1, `null` is 0, a `string` is an index into `Program.strings`. */
  | { kind: 'constant'; value: number; type?: 'string' }
  /** A register of the thread, 0 to `REGISTERS - 1`. */
  | { kind: 'register'; index: number }
  /** A word of the thread's own stack frame; no other thread has its address. */
  | { kind: 'local'; offset: number };

/** Where an instruction may put a result. */
export type Target = Exclude<Operand, { kind: 'constant' }>;

/** A word of memory that other threads may reach too. */
export type Place =
  /** A word of the data segment. */
  | { kind: 'global'; address: number; name: string }
  /** A local variable whose address the program takes with `ref`. */
  | { kind: 'stack'; offset: number; name: string }
  /** `p.value` of an address made by `ref`, or a field of a heap object: decided by what `object` is at run time. */
  | { kind: 'field'; object: Operand; field: string; type?: 'string' }
  /** An element of an array or of a shared memory. */
  | { kind: 'element'; object: Operand; index: Operand; type?: 'string' };

/** What `wait` is given for any child. Source: waitpid(2). */
export const ANY_CHILD = -1;

/** Operators of two int32 operands. Comparisons give 0 or 1. `/` truncates towards zero. */
export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '&'
  | '|'
  | '^'
  | '<<'
  | '>>'
  | '>>>'
  | '<'
  | '<='
  | '>'
  | '>='
  | '==='
  | '!==';

/** Operators of one operand. `!` gives 0 or 1. */
export type UnaryOperator = '-' | '~' | '!';

/** One piece of a text that a program prints. */
export type TextPiece =
  | string
  /** A value, printed as JavaScript prints a value of that type. */
  | { value: Operand; type: 'number' | 'boolean' | 'string' };

/** Methods of the built-in objects; which object an address leads to is known only at run time. */
export type Method =
  | 'lock'
  | 'tryLock'
  | 'unlock'
  | 'acquire'
  | 'tryAcquire'
  | 'release'
  | 'wait'
  | 'signal'
  | 'broadcast'
  | 'countDown'
  | 'readLock'
  | 'readUnlock'
  | 'writeLock'
  | 'writeUnlock'
  | 'load'
  | 'store'
  | 'add'
  | 'exchange'
  | 'compareExchange'
  | 'read'
  | 'write'
  | 'closeRead'
  | 'closeWrite';

/** A function to start as a thread, with what its parameters get. */
export interface Entry {
  /** Index into `Program.functions`. */
  function: number;
  /** What its parameters get, in their order. */
  arguments: Operand[];
}

/**
 * What an instruction does. An instruction is the smallest thing that a schedule can choose;
 * it touches at most one word of shared memory or one synchronisation object.
 */
export type Operation =
  | { op: 'move'; to: Target; from: Operand }
  | { op: 'binary'; operator: BinaryOperator; to: Target; left: Operand; right: Operand }
  | { op: 'unary'; operator: UnaryOperator; to: Target; operand: Operand }
  /** Goes to `target` when the comparison does not hold, else to `next`. `negated`: it holds when the source's condition does not. */
  | {
      op: 'branch';
      operator: '<' | '<=' | '>' | '>=' | '===' | '!==';
      left: Operand;
      right: Operand;
      target: number;
      negated?: true;
    }
  | { op: 'load'; to: Target; from: Place }
  | { op: 'store'; to: Place; from: Operand }
  /** `array.length`; an array never changes its length. */
  | { op: 'length'; to: Target; object: Operand }
  /** `ref(x)`. */
  | { op: 'address'; to: Target; of: Extract<Place, { kind: 'global' | 'stack' }> }
  /** Makes a heap object. `arguments`: the length of `new Array(n)`, the count of `new Semaphore(n)`, the capacity of `new Pipe(n)`, the mutex of `new Condition(m)`, the first value of `new Atomic(v)`. */
  | { op: 'allocate'; to: Target; shape: number; arguments: Operand[] }
  /** Calls a function. Registers 0 to `save - 1` keep their values; the result goes to `to`. `inLoop`: it stands in a loop of its function. */
  | {
      op: 'call';
      function: number;
      arguments: Operand[];
      to: Target | null;
      save: number;
      inLoop?: true;
    }
  /** Returns; in the function that a thread was started with, the thread ends with the instruction before this one and this is no step. */
  | { op: 'return'; value: Operand | null }
  | { op: 'spawn'; entry: Entry; to: Target | null }
  /** Starts all entries and waits until all of them have ended, all in one step. */
  | { op: 'parallel'; entries: Entry[] }
  /** Waits for a thread to end, and gives what it handed back. */
  | { op: 'join'; thread: Operand; to: Target | null }
  | { op: 'yield' }
  /** Waits until the thread's stores have come to memory. */
  | { op: 'fence' }
  | { op: 'fork'; to: Target | null }
  /** Waits for a child to end, gives its exit status; for any child where `pid` is -1, and gives its pid, or -1 where there is none. */
  | { op: 'wait'; pid: Operand; to: Target | null }
  | { op: 'exit'; code: Operand }
  | { op: 'getpid'; to: Target }
  | { op: 'invoke'; method: Method; object: Operand; arguments: Operand[]; to: Target | null }
  | { op: 'print'; text: TextPiece[] }
  | { op: 'assert'; condition: Operand; text: TextPiece[] }
  | { op: 'throw'; text: TextPiece[] }
  /** Work, a device or a rest of so many ticks; one step outside of measuring. */
  | { op: 'compute' | 'io' | 'sleep'; ticks: Operand };

/**
 * How a way from one instruction to another begins a round of an endless loop: `done` where it comes from the end of
 * the loop's body, `begun` where it comes from above the loop or from a `continue`.
 */
export type Round = 'done' | 'begun';

/** An operation at its place in the program. */
export type Instruction = Operation & {
  /** Index of the instruction that follows; jumps are folded into it, so they are no steps. */
  next: number;
  /**
   * That going on to `next` or, of a branch, to `target` begins a round of an endless loop: one that nothing leaves,
   * and that is in no other loop of its function. Left out where neither does.
   */
  rounds?: { next?: Round; target?: Round };
  /** The piece of source that this instruction does. */
  range: SourceRange;
};

/** Registers of a thread, r0 to r7. */
export const REGISTERS = 8;
