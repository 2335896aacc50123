import type { ObjectKind } from '../../kinds/objects.ts';
import { PIPE_CAPACITY } from './address-space.ts';
import { ANY_CHILD, type Method } from './instruction.ts';

/** Built-in functions that take numbers only. */
export type SystemCall =
  | 'join'
  | 'yieldNow'
  | 'fence'
  | 'fork'
  | 'wait'
  | 'exit'
  | 'getpid'
  | 'compute'
  | 'io'
  | 'sleep';

/** What a call gives: nothing, or a value of this kind. `element`: what the object holds. */
export type ResultKind = 'none' | 'number' | 'boolean' | 'element';

/** What an argument must be. `mutex`: a `Mutex`. `element`: what the object holds. */
export type ArgumentKind = 'number' | 'mutex' | 'element';

/** Options of constructors. */
export type OptionName = 'recursive' | 'shared' | 'spurious' | 'most' | 'prefer';

/** How an option is written, for messages. */
export const OPTION_USAGES: Readonly<Record<OptionName, string>> = {
  recursive: '{ recursive: true }',
  shared: '{ shared: true }',
  spurious: '{ spurious: true }',
  most: '{ most: 1 }',
  prefer: "{ prefer: 'writer' }",
};

/** How a built-in function that takes numbers is called. */
export interface SystemSignature {
  /** How to write it, for messages. */
  usage: string;
  /** Number of its arguments. */
  arguments: number;
  /** What the last argument is where it is left out; null where it may not be. */
  otherwise: number | null;
  /** What it gives. */
  result: ResultKind;
}

/** How a method is called. */
export interface MethodSignature {
  /** How to write it, for messages. */
  usage: string;
  /** Kinds of objects that have it. */
  kinds: readonly ObjectKind[];
  /** What each argument must be. */
  arguments: readonly ArgumentKind[];
  /** What it gives. */
  result: ResultKind;
}

/** How an object is made with `new`. */
export interface ClassSignature {
  /** How to write it, for messages. */
  usage: string;
  /** What is made. */
  kind: ObjectKind;
  /** What each argument of the constructor must be, its options left out. */
  arguments: readonly ArgumentKind[];
  /** What the last argument is where it is left out; null where it may not be. */
  otherwise: number | null;
  /** Options that its last argument may set. */
  options: readonly OptionName[];
}

/** Built-in functions that take numbers only. */
export const SYSTEM_CALLS: ReadonlyMap<string, SystemSignature & { name: SystemCall }> = new Map(
  (
    [
      { name: 'join', usage: 'join(t)', arguments: 1, result: 'number' },
      { name: 'yieldNow', usage: 'yieldNow()', arguments: 0, result: 'none' },
      { name: 'fence', usage: 'fence()', arguments: 0, result: 'none' },
      { name: 'fork', usage: 'fork()', arguments: 0, result: 'number' },
      // Without a pid: any child, as `waitpid` has it.
      {
        name: 'wait',
        usage: 'wait(pid)` 또는 `wait()',
        arguments: 1,
        otherwise: ANY_CHILD,
        result: 'number',
      },
      { name: 'exit', usage: 'exit(0)', arguments: 1, result: 'none' },
      { name: 'getpid', usage: 'getpid()', arguments: 0, result: 'number' },
      { name: 'compute', usage: 'compute(10)', arguments: 1, result: 'none' },
      { name: 'io', usage: 'io(10)', arguments: 1, result: 'none' },
      { name: 'sleep', usage: 'sleep(10)', arguments: 1, result: 'none' },
    ] as const
  ).map((call) => [call.name, { otherwise: null, ...call }]),
);

function method(
  name: Method,
  kinds: ObjectKind[],
  usage = `.${name}()`,
  result: ResultKind = 'none',
  parameters: ArgumentKind[] = [],
): [string, MethodSignature & { name: Method }] {
  return [name, { name, usage, kinds, arguments: parameters, result }];
}

/** Methods of the built-in objects. */
export const METHODS: ReadonlyMap<string, MethodSignature & { name: Method }> = new Map([
  method('lock', ['mutex']),
  method('tryLock', ['mutex'], '.tryLock()', 'boolean'),
  method('unlock', ['mutex']),
  method('acquire', ['semaphore']),
  method('tryAcquire', ['semaphore'], '.tryAcquire()', 'boolean'),
  method('release', ['semaphore']),
  method('wait', ['condition', 'barrier', 'latch']),
  method('signal', ['condition']),
  method('broadcast', ['condition']),
  method('countDown', ['latch']),
  method('readLock', ['rwlock']),
  method('readUnlock', ['rwlock']),
  method('writeLock', ['rwlock']),
  method('writeUnlock', ['rwlock']),
  method('load', ['atomic'], '.load()', 'element'),
  method('store', ['atomic'], '.store(v)', 'none', ['element']),
  method('add', ['atomic'], '.add(1)', 'number', ['number']),
  method('exchange', ['atomic'], '.exchange(v)', 'element', ['element']),
  method('compareExchange', ['atomic'], '.compareExchange(expected, desired)', 'element', [
    'element',
    'element',
  ]),
  method('read', ['pipe'], '.read()', 'number'),
  method('write', ['pipe'], '.write(v)', 'none', ['number']),
  method('closeRead', ['pipe']),
  method('closeWrite', ['pipe']),
]);

function classOf(
  name: string,
  kind: ObjectKind,
  parameters: ArgumentKind[],
  options: OptionName[],
  usage: string,
  otherwise: number | null = null,
): [string, ClassSignature] {
  return [name, { usage, kind, arguments: parameters, otherwise, options }];
}

/** What can be made with `new`, besides arrays. */
export const CLASSES: ReadonlyMap<string, ClassSignature> = new Map([
  classOf('Mutex', 'mutex', [], ['recursive', 'shared'], 'new Mutex()'),
  classOf('Semaphore', 'semaphore', ['number'], ['most', 'shared'], 'new Semaphore(1)'),
  classOf('Condition', 'condition', ['mutex'], ['spurious', 'shared'], 'new Condition(mutex)'),
  classOf('Barrier', 'barrier', ['number'], ['shared'], 'new Barrier(2)'),
  classOf('Latch', 'latch', ['number'], ['shared'], 'new Latch(2)'),
  classOf('RwLock', 'rwlock', [], ['prefer', 'shared'], 'new RwLock()'),
  classOf('Atomic', 'atomic', ['element'], ['shared'], 'new Atomic(0)'),
  classOf('Pipe', 'pipe', ['number'], [], 'new Pipe()` 또는 `new Pipe(4)', PIPE_CAPACITY),
  classOf('SharedMemory', 'shared-memory', ['number'], [], 'new SharedMemory(4)'),
]);

/** Built-in functions that take more than numbers: functions to start, variables, texts. */
export const FORMS = ['parallel', 'spawn', 'ref', 'print', 'assert'] as const;

/** Names that a program cannot declare, because they mean something already. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...SYSTEM_CALLS.keys(),
  ...CLASSES.keys(),
  ...FORMS,
  ...['Math', 'Array', 'Error', 'undefined', 'NaN', 'Infinity'],
]);
