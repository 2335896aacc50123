import { describe, expect, test } from 'vitest';
import type { Effect, Instruction, Run } from '../../../src/engine/index.ts';
import { addressSpace } from '../../../src/engine/index.ts';
import { only, play } from '../play.ts';

const { PAGE_WORDS, SHARED_BASE, SHARED_LIMIT } = addressSpace;

/** What the steps of one kind of instruction did, in order. */
function effectsOf(run: Run, op: Instruction['op']): Effect[] {
  return run.effects().filter((effect) => run.program.instructions[effect.pc].op === op);
}

/** What the calls of one method did, in order; a step of a sleeper that goes on counts too. */
function callsOf(run: Run, method: string): Effect[] {
  return effectsOf(run, 'invoke').filter((effect) => {
    const instruction = run.program.instructions[effect.pc];
    return instruction.op === 'invoke' && instruction.method === method;
  });
}

const addressOf = (run: Run, name: string) =>
  run.program.globals.find((global) => global.name === name)?.address;
const objectAddress = (run: Run, name: string) =>
  run.program.objects.find((object) => object.name === name)?.address ?? -1;

describe('what a step on memory did', () => {
  test('an increment is a read, an addition that nobody sees, and a write', () => {
    const run = only('let n = 7; function f() { n++; } parallel(f);', 'm1A3');
    const [start, load, add, store] = run.effects();
    expect(start).toMatchObject({ thread: 0, started: [1], accesses: [], ended: [] });
    expect(load.accesses).toMatchObject([
      { kind: 'read', process: 0, address: addressOf(run, 'n'), before: 7, after: 7, atomic: false },
    ]);
    expect(load).toMatchObject({ thread: 1, value: 7, local: -1 });
    expect(load.register).toBeGreaterThanOrEqual(0);
    expect(add).toMatchObject({ accesses: [], value: 8 });
    expect(store.accesses).toMatchObject([
      { kind: 'write', address: addressOf(run, 'n'), before: 7, after: 8, atomic: false },
    ]);
    expect(store).toMatchObject({ register: -1, local: -1, value: 8 });
    // The last store ends the thread, and main, which has nothing left to do, with its process.
    expect(store).toMatchObject({ ended: [1, 0], exited: [0] });
  });

  test('the same word has the same key for every thread, and another word another one', () => {
    const run = play('let a = 1; let b = 2; function f() { a = 3; b = 4; } parallel(f, f);');
    const stores = effectsOf(run, 'store').map((effect) => effect.accesses[0]);
    const keys = (name: string) => stores.filter((s) => s.address === addressOf(run, name)).map((s) => s.key);
    expect(keys('a')).toHaveLength(2);
    expect(keys('a')[0]).toBe(keys('a')[1]);
    expect(keys('b')[0]).toBe(keys('b')[1]);
    expect(keys('a')[0]).not.toBe(keys('b')[0]);
  });

  test('a local that nobody has the address of is no access, but has an address and a value', () => {
    const run = play('function f(x) { let y = x + 2; y = y * 3; print(y); } f(5);');
    const sums = effectsOf(run, 'binary');
    expect(sums.map((effect) => effect.value)).toEqual([7, 21]);
    for (const effect of sums) expect(effect).toMatchObject({ accesses: [], register: -1 });
    expect(sums[0].local).toBeGreaterThan(0);
    expect(sums[1].local).toBe(sums[0].local);
  });

  test('a local whose address is taken is accessed like memory', () => {
    const run = play('function f() { let x = 1; const p = ref(x); p.value = 4; print(x); } f();');
    const writes = effectsOf(run, 'store').flatMap((effect) => effect.accesses);
    const reads = effectsOf(run, 'load').flatMap((effect) => effect.accesses);
    const last = writes[writes.length - 1];
    expect(last).toMatchObject({ kind: 'write', before: 1, after: 4, atomic: false });
    expect(reads).toMatchObject([
      { kind: 'read', address: last.address, before: 4, after: 4, key: last.key },
    ]);
  });

  test('elements and fields are words of their own, one after another', () => {
    const run = play(
      'const a = [5, 6]; const r = { x: 1, y: 2 }; let i = 1; a[i] = 9; a[0] = 8; r.y = 7; print(a[i]);',
    );
    const [second, first, field] = effectsOf(run, 'store').flatMap((effect) => effect.accesses);
    expect(second).toMatchObject({ before: 6, after: 9, address: objectAddress(run, 'a') + 2 });
    expect(first).toMatchObject({ before: 5, after: 8, address: objectAddress(run, 'a') + 1 });
    expect(field).toMatchObject({ before: 2, after: 7, address: objectAddress(run, 'r') + 2 });
    const read = effectsOf(run, 'load').at(-1);
    expect(read?.accesses).toMatchObject([{ kind: 'read', before: 9, key: second.key }]);
  });

  test('a length is no access: an array never changes it', () => {
    const run = play('let n = 3; function f() { const a = new Array(n); print(a.length); } f();');
    const [length] = effectsOf(run, 'length');
    expect(length).toMatchObject({ value: 3, accesses: [] });
    const [allocated] = effectsOf(run, 'allocate');
    expect(allocated.accesses).toEqual([]);
    expect(run.at(run.length).processes[0].heap.map((object) => object.address)).toContain(allocated.value);
  });

  test('a branch says whether its comparison held', () => {
    const run = play('function f(n) { if (n > 2) print(1); else print(2); } f(3); f(2);');
    expect(effectsOf(run, 'branch').map((effect) => effect.value)).toEqual([1, 0]);
    for (const effect of effectsOf(run, 'branch'))
      expect(effect).toMatchObject({ accesses: [], register: -1, local: -1 });
  });

  test('a line that is printed stands in the step that printed it, and in no other', () => {
    const run = play('print("하나", 1); yieldNow(); print(true);');
    expect(run.effects().map((effect) => effect.printed)).toEqual(['하나 1', null, 'true']);
    expect(run.at(run.length).output).toMatchObject([
      { text: '하나 1', step: 1, thread: 0, process: 0 },
      { text: 'true', step: 3, thread: 0, process: 0 },
    ]);
  });

  test.each(['yieldNow()', 'compute(3)', 'io(3)', 'sleep(3)'])('%s does nothing to see', (call) => {
    const run = only(`${call}; print(1);`, 'm1');
    expect(run.effect(1)).toMatchObject({
      accesses: [],
      register: -1,
      local: -1,
      object: -1,
      started: [],
      woken: [],
      ended: [],
      slept: false,
      printed: null,
      copies: [],
      fault: null,
    });
    expect(run.at(1).end).toBe('running');
  });
});

describe('what a step on a synchronisation object did', () => {
  test('locking updates owner and depth, unlocking puts both back', () => {
    const run = play('const m = new Mutex(); m.lock(); m.unlock();');
    const [lock] = callsOf(run, 'lock');
    const [unlock] = callsOf(run, 'unlock');
    const owner = objectAddress(run, 'm') + 1;
    expect(lock.accesses).toMatchObject([
      { kind: 'update', address: owner, before: 0, after: 1, atomic: true },
      { kind: 'update', address: owner + 1, before: 0, after: 1, atomic: true },
    ]);
    expect(unlock.accesses).toMatchObject([
      { kind: 'update', address: owner, before: 1, after: 0, atomic: true },
      { kind: 'update', address: owner + 1, before: 1, after: 0, atomic: true },
    ]);
    expect(lock.object).not.toBe(-1);
    expect(unlock.object).toBe(lock.object);
  });

  test('a tryLock that gets nothing only reads', () => {
    const run = play('const m = new Mutex(); m.lock(); print(m.tryLock());');
    const [attempt] = callsOf(run, 'tryLock');
    expect(attempt.accesses).toMatchObject([{ kind: 'read', before: 1, after: 1, atomic: true }]);
    expect(attempt.value).toBe(0);
  });

  test('a compareExchange that misses reads, one that hits updates, both atomically', () => {
    const run = play('const a = new Atomic(3); print(a.compareExchange(4, 9), a.compareExchange(3, 5));');
    const [miss, hit] = callsOf(run, 'compareExchange');
    expect(miss.accesses).toMatchObject([{ kind: 'read', before: 3, after: 3, atomic: true }]);
    expect(hit.accesses).toMatchObject([{ kind: 'update', before: 3, after: 5, atomic: true }]);
    expect([miss.value, hit.value]).toEqual([3, 3]);
    expect(hit.accesses[0].key).toBe(miss.accesses[0].key);
  });

  test('a wait gives the mutex up and sleeps; a signal names whom it woke', () => {
    const run = play(
      `const m = new Mutex(); const c = new Condition(m);
function f() { m.lock(); c.wait(); m.unlock(); } function g() { m.lock(); c.signal(); m.unlock(); } parallel(f, g);`,
      'm1A2B3A2',
    );
    const [wait, back] = callsOf(run, 'wait');
    const [lock] = callsOf(run, 'lock');
    expect(wait).toMatchObject({ thread: 1, slept: true, mutex: lock.object, woken: [] });
    expect(wait.accesses.map((access) => [access.before, access.after])).toEqual([
      [2, 0],
      [1, 0],
    ]);
    const [signal] = callsOf(run, 'signal');
    expect(signal).toMatchObject({ thread: 2, woken: [1], slept: false, mutex: -1, object: wait.object });
    expect(back).toMatchObject({ thread: 1, slept: false, mutex: lock.object });
    expect(back.accesses.map((access) => [access.before, access.after])).toEqual([
      [0, 2],
      [0, 1],
    ]);
  });

  test('a signal and a broadcast that nobody hears wake nobody', () => {
    const run = play('const m = new Mutex(); const c = new Condition(m); c.signal(); c.broadcast();');
    expect(run.effects().map((effect) => effect.woken)).toEqual([[], []]);
    expect(run.effect(1).object).toBe(run.effect(2).object);
  });

  test('the last at a barrier wakes the others and does not sleep', () => {
    const run = only(
      'const b = new Barrier(3); function f() { b.wait(); print(1); } parallel(f, f, f);',
      'm1C1A1B1',
    );
    const [first, second, last] = callsOf(run, 'wait');
    expect(first).toMatchObject({ thread: 3, slept: true, woken: [] });
    expect(second).toMatchObject({ thread: 1, slept: true, woken: [] });
    expect(last).toMatchObject({ thread: 2, slept: false, woken: [1, 3] });
    expect(last.accesses).toMatchObject([{ before: 2, after: 0 }]);
  });

  test('objects that processes share have one identity, others one a process', () => {
    const source = (options: string) =>
      `const m = new Mutex(${options}); const c = fork(); m.lock(); m.unlock(); if (c !== 0) wait(c);`;
    const identities = (options: string) =>
      new Set(callsOf(play(source(options)), 'lock').map((effect) => effect.object)).size;
    expect(identities('{ shared: true }')).toBe(1);
    expect(identities('')).toBe(2);
  });
});

describe('what a step on threads and processes did', () => {
  test('spawn starts one, join names whom it has waited for', () => {
    const run = play('function f() { print(1); } const t = spawn(f); join(t); print(2);');
    const [spawned] = effectsOf(run, 'spawn');
    expect(spawned).toMatchObject({ started: [1], value: 1, thread: 0 });
    expect(effectsOf(run, 'join')).toMatchObject([{ joined: [1], thread: 0, accesses: [] }]);
    const [inside, outside] = effectsOf(run, 'print');
    expect(inside).toMatchObject({ ended: [1], exited: [] });
    expect(outside).toMatchObject({ ended: [0], exited: [0] });
  });

  test('a function without a step starts and ends in the step of its parallel', () => {
    const run = only('function f() {} parallel(f, f); print(1);', 'm1');
    expect(run.effect(1)).toMatchObject({ started: [1, 2], ended: [1, 2], exited: [] });
    expect(run.at(1).threads[0]).toMatchObject({ canStep: true, state: 'running' });
  });

  test('fork starts a thread in a process; wait joins all threads the child had', () => {
    const run = play(`function f() { yieldNow(); } const c = fork();
if (c === 0) { const t = spawn(f); join(t); exit(4); } print(wait(c));`);
    expect(effectsOf(run, 'fork')).toMatchObject([{ thread: 0, started: [1], value: 2 }]);
    expect(effectsOf(run, 'exit')).toMatchObject([{ thread: 1, ended: [1], exited: [1] }]);
    const [waited] = effectsOf(run, 'wait');
    expect(waited).toMatchObject({ thread: 0, joined: [1, 2], value: 4 });
  });

  test('exit ends every thread of the process, and no other process', () => {
    const whole = play('function f() { while (true) yieldNow(); } const c = fork(); spawn(f); exit(1);');
    const exits = effectsOf(whole, 'exit');
    // In turn: m forks, A spawns B, B yields, m spawns C, and so A is the first to come to its exit.
    expect(exits.map((effect) => effect.exited)).toEqual([[1], [0]]);
    expect(exits.map((effect) => effect.ended)).toEqual([
      [1, 2],
      [0, 3],
    ]);
  });

  test('a call and its return move the frame; the result goes where it is wanted', () => {
    const run = play('function f(x) { return x + 1; } function g() { const y = f(4); print(y); } g();');
    expect(effectsOf(run, 'call')).toHaveLength(2);
    const [result] = effectsOf(run, 'return');
    expect(result).toMatchObject({ value: 5, accesses: [] });
    expect(result.local).toBeGreaterThan(0);
  });

  test('a copy on write names the page and both frames', () => {
    const run = play(
      'const s = new SharedMemory(1); let v = 1; const c = fork(); if (c === 0) { v = 2; s[0] = 3; }',
    );
    const page = addressOf(run, 'v') ?? 0;
    const copies = run.effects().flatMap((effect) => effect.copies);
    const data = copies.filter((copy) => copy.address === page - (page % PAGE_WORDS));
    expect(data).toHaveLength(1);
    expect(data[0].from).not.toBe(data[0].to);
    // A shared mapping is never copied; the stacks above it may be.
    expect(copies.filter((copy) => copy.address >= SHARED_BASE && copy.address < SHARED_LIMIT)).toEqual([]);
  });
});
