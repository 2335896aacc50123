import { allocationWords, heapBase, SHARED_BASE } from '../language/address-space.ts';
import { FRAME, OBJECT, PROCESS } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import { peek, regionOf } from '../machine/memory.ts';
import { isUnset, type ObjectHandle, peekObject } from '../machine/objects.ts';
import { formatAddress } from './format-word.ts';
import { scopedFrames } from './locals.ts';
import { threadName } from './schedule.ts';

/** Something that leads to an object, and what the program calls it. */
interface Path {
  address: number;
  name: string;
}

/**
 * What a program calls its objects at a moment: the shortest way to one that begins at a variable of the top, so
 * `locks[0]`, `account.lock`, `head.next`. Of equally short ways that from a constant counts, which never leads
 * elsewhere, and then the one that is declared first. What only locals lead to has the name of the oldest of them.
 */
export class Names {
  private readonly machine: Machine;
  /** By process, the names that were looked for. */
  private readonly known = new Map<number, ReadonlyMap<number, string>>();

  /** @param machine stands still as long as names are asked for */
  constructor(machine: Machine) {
    this.machine = machine;
  }

  /** Name of the object at an address of a process; an empty string where nothing leads to it. */
  ofObject(process: number, address: number): string {
    // Nearly all are declared by themselves, and no way is shorter.
    const { constants } = this.machine.program;
    const constant = constants.find(({ type, value }) => type === 'address' && value === address);
    return constant?.name ?? this.all(process).get(address) ?? '';
  }

  /** Name of a word: `counter`, `flag[1]`, `head.next`, a local's name, or its address where it has none. */
  ofWord(process: number, address: number): string {
    const { machine } = this;
    const global = machine.program.globals.find((variable) => variable.address === address);
    if (global !== undefined) return global.name;
    const region = regionOf(machine, process, address);
    if (region === 'stack') return localAt(machine, process, address) ?? formatAddress(address);
    if (region !== 'heap' && region !== 'shared') return formatAddress(address);
    const object = objectAround(machine, process, address, region);
    const name = object === null ? '' : this.ofObject(process, object.address);
    if (object === null || name === '') return formatAddress(address);
    const index = address - object.address - OBJECT.body;
    switch (object.shape.kind) {
      case 'record':
        return `${name}.${object.shape.fields[index]?.name ?? index}`;
      case 'array':
      case 'shared-memory':
        return `${name}[${index}]`;
      default:
        return name;
    }
  }

  private all(process: number): ReadonlyMap<number, string> {
    let names = this.known.get(process);
    if (names === undefined) {
      names = namesOf(this.machine, process);
      this.known.set(process, names);
    }
    return names;
  }
}

function namesOf(machine: Machine, process: number): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  spread(machine, process, globalPaths(machine, process), names);
  spread(machine, process, localPaths(machine, process, names), names);
  // A mutex that was made for a condition alone can be reached by nothing else.
  for (const [address, name] of [...names]) {
    const { shape } = peekObject(machine, process, address);
    const mutex = shape.kind === 'condition' ? peek(machine, process, address + OBJECT.body) : 0;
    if (mutex !== 0 && !names.has(mutex)) names.set(mutex, `${name}의 뮤텍스`);
  }
  return names;
}

/** Names all that paths lead to, the nearest first. */
function spread(machine: Machine, process: number, paths: Path[], names: Map<number, string>): void {
  for (const { address, name } of paths) {
    if (names.has(address) || !isObject(machine, process, address)) continue;
    names.set(address, name);
    paths.push(...pathsFrom(machine, process, address, name));
  }
}

function isObject(machine: Machine, process: number, address: number): boolean {
  const region = regionOf(machine, process, address);
  return region === 'heap' || region === 'shared';
}

function globalPaths(machine: Machine, process: number): Path[] {
  const { constants, globals } = machine.program;
  return [
    ...constants
      .filter(({ type }) => type === 'address')
      .map(({ name, value }) => ({ address: value, name })),
    ...globals
      .filter(({ type }) => type === 'address')
      .map(({ name, address }) => ({ address: peek(machine, process, address), name })),
  ];
}

/** Locals of all threads, the oldest frames first; with the thread's name where another object has that name already. */
function localPaths(machine: Machine, process: number, names: ReadonlyMap<number, string>): Path[] {
  const roots = new Map<string, number>();
  for (const { name } of [...machine.program.constants, ...machine.program.globals]) roots.set(name, -1);
  const paths: Path[] = [];
  for (const thread of machine.liveThreads(process)) {
    for (const { frame, locals } of scopedFrames(machine, thread).reverse()) {
      for (const { name, type, offset } of locals) {
        const address = peek(machine, process, frame.address + FRAME.locals + offset);
        if (type !== 'address' || address === 0 || names.has(address)) continue;
        if (!roots.has(name)) roots.set(name, address);
        paths.push({ address, name: roots.get(name) === address ? name : `${threadName(thread)}의 ${name}` });
      }
    }
  }
  return paths;
}

function pathsFrom(machine: Machine, process: number, address: number, name: string): Path[] {
  const object = peekObject(machine, process, address);
  const { shape, length } = object;
  const at = (index: number) => peek(machine, process, address + OBJECT.body + index);
  switch (shape.kind) {
    case 'array':
      if (shape.element !== 'address') return [];
      return Array.from({ length }, (_, i) => ({ address: at(i), name: `${name}[${i}]` })).filter(
        (_, i) => !isUnset(machine, process, object, i),
      );
    case 'record':
      return shape.fields.flatMap((field, i) =>
        field.type === 'address' ? [{ address: at(i), name: `${name}.${field.name}` }] : [],
      );
    case 'atomic':
      return shape.element === 'address' ? [{ address: at(0), name: `${name}.load()` }] : [];
    default:
      return [];
  }
}

/** The object that an address of the heap or of a shared mapping lies in. */
function objectAround(
  machine: Machine,
  process: number,
  address: number,
  region: 'heap' | 'shared',
): ObjectHandle | null {
  const top = machine.process(process, region === 'heap' ? PROCESS.heapTop : PROCESS.sharedTop);
  for (let at = region === 'heap' ? heapBase(machine.program.globals.length) : SHARED_BASE; at < top; ) {
    const object = peekObject(machine, process, at);
    const next = at + allocationWords(object.shape, object.length);
    if (address < next) return object;
    at = next;
  }
  return null;
}

/** Name of the local that lies at an address of a stack; null where none does. */
function localAt(machine: Machine, process: number, address: number): string | null {
  for (const thread of machine.liveThreads(process)) {
    for (const { frame, info } of scopedFrames(machine, thread)) {
      const offset = address - frame.address - FRAME.locals;
      if (offset >= 0 && offset < info.frameSize)
        return info.locals.find((local) => local.offset === offset)?.name ?? null;
    }
  }
  return null;
}
