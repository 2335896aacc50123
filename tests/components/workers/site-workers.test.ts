import { expect, test, vi } from 'vitest';
import { siteWorkers } from '../../../src/components/workers/site-workers.ts';
import { fakeWorkers } from './fake-workers.ts';

/** A page, and the addresses of what it has made itself and not given up. */
function page(origin: string) {
  const all = fakeWorkers();
  const made: { text: Promise<string>; held: boolean }[] = [];
  vi.stubGlobal('origin', origin);
  vi.stubGlobal('location', { href: 'https://site.example/page/' });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    made.push({ text: (blob as Blob).text(), held: true });
    return `blob:${made.length - 1}`;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => {
    made[Number(address.slice('blob:'.length))].held = false;
  });
  return { all, made };
}

test('a page opens its workers from the site', () => {
  const { all, made } = page('https://site.example');
  const { start } = siteWorkers<string, string>('/w.js');
  start(
    () => {},
    () => {},
  );
  expect([all[0].address, made]).toEqual(['/w.js', []]);
});

test('a frame without an origin opens them from itself, and keeps none of what it makes for that', async () => {
  const { all, made } = page('null');
  const { start } = siteWorkers<string, string>('/w.js');
  for (const _ of [1, 2])
    start(
      () => {},
      () => {},
    );
  expect(all.map(({ address }) => address)).toEqual(['blob:0', 'blob:1']);
  expect(made.map(({ held }) => held)).toEqual([false, false]);
  expect(await made[0].text).toContain('import("https://site.example/w.js")');
});

test('what cannot be opened keeps nothing either', () => {
  const { made } = page('null');
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        throw new Error('no workers here');
      }
    },
  );
  const { start } = siteWorkers('/w.js');
  expect(() =>
    start(
      () => {},
      () => {},
    ),
  ).toThrow('no workers here');
  expect(made.map(({ held }) => held)).toEqual([false]);
});

test('a worker is told, heard, and heard no more once it is ended', () => {
  const { all } = page('https://site.example');
  const heard: string[] = [];
  const worker = siteWorkers<string, string>('/w.js').start(
    (said) => heard.push(said),
    ({ message }) => heard.push(`failed: ${message}`),
  );
  const [own] = all;
  worker.post('go');
  own.say('here');
  own.die('gone');
  worker.terminate();
  own.say('late');
  own.die('late');
  expect([own.told, heard, own.isEnded]).toEqual([['go'], ['here', 'failed: gone'], true]);
});
