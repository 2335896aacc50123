import type { Operand, Place } from '../../language/instruction.ts';
import type { Program } from '../../language/program.ts';

/*
 * Must-locksets, worked out from the text before a search: what is always done under the same lock commutes with what
 * others do.
 */

/** Stands for a word that only a run knows. */
const ANY = '*';

/** A set of mutexes by address; null: all, as nothing has been said yet. */
type Locks = ReadonlySet<number> | null;

/**
 * Finds, from the text alone, accesses to words that are always made under one and the same mutex: while a thread holds
 * it, nobody else can make a conflicting access first. What `main` does by itself does not count, so an access is
 * only safe for a thread that `main` waits for.
 * Source of the idea: must-locksets, as in Eraser (Savage et al., TOCS 1997), here computed and not observed.
 */
export function lockedAccesses(program: Program): Set<number> {
  const { instructions } = program;
  // A forked process has its own copy of everything but not of what it knows about locks.
  if (instructions.some(({ op }) => op === 'fork')) return new Set();
  const held = mustHold(program);
  const places = instructions.map((instruction) =>
    instruction.op === 'load'
      ? keyOf(instruction.from)
      : instruction.op === 'store'
        ? keyOf(instruction.to)
        : null,
  );
  const refersToGlobals = instructions.some((one) => one.op === 'address' && one.of.kind === 'global');
  const mayMeet = (a: string, b: string) =>
    a === b ||
    (a === ANY && (b[0] !== 'g' || refersToGlobals)) ||
    (b === ANY && (a[0] !== 'g' || refersToGlobals));
  const own = ownInstructions(program);
  const guarded = new Set<number>();
  places.forEach((place, pc) => {
    if (place === null) return;
    const rivals = places.flatMap((other, i) =>
      other !== null && !own.has(i) && mayMeet(place, other) ? [i] : [],
    );
    const common = [...(held[pc] ?? [])].filter((lock) => rivals.every((i) => held[i]?.has(lock) ?? true));
    if (common.length > 0) guarded.add(pc);
  });
  return guarded;
}

function keyOf(place: Place): string {
  if (place.kind === 'global') return `g${place.address}`;
  if (place.kind === 'stack' || place.object.kind !== 'constant') return ANY;
  return `o${place.object.value}`;
}

/** Instructions of `main` itself. */
function ownInstructions(program: Program): Set<number> {
  return reachable(program, program.functions[0].entry);
}

/** Instructions that a function may do by itself, from its first. */
export function reachable(program: Program, entry: number): Set<number> {
  const found = new Set([entry]);
  for (const pc of found) {
    const instruction = program.instructions[pc];
    if (instruction.op === 'return') continue;
    found.add(instruction.next);
    if (instruction.op === 'branch') found.add(instruction.target);
  }
  return found;
}

/** For each instruction the mutexes that a thread holds on every way to it. */
function mustHold(program: Program): Locks[] {
  const { instructions, functions } = program;
  const held: Locks[] = instructions.map(() => null);
  const unlocked = functions.map((info) => mutexesUnlocked(program, info.entry, new Set()));
  const queue: number[] = [];
  const reach = (pc: number, locks: ReadonlySet<number>) => {
    const before = held[pc];
    const now = before === null ? locks : new Set([...before].filter((lock) => locks.has(lock)));
    if (before !== null && now.size === before.size) return;
    held[pc] = now;
    queue.push(pc);
  };
  reach(functions[0].entry, new Set());
  for (const instruction of instructions) {
    const entries =
      instruction.op === 'parallel'
        ? instruction.entries
        : instruction.op === 'spawn'
          ? [instruction.entry]
          : [];
    for (const entry of entries) reach(functions[entry.function].entry, new Set());
  }
  for (let pc = queue.pop(); pc !== undefined; pc = queue.pop()) {
    const instruction = instructions[pc];
    let locks = held[pc] as ReadonlySet<number>;
    if (instruction.op === 'return') continue;
    if (instruction.op === 'call') {
      reach(functions[instruction.function].entry, locks);
      const released = unlocked[instruction.function];
      locks = new Set(released === null ? [] : [...locks].filter((lock) => !released.has(lock)));
    }
    if (
      instruction.op === 'invoke' &&
      instruction.method === 'lock' &&
      instruction.object.kind === 'constant'
    ) {
      locks = new Set([...locks, instruction.object.value]);
    }
    if (instruction.op === 'invoke' && instruction.method === 'unlock')
      locks = without(locks, instruction.object);
    reach(instruction.next, locks);
    if (instruction.op === 'branch') reach(instruction.target, locks);
  }
  return held;
}

function without(locks: ReadonlySet<number>, object: Operand): ReadonlySet<number> {
  return object.kind === 'constant' ? new Set([...locks].filter((lock) => lock !== object.value)) : new Set();
}

/** Mutexes that a function may unlock, with all that it calls; null when only a run knows. */
function mutexesUnlocked(program: Program, entry: number, seen: Set<number>): Set<number> | null {
  const found = new Set<number>();
  if (seen.has(entry)) return found;
  seen.add(entry);
  for (const pc of reachable(program, entry)) {
    const instruction = program.instructions[pc];
    if (instruction.op === 'invoke' && instruction.method === 'unlock') {
      if (instruction.object.kind !== 'constant') return null;
      found.add(instruction.object.value);
    }
    if (instruction.op !== 'call') continue;
    const inner = mutexesUnlocked(program, program.functions[instruction.function].entry, seen);
    if (inner === null) return null;
    for (const lock of inner) found.add(lock);
  }
  return found;
}
