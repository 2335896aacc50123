import { expect, test } from 'vitest';
import { knownEnds } from '../../../src/components/demo/exhibits/ends/known-ends.ts';
import { recordedOf } from '../../../src/components/demo/real/run/recorded.ts';
import { recordedText } from '../../../src/components/demo/real/told.ts';
import { exploredOf, programOf } from '../../../src/content/programs.ts';
import { plain } from '../../../src/results/explored/answer.ts';
import { recording } from '../../../src/results/recorded/recording.ts';

const PROGRAMS = ['lost-update', 'two-locks', 'peterson', 'condition-if', 'pipe-producer-consumer'];

test.each(PROGRAMS)('what was recorded of %s can happen', (file) => {
  const { seen } = recordedOf(recording, programOf(file));
  expect(seen?.runs).toBeGreaterThan(0);
  const ends = knownEnds(plain(exploredOf(file)), seen?.ends ?? []);
  expect(ends.filter(({ impossible }) => impossible)).toEqual([]);
  expect(ends.reduce((sum, { seen }) => sum + seen, 0)).toBe(seen?.runs);
});

test('a recording says when and on what it was made, and of which programs it has nothing', () => {
  const program = programOf('lost-update');
  const text = recordedText(recordedOf(recording, program));
  expect(text).toContain(recording.device);
  expect(text).toContain(`${Number(recording.date.slice(0, 4))}년`);
  expect(text).toContain(`코어 ${recording.cores}개`);
  expect(recordedText(recordedOf(recording, { ...program, checksum: 'none' }))).toContain('없어요');
});
