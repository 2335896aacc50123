import { describe, expect, test } from 'vitest';
import { endOf, faultOf, only, play, printed } from '../play.ts';

const FORK = `let v = 10;
const child = fork();
if (child === 0) { v = 99; exit(3); }
const status = wait(child);
print(v, status);
`;

describe('processes', () => {
  test('fork gives 0 to the child and its pid to the parent', () => {
    expect(
      printed(
        play('const c = fork(); if (c === 0) print("자식", getpid()); else { wait(c); print("부모", c); }'),
      ),
    ).toEqual(['자식 2', '부모 2']);
  });

  test('what a child writes its parent does not see', () => {
    expect(printed(play(FORK))).toEqual(['10 3']);
  });

  test('the first write copies the page, and only that one', () => {
    const run = play(FORK);
    const copies = run.effects().flatMap((effect) => effect.copies);
    const data = copies.filter(
      (copy) => copy.process === 1 && copy.address === run.program.globals[0].address,
    );
    expect(data).toHaveLength(1);
  });

  test('a shared memory is seen by both', () => {
    const source =
      'const s = new SharedMemory(2); const c = fork(); if (c === 0) { s[1] = 7; exit(0); } wait(c); print(s[0], s[1]);';
    expect(printed(play(source))).toEqual(['0 7']);
  });

  test('an array is not', () => {
    const source =
      'const a = [1, 2]; const c = fork(); if (c === 0) { a[1] = 7; exit(0); } wait(c); print(a[1]);';
    expect(printed(play(source))).toEqual(['2']);
  });

  test('a shared mutex excludes processes, a plain one does not', () => {
    const source = (
      options: string,
    ) => `const m = new Mutex(${options}); const s = new SharedMemory(1); const c = fork();
      m.lock(); const v = s[0]; yieldNow(); s[0] = v + 1; m.unlock();
      if (c === 0) exit(0);
      wait(c); print(s[0]);`;
    expect(printed(play(source('{ shared: true }')))).toEqual(['2']);
    expect(printed(play(source('')))).toEqual(['1']);
  });

  test('an ended child is a zombie until its parent waits', () => {
    const run = only('const c = fork(); if (c === 0) exit(5); yieldNow(); print(wait(c));', 'm2A4');
    expect(run.at(run.length).processes[1]).toMatchObject({ state: 'zombie', exitCode: 5, parent: 1 });
    const whole = play('const c = fork(); if (c === 0) exit(5); yieldNow(); print(wait(c));');
    expect(whole.at(whole.length).processes[1].state).toBe('ended');
  });

  test('a child whose parent ends first is adopted', () => {
    const run = play('const c = fork(); if (c === 0) { yieldNow(); yieldNow(); yieldNow(); print(1); }');
    expect(run.at(run.length).processes[1]).toMatchObject({ orphan: true, parent: 0, state: 'ended' });
    expect(printed(run)).toEqual(['1']);
  });

  test('a fault kills its own process, and the parent learns it from wait', () => {
    const source =
      'let zero = 0; const c = fork(); if (c === 0) print(Math.trunc(1 / zero)); print(wait(c));';
    const run = play(source);
    expect(printed(run)).toEqual(['-1']);
    expect(run.at(run.length).processes[1].fault?.kind).toBe('division');
    expect(endOf(run)).toBe('finished');
  });

  test('waiting for what is no child is a fault', () => {
    expect(faultOf(play('wait(9);'))).toBe('handle');
    expect(faultOf(play('const c = fork(); if (c === 0) exit(0); wait(c); wait(c);'))).toBe('handle');
  });

  test('only the calling thread is copied, and a lock held by another stays locked in the child', () => {
    const source = `const m = new Mutex();
      function holder() { m.lock(); while (true) ; }
      function forker() { const c = fork(); if (c === 0) m.lock(); else wait(c); }
      parallel(holder, forker);`;
    const run = only(source, 'm1A1B1');
    const moment = run.at(run.length);
    expect(moment.processes[1].threads).toEqual([3]);
    const end = only(source, 'm1A1B1C1').at(4);
    expect(end.threads[3].waiting).toMatchObject({ kind: 'mutex', name: 'm', holders: [1] });
  });

  test('pipes carry values in order and block when empty', () => {
    const source = `const p = new Pipe(); const c = fork();
      if (c === 0) { for (let i = 0; i < 20; i++) p.write(i * i); exit(0); }
      let sum = 0; for (let i = 0; i < 20; i++) sum = sum + p.read();
      wait(c); print(sum);`;
    expect(printed(play(source))).toEqual(['2470']);
    expect(printed(play(source, '', { kind: 'fcfs' }))).toEqual(['2470']);
    expect(endOf(play('const p = new Pipe(); p.read();'))).toBe('deadlock');
  });

  test('writing to a pipe whose readers have died is a fault', () => {
    const source = `const p = new Pipe(); const c = fork();
      if (c === 0) { print(p.read()); exit(0); }
      p.closeRead(); p.write(1); wait(c); p.write(2); print("닿지 않아요");`;
    const run = play(source);
    expect(printed(run)).toEqual(['1']);
    expect(faultOf(run)).toBe('pipe');
  });

  test('a pipe that the writer itself could read is only full', () => {
    const source = `const p = new Pipe(2); const c = fork();
      if (c === 0) { print(p.read()); exit(0); }
      p.write(1); wait(c); p.write(2); p.write(3); print("찼어요"); p.write(4);`;
    const run = play(source);
    expect(printed(run)).toEqual(['1', '찼어요']);
    expect(endOf(run)).toBe('deadlock');
  });

  test('a pipe keeps a reader while some other process could still read', () => {
    const source = `const p = new Pipe(); const a = fork();
      if (a === 0) { p.read(); exit(0); }
      const b = fork(); if (b === 0) { yieldNow(); p.read(); exit(0); }
      p.closeRead(); p.write(1); wait(a); p.write(2); wait(b); print("끝");`;
    expect(printed(play(source, '', { kind: 'fcfs' }))).toEqual(['끝']);
    for (let seed = 0; seed < 20; seed++)
      expect(faultOf(play(source, '', { kind: 'random', seed }))).toBe(null);
  });

  test('more processes than there is room for is a named fault', () => {
    expect(faultOf(play('while (true) fork();', '', { kind: 'fcfs' }))).toBe('limit');
  });
});
