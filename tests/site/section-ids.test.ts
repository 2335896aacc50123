import { expect, test } from 'vitest';
import { lessons } from './dist.ts';

/**
 * Coursework links to these. None may go: a section that gets another id keeps the old one as an alias, an empty
 * element with that id beside its heading.
 */
const PERMANENT = {
  '/process/': ['loaded-program', 'running-program'],
  '/thread/': ['unit-of-execution', 'one-or-more'],
  '/multi-process/': [
    'definition',
    'separate-memory',
    'independence',
    'fault-isolation',
    'shared-disk',
    'switching-and-sharing',
    'cold-cache',
  ],
  '/context-switching/': ['one-at-a-time', 'taking-turns', 'save-and-restore'],
  '/multi-thread/': [
    'sharing-one-process',
    'fewer-resources',
    'cheaper-creation',
    'throughput',
    'easy-exchange',
    'fast-switching',
    'response-time',
    'all-but-stack',
    'shared-heap',
    'sync-hazards',
    'over-synchronization',
    'one-crash-ends-all',
    'single-processor',
  ],
  '/thread-vs-process/': ['thread-side', 'process-side'],
};

test.each(Object.entries(PERMANENT))('%s keeps its section ids', (path, ids) => {
  const document = lessons.find((page) => page.path === path)?.document;
  expect(ids.filter((id) => document?.getElementById(id) == null)).toEqual([]);
});

test.each(lessons)('every section of $path has an id of its own choice', ({ document }) => {
  const ids = [...document.querySelectorAll('.lesson h2')].map((heading) => heading.id);
  expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
});
