import { expect, test } from 'vitest';
import { WORK_KEY } from '../../../src/components/study/kept.ts';
import { type Keep, WorkStore } from '../../../src/components/study/store.ts';
import { noWork, type Work } from '../../../src/components/study/work.ts';

function keepOf(written: Map<string, string>): Keep {
  return {
    getItem: (key) => written.get(key) ?? null,
    setItem: (key, text) => void written.set(key, text),
    removeItem: (key) => void written.delete(key),
  };
}

const refuse = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};
const answer = { given: '네', right: true };

test('what was done is there when one comes back, and told of', () => {
  const keep = keepOf(new Map());
  const heard: Work[] = [];
  const store = new WorkStore(() => keep);
  const stop = store.follow((work) => heard.push(work));
  store.put('answers', 'thread#a', answer);
  stop();
  store.put('sections', 'thread#b', 1);
  expect(heard.map(({ answers }) => answers)).toEqual([{}, { 'thread#a': answer }]);
  const again = new WorkStore(() => keep);
  expect(again.work).toEqual({ ...noWork(), answers: { 'thread#a': answer }, sections: { 'thread#b': 1 } });
  again.put('answers', 'thread#a', null);
  expect(new WorkStore(() => keep).work.answers).toEqual({});
});

test('two tabs do not undo each other', () => {
  const keep = keepOf(new Map());
  const [one, other] = [new WorkStore(() => keep), new WorkStore(() => keep)];
  one.put('answers', 'thread#a', answer);
  other.put('answers', 'thread#b', answer);
  one.reread();
  expect(Object.keys(one.work.answers)).toEqual(['thread#a', 'thread#b']);
});

test.each([
  ['cannot even be asked for', refuse],
  ['throws at each access', () => ({ getItem: refuse, setItem: refuse, removeItem: refuse })],
  ['is full', () => ({ ...keepOf(new Map()), setItem: refuse })],
])('a storage that %s loses nothing while the page is open', (_, keep: () => Keep) => {
  const store = new WorkStore(keep);
  store.put('answers', 'thread#a', answer);
  store.put('answers', 'thread#b', answer);
  expect(Object.keys(store.work.answers)).toEqual(['thread#a', 'thread#b']);
  expect(store.kept).toBe(false);
});

test('rubbish and another version are not used, and what is done then takes their place', () => {
  for (const text of ['<html>', '{"version":7}']) {
    const written = new Map([[WORK_KEY, text]]);
    const store = new WorkStore(() => keepOf(written));
    expect(store.work).toEqual(noWork());
    store.put('answers', 'thread#a', answer);
    expect(new WorkStore(() => keepOf(written)).work.answers).toEqual({ 'thread#a': answer });
  }
});

test('what somebody else keeps is never written on the device, nor read from it', () => {
  const written = new Map<string, string>();
  const device = new WorkStore(() => keepOf(written));
  device.put('answers', 'thread#mine', answer);
  const before = written.get(WORK_KEY);
  const store = new WorkStore(() => keepOf(written));
  store.keepElsewhere({ ...noWork(), answers: { 'thread#theirs': answer } });
  store.put('answers', 'thread#new', answer);
  store.erase();
  store.put('answers', 'thread#newer', answer);
  expect(store.work.answers).toEqual({ 'thread#newer': answer });
  expect(written.get(WORK_KEY)).toBe(before);
});

test('erasing leaves nothing, and says where it could not', () => {
  const written = new Map<string, string>();
  const store = new WorkStore(() => keepOf(written));
  store.put('answers', 'thread#a', answer);
  expect(store.erase()).toBe(true);
  expect(written.size).toBe(0);
  expect(store.work).toEqual(noWork());
  expect(new WorkStore(refuse).erase()).toBe(false);
});
