import { expect, onTestFinished, test, vi } from 'vitest';
import { answerQuestions } from '../../../src/components/workers/answer-questions.ts';
import { Questions } from '../../../src/components/workers/questions.ts';
import { FakeWorker, fakeWorkers } from './fake-workers.ts';

/** Asks, and gives all that is told of the answer. */
function asked(questions: Questions<string, string>, question: string) {
  const told: string[] = [];
  const asking = questions.ask(question, {
    hear: (part) => told.push(part),
    fail: (why) => told.push(`failed: ${why}`),
  });
  return { told, cancel: asking.cancel };
}

/** Waits for the worker of a question. */
function started(all: FakeWorker[], nth = 0): Promise<FakeWorker> {
  return vi.waitFor(
    () => {
      if (all[nth] === undefined) throw new Error('not yet');
      return all[nth];
    },
    { timeout: 60_000 },
  );
}

test('each part of an answer is heard, and the next question goes to the same worker', async () => {
  const all = fakeWorkers();
  const questions = new Questions<string, string>('/w.js');
  const first = asked(questions, 'one');
  const worker = await started(all);
  expect([worker.address, worker.question]).toEqual(['/w.js', 'one']);
  for (const part of ['a', 'b']) worker.answer(part);
  worker.finish();
  const second = asked(questions, 'two');
  expect(worker.question).toBe('two');
  worker.answer('c');
  expect([first.told, second.told, all.length, worker.isEnded]).toEqual([['a', 'b'], ['c'], 1, false]);
});

test('questions at one time have a worker each, and as many are kept as are to be', async () => {
  const all = fakeWorkers();
  const questions = new Questions<string, string>('/w.js', { kept: 2 });
  for (const question of ['one', 'two', 'three']) asked(questions, question);
  await started(all, 2);
  for (const worker of all) worker.finish();
  expect(all.map(({ isEnded }) => isEnded)).toEqual([false, false, true]);
});

test('a question that is cancelled ends its worker, and is heard no more', async () => {
  const all = fakeWorkers();
  const questions = new Questions<string, string>('/w.js');
  const { told, cancel } = asked(questions, 'one');
  const worker = await started(all);
  cancel();
  worker.answer('late');
  worker.die('late');
  cancel();
  expect([told, worker.isEnded]).toEqual([[], true]);
  asked(questions, 'two');
  expect((await started(all, 1)).question).toBe('two');
});

test('nothing is started for a question that is cancelled while the file is on its way', async () => {
  const all = fakeWorkers();
  const questions = new Questions<string, string>('/w.js');
  asked(questions, 'one').cancel();
  await questions.bring();
  await Promise.resolve();
  expect(all).toEqual([]);
});

test('a worker that was heard lately leaves off and is asked the next; one that was not is ended', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const all = fakeWorkers();
  const questions = new Questions<string, string>('/w.js', { patience: 250 });
  const first = asked(questions, 'one');
  const worker = await started(all);
  const [before] = worker.told as { ticket: number }[];
  vi.advanceTimersByTime(200);
  worker.answer('a');
  vi.advanceTimersByTime(200);
  first.cancel();
  expect([worker.question, worker.isEnded]).toEqual([null, false]);
  const second = asked(questions, 'two');
  expect(worker.question).toBe('two');
  // What it had under its hands is a part of nothing.
  worker.answer('b', before.ticket);
  worker.answer('c');
  expect([first.told, second.told]).toEqual([['a'], ['c']]);
  vi.advanceTimersByTime(300);
  second.cancel();
  expect(worker.isEnded).toBe(true);
});

test('why there is no answer is told once, and the worker is not asked again', async () => {
  const all = fakeWorkers();
  const questions = new Questions<string, string>('/w.js');
  const { told } = asked(questions, 'one');
  const worker = await started(all);
  worker.die();
  worker.die('again');
  expect([told, worker.isEnded]).toEqual([['failed: '], true]);
  const { told: other } = asked(questions, 'two');
  (await started(all, 1)).finish();
  all[1].die('at rest');
  asked(questions, 'three');
  expect((await started(all, 2)).question).toBe('three');
  expect(other).toEqual([]);
});

test('a worker that cannot be started is told', async () => {
  fakeWorkers(
    class extends FakeWorker {
      constructor(address: string) {
        super(address);
        throw new Error('no workers here');
      }
    },
  );
  const { told } = asked(new Questions<string, string>('/w.js'), 'one');
  await vi.waitFor(() => expect(told).toEqual(['failed: no workers here']), { timeout: 60_000 });
});

/** Workers that really answer, by the other half of the conversation. */
function answering(answer: (question: string) => Iterable<string>) {
  const given: Transferable[][] = [];
  const hear: ((event: { data: unknown }) => void)[] = [];
  const all = fakeWorkers(
    class extends FakeWorker {
      override postMessage(data: unknown) {
        for (const one of hear) one({ data });
      }
    },
  );
  vi.stubGlobal('self', {
    addEventListener: (_: string, listen: (event: { data: unknown }) => void) => hear.push(listen),
    postMessage(data: unknown, { transfer }: { transfer: Transferable[] }) {
      given.push(transfer);
      all.at(-1)?.say(data);
    },
  });
  answerQuestions(answer, (part) => [new ArrayBuffer(part.length)]);
  return { given, questions: new Questions<string, string>('/w.js', { patience: 60_000 }) };
}

test('a worker gives an answer part by part, and what of it is to be given away', async () => {
  const { given, questions } = answering((question) => question.split(' '));
  const { told } = asked(questions, 'one three');
  await vi.waitFor(() => expect(told).toEqual(['one', 'three']), { timeout: 60_000 });
  await vi.waitFor(() => expect(given).toHaveLength(3), { timeout: 60_000 });
  expect(given.map((buffers) => buffers.map((buffer) => (buffer as ArrayBuffer).byteLength))).toEqual([
    [3],
    [5],
    [],
  ]);
});

test('a worker tells where it fails, and leaves off where nobody wants the rest', async () => {
  const reached: string[] = [];
  const { questions } = answering(function* (question) {
    try {
      yield `${question} 1`;
      if (question === 'bad') throw new Error('it is bad');
      yield `${question} 2`;
    } finally {
      reached.push(question);
    }
  });
  const bad = asked(questions, 'bad');
  await vi.waitFor(() => expect(bad.told).toEqual(['bad 1', 'failed: it is bad']), { timeout: 60_000 });
  const left: string[] = [];
  const leaving = questions.ask('left', {
    hear(part) {
      left.push(part);
      leaving.cancel();
    },
    fail: (why) => left.push(why),
  });
  await vi.waitFor(() => expect(left).toEqual(['left 1']), { timeout: 60_000 });
  const next = asked(questions, 'next');
  await vi.waitFor(() => expect(next.told).toEqual(['next 1', 'next 2']), { timeout: 60_000 });
  expect([left, reached]).toEqual([['left 1'], ['bad', 'left', 'next']]);
});
