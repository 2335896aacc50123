import { expect, test } from 'vitest';
import { findings, follow, type Run } from '../../../src/engine/index.ts';
import { only } from '../play.ts';

const ended = (source: string, schedule: string): Run => follow(only(source, schedule), { kind: 'fcfs' });

/** Names of those because of whom a thread waits at the end of a run. */
function holders(run: Run, thread: string): string[] {
  const { threads } = run.at(run.length);
  const { waiting } = threads.find(({ name }) => name === thread)!;
  return waiting!.holders.map((holder) => threads[holder]!.name);
}

test('a forked thread holds in its copy of a lock what it held before', () => {
  const run = ended('const rw = new RwLock(); rw.readLock(); if (fork() === 0) rw.writeLock();', '');
  expect(holders(run, 'A')).toEqual(['A']);
});

test('readers that a fork left behind are told, with why they cannot help', () => {
  const source = `const rw = new RwLock(); const done = new Pipe();
function reader() { rw.readLock(); done.read(); rw.readUnlock(); }
const t = spawn(reader);
if (fork() === 0) { rw.writeLock(); exit(0); }
done.write(1); join(t); wait();`;
  const run = ended(source, 'm1A1');
  expect(holders(run, 'B')).toEqual(['A']);
  const [deadlock] = findings(run).filter(({ kind }) => kind === 'deadlock');
  expect(deadlock!.message).toContain('읽기 잠금을 쥔 A는 이 프로세스에 없어서 풀어 줄 수 없어요');
});

test('a lock in shared memory has its readers in all processes', () => {
  const run = ended(
    'const rw = new RwLock({ shared: true }); rw.readLock(); if (fork() === 0) rw.writeLock(); else wait();',
    '',
  );
  expect(holders(run, 'A')).toEqual(['m']);
});
