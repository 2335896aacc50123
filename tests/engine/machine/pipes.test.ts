import { describe, expect, test } from 'vitest';
import { narrate } from '../../../src/engine/index.ts';
import { endOf, faultOf, only, play, printed } from '../play.ts';

const SIEVE = `const N = 20;
function stage(from) {
  const prime = from.read();
  if (prime === -1) exit(0);
  print(prime);
  const to = new Pipe(2);
  if (fork() === 0) {
    to.closeWrite();
    from.closeRead();
    stage(to);
  }
  to.closeRead();
  let n = from.read();
  while (n !== -1) {
    if (n % prime !== 0) to.write(n);
    n = from.read();
  }
  to.closeWrite();
  wait();
  exit(0);
}
const first = new Pipe(2);
if (fork() === 0) {
  first.closeWrite();
  stage(first);
}
first.closeRead();
for (let i = 2; i <= N; i++) first.write(i);
first.closeWrite();
wait();
print("끝");
`;

describe('the ends of a pipe', () => {
  test("McIlroy's sieve: a pipeline of processes in which each learns of the end by its pipe", () => {
    const primes = ['2', '3', '5', '7', '11', '13', '17', '19'];
    for (let seed = 0; seed < 10; seed++) {
      const run = play(SIEVE, '', { kind: 'random', seed });
      // Who prints a prime has read it from the one before, so the primes are in order.
      expect(printed(run)).toEqual([...primes, '끝']);
      expect(endOf(run)).toBe('finished');
    }
  });

  test('a read of an empty pipe that nobody can write to any more gives -1, again and again', () => {
    const source = `const p = new Pipe(); const c = fork();
      if (c === 0) { p.write(7); exit(0); }
      p.closeWrite(); print(p.read()); print(p.read()); print(p.read());`;
    expect(printed(play(source))).toEqual(['7', '-1', '-1']);
    // Until the child has ended there may be more to come.
    expect(only(source, 'm3A2m2').at(7).threads[0].waiting).toMatchObject({ kind: 'pipe', name: 'p' });
  });

  test('who keeps the own writing end waits for ever', () => {
    const source = (closes: string) => `const p = new Pipe(); const c = fork();
      if (c === 0) { p.write(7); exit(0); }
      ${closes} let n = p.read(); while (n !== -1) { print(n); n = p.read(); } print("끝");`;
    expect(endOf(play(source('')))).toBe('deadlock');
    expect(printed(play(source('p.closeWrite();')))).toEqual(['7', '끝']);
  });

  test('a child that keeps its copy of the writing end keeps its parent waiting, and itself', () => {
    const source = `const p = new Pipe(); const c = fork();
      if (c === 0) { let n = p.read(); while (n !== -1) n = p.read(); exit(0); }
      p.write(1); p.closeWrite(); wait(c); print("끝");`;
    const run = play(source);
    expect(endOf(run)).toBe('deadlock');
    expect(run.at(run.length).threads.map(({ waiting }) => waiting?.kind)).toEqual(['process', 'pipe']);
  });

  test.each([
    'p.closeRead(); p.read();',
    'p.closeRead(); p.closeRead();',
    'p.closeWrite(); p.write(1);',
    'p.closeWrite(); p.closeWrite();',
  ])('an end that the process has closed is used no more: %s', (text) => {
    const run = play(`const p = new Pipe(); ${text} print("닿지 않아요");`);
    expect(faultOf(run)).toBe('pipe');
    expect(narrate(run, run.length)).toContain('EBADF');
  });

  test('nothing can be written where nobody can read', () => {
    const source = `const p = new Pipe(); const c = fork();
      if (c === 0) { p.closeRead(); exit(0); }
      p.closeRead(); wait(c); p.write(1);`;
    const run = play(source);
    expect(faultOf(run)).toBe('pipe');
    expect(narrate(run, run.length)).toContain('SIGPIPE');
  });

  test('a full pipe is written to no more once its last reader is gone, and the writer dies of it', () => {
    const source = `const p = new Pipe(1); const c = fork();
      if (c === 0) { p.read(); exit(0); }
      p.closeRead(); p.write(1); p.write(2); p.write(3); print("닿지 않아요");`;
    for (let seed = 0; seed < 20; seed++)
      expect(faultOf(play(source, '', { kind: 'random', seed }))).toBe('pipe');
  });

  test('a fork has the ends that its parent has at that moment', () => {
    const source = `const p = new Pipe(); p.closeWrite();
      if (fork() === 0) { print(p.read()); p.write(1); exit(0); }
      wait(); p.closeRead(); if (fork() === 0) p.read();
      wait();`;
    const run = play(source);
    expect(printed(run)).toEqual(['-1']);
    expect(run.at(run.length).processes.map(({ fault }) => fault?.kind ?? null)).toEqual([
      null,
      'pipe',
      'pipe',
    ]);
  });

  test('what is closed later, or by another process, is nobody else’s matter', () => {
    const source = `const p = new Pipe(); const c = fork();
      if (c === 0) { p.closeWrite(); p.closeRead(); exit(0); }
      wait(c); p.write(5); print(p.read());`;
    expect(printed(play(source))).toEqual(['5']);
  });

  test('threads of a process have its ends together', () => {
    const source = `const p = new Pipe(); function reader() { print(p.read()); }
      function closer() { p.closeWrite(); } parallel(reader, closer);`;
    expect(printed(play(source))).toEqual(['-1']);
  });

  test.each([1, 2, 5])('a pipe holds as much as was asked for: %i', (capacity) => {
    const source = `const p = new Pipe(${capacity}); let n = 0; while (true) { p.write(n); n++; print(n); }`;
    const run = play(source);
    expect(endOf(run)).toBe('deadlock');
    expect(printed(run)).toHaveLength(capacity);
  });

  test('a capacity that is known only at run time must make sense', () => {
    expect(faultOf(play('let n = 0; const p = new Pipe(n);'))).toBe('length');
    expect(printed(play('let n = 2; const p = new Pipe(n); p.write(4); print(p.read());'))).toEqual(['4']);
  });

  test('the end is told as such', () => {
    const run = play('const p = new Pipe(); p.closeWrite(); print(p.read());');
    expect(narrate(run, 1)).toContain('쓰는 쪽을 닫았어요');
    expect(narrate(run, 2)).toContain('파일의 끝');
  });
});
