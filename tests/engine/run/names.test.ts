import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { measure, TEXTBOOK } from '../../../src/engine/hardware/index.ts';
import { findings, nameOfAddress, narrate, Run } from '../../../src/engine/index.ts';
import { josa } from '../../../src/words/josa.ts';
import { only, play } from '../play.ts';

/** What the last thread of a run waits for, as the program calls it. */
function waitsFor(source: string, schedule = '', thread = 0): string {
  const run = schedule === '' ? play(source) : only(source, schedule);
  return run.at(run.length).threads[thread].waiting?.name ?? '';
}

describe('an object is called what the program calls it', () => {
  test.each([
    ['const locks = [new Mutex(), new Mutex()]; locks[1].lock(); locks[1].lock();', 'locks[1]'],
    [
      'const account = { lock: new Mutex(), balance: 5 }; account.lock.lock(); account.lock.lock();',
      'account.lock',
    ],
    [
      'const table = { forks: [new Mutex(), new Mutex(), new Mutex()] }; table.forks[2].lock(); table.forks[2].lock();',
      'table.forks[2]',
    ],
    [
      'const tail = { lock: new Mutex(), next: null }; const node = { lock: new Mutex(), next: tail }; node.next.lock.lock(); node.next.lock.lock();',
      // The shortest way, and the first of equally short ones.
      'tail.lock',
    ],
    [
      'let node = { lock: new Mutex(), next: null }; node.next = { lock: new Mutex(), next: null }; node.next.lock.lock(); node.next.lock.lock();',
      'node.next.lock',
    ],
    ['const a = new Array(3); a[2] = new Semaphore(0); a[2].acquire();', 'a[2]'],
    [
      'const box = new Atomic({ lock: new Mutex() }); box.load().lock.lock(); box.load().lock.lock();',
      'box.load().lock',
    ],
    ['const m = new Mutex(); const same = { lock: m }; same.lock.lock(); same.lock.lock();', 'm'],
    ['function f(lock) { lock.lock(); lock.lock(); } f(new Mutex());', 'lock'],
    [
      'function f(account) { account.lock.lock(); account.lock.lock(); } f({ lock: new Mutex() });',
      'account.lock',
    ],
    ['const pipes = [new Pipe(), new Pipe()]; pipes[0].read();', 'pipes[0]'],
    ['const c = new Condition(new Mutex()); function f() {} c.wait();', ''],
  ])('%s', (source, name) => {
    expect(waitsFor(source)).toBe(name);
  });

  test('wherever the path to it is long, the same in all states', () => {
    const source = `const locks = [new Mutex(), new Mutex()];
function f(mine, other) { mine.lock(); other.lock(); other.unlock(); mine.unlock(); }
parallel(() => f(locks[0], locks[1]), () => f(locks[1], locks[0]));`;
    const run = play(source, 'm1A2B2');
    const [deadlock] = findings(run);
    expect(deadlock.message).toContain('A는 2행에서 locks[1]을 기다려요 (지금은 B가 쥐고 있어요)');
    expect(deadlock.message).toContain('B는 2행에서 locks[0]을 기다려요 (지금은 A가 쥐고 있어요)');
    expect(run.schedule.map((_, i) => narrate(run, i + 1)).join(' ')).toContain('A가 locks[0]을 잠갔어요.');
    expect(run.at(run.length).processes[0].heap.map(({ name }) => name)).toEqual([
      'locks',
      'locks[0]',
      'locks[1]',
    ]);
  });

  test('two threads with locals of one name are told apart', () => {
    const source = `const gate = new Semaphore(0);
function f() { const own = new Mutex(); own.lock(); gate.acquire(); own.unlock(); }
parallel(f, f);`;
    const run = play(source);
    expect(
      run
        .at(run.length)
        .processes[0].heap.slice(1)
        .map(({ name }) => name),
    ).toEqual(['own', 'B의 own']);
  });

  test('a local that hides a variable of the top is told by its thread', () => {
    const source = 'const m = new Mutex(); function f(m) { m.lock(); m.lock(); } f(new Mutex());';
    expect(waitsFor(source)).toBe('m의 m');
  });

  test('names follow what the program does to its pointers', () => {
    const source = `let head = { lock: new Mutex(), next: null };
head.next = { lock: new Mutex(), next: null };
head = head.next; head.lock.lock(); head.lock.lock();`;
    expect(waitsFor(source)).toBe('head.lock');
  });

  test('a forked process has its own ways', () => {
    const source = `let head = new Mutex({ shared: true }); let other = head;
if (fork() === 0) { head = null; other.lock(); other.lock(); }
wait();`;
    const run = play(source);
    expect(run.at(run.length).threads[1].waiting?.name).toBe('other');
  });

  test('races name elements, fields, and words behind pointers', () => {
    const race = (source: string) => findings(play(source)).find(({ kind }) => kind === 'race')?.variable;
    const twice = (text: string) => `function f() { ${text} } parallel(f, f);`;
    expect(race(`const all = { counts: [0, 0] }; ${twice('all.counts[1]++;')}`)).toBe('all.counts[1]');
    expect(
      race(
        `let q = null; q = { value: 1, next: null }; q.next = { value: 2, next: null }; ${twice('q.next.value++;')}`,
      ),
    ).toBe('q.next.value');
    expect(
      race(
        'function g(p) { p.value = 1; } function f() { let x = 0; const p = ref(x); join(spawn(g, p)); const s = spawn(g, p); const t = spawn(g, p); join(s); join(t); } f();',
      ),
    ).toBe('x');
  });

  test('before the first step too', () => {
    const program = compile('const table = { forks: [new Mutex()], names: [1, 2] };');
    expect(program.objects.map(({ address }) => nameOfAddress(program, address + 1))).toEqual([
      'table.forks',
      'table.forks[0]',
      'table.forks[0]',
      'table.names[0]',
    ]);
  });

  test('while time is measured', () => {
    const source = `const locks = [new Mutex(), new Mutex()];
function f() { locks[1].lock(); compute(5); locks[1].unlock(); } parallel(f, f);`;
    const { intervals } = measure(compile(source), { ...TEXTBOOK, cpus: 2 });
    const blocked = intervals.filter(({ waitsFor }) => waitsFor?.kind === 'mutex');
    expect(new Set(blocked.map(({ waitsFor }) => waitsFor?.name))).toEqual(new Set(['locks[1]']));
  });

  test('as JSON a lock inside of another object is its class, and a circle is a name', () => {
    const globals = (source: string) => play(source).globals();
    expect(globals('const locks = [new Mutex(), new Mutex()]; locks[0].lock();')).toEqual({
      locks: ['Mutex', 'Mutex'],
    });
    expect(globals('const account = { lock: new RwLock(), pipe: new Pipe(), balance: 3 };')).toEqual({
      account: { lock: 'RwLock', pipe: 'Pipe', balance: 3 },
    });
    expect(
      globals('const ring = { value: 1, next: null }; ring.next = ring; const m = new Mutex();'),
    ).toEqual({
      ring: { value: 1, next: 'ring' },
    });
    expect(new Run(compile('const none = [null];')).globals()).toEqual({ none: [null] });
  });
});

describe('who is waited for', () => {
  const UPGRADE = `const room = new RwLock();
function f() { room.readLock(); room.writeLock(); room.writeUnlock(); room.readUnlock(); }
function g() { room.readLock(); room.readUnlock(); }`;

  test('an upgrade of a read lock waits for itself', () => {
    const run = play(`${UPGRADE} parallel(f);`);
    expect(run.at(run.length).threads[1].waiting).toMatchObject({ hold: 'readers', holders: [1] });
    expect(findings(run)[0].message).toBe(
      `교착 상태예요. 자기가 쥔 것을 기다리며 스스로를 막았어요. A는 2행에서 ${josa('room', '을/를')} 기다려요 (읽기 잠금을 A 자신이 쥐고 있어요).`,
    );
  });

  test('two that upgrade wait for each other and for themselves', () => {
    const run = play(`${UPGRADE} parallel(f, f);`);
    expect(findings(run)[0].message).toContain('읽기 잠금을 A 자신과 B가 쥐고 있어요');
  });

  test('a writer waits for all who read', () => {
    const run = only(`${UPGRADE} function w() { room.writeLock(); } parallel(g, g, w);`, 'm1A1B1');
    expect(run.at(3).threads[3].waiting).toMatchObject({ hold: 'readers', holders: [1, 2] });
    const left = only(`${UPGRADE} function w() { room.writeLock(); } parallel(g, g, w);`, 'm1A1B1A1');
    expect(left.at(4).threads[3].waiting).toMatchObject({ hold: 'readers', holders: [2] });
  });

  test('a reader who passes a waiting writer is told so, where nobody is preferred', () => {
    const source = `${UPGRADE} function w() { room.writeLock(); } parallel(g, w, g);`;
    const run = only(source, 'm1A1C1');
    expect(narrate(run, 3)).toBe(
      `C가 ${josa('room', '을/를')} 읽기로 잠갔어요. 이 잠금은 아무도 우선하지 않아서, 쓰려고 기다리는 B보다 C가 먼저 들어갔어요.`,
    );
    expect(narrate(only(source, 'm1A1'), 2)).not.toContain('우선');
  });

  test('who keeps the only writing end waits for itself', () => {
    const run = play(
      'const p = new Pipe(); if (fork() === 0) { p.closeWrite(); exit(0); } wait(); p.read();',
    );
    expect(run.at(run.length).threads[0].waiting).toMatchObject({
      kind: 'pipe',
      hold: 'writing-end',
      holders: [0],
    });
    expect(findings(run)[0].message).toContain('쓰는 쪽을 연 프로세스가 자기뿐이라 파일의 끝이 오지 않아요');
  });

  test('a parent that waits for a child that waits for it is a circle', () => {
    const source = `const p = new Pipe(1); if (fork() === 0) { p.closeRead(); p.write(1); p.write(2); exit(0); }
wait(); p.read();`;
    const run = play(source);
    const { message, threads } = findings(run)[0];
    expect(threads).toEqual([0, 1]);
    expect(message).toContain('서로가 서로를 기다리며 고리를 이뤄요');
    expect(message).toContain('A는 1행에서 p를 기다려요 (읽는 쪽을 연 프로세스에 m이 있어요).');
  });
});
