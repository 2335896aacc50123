import { CONSTANTS } from './constants.ts';
import type { Hardware } from './hardware.ts';

/** The textbook's machine: an instruction is a tick, and everything else is free. A tick is no time in particular. */
export const TEXTBOOK: Hardware = {
  cpus: 1,
  policy: 'fcfs',
  quantum: 10,
  levels: 3,
  allotment: 1,
  growth: 1,
  boost: 0,
  fairBy: 'thread',
  priorities: {},
  aging: 0,
  arrivals: {},
  instruction: 1,
  atomic: 0,
  systemCall: 0,
  threadSwitch: 0,
  processSwitch: 0,
  wakeUp: 0,
  threadCreate: 0,
  processStart: 'fork',
  fork: 0,
  forkPage: 0,
  exec: 0,
  parentPages: 0,
  pageFault: 0,
  copyPage: 0,
  pageScale: 1,
  addressSpaceSlots: 6,
  flush: 0,
  tlbMiss: 0,
  tlbEntries: 0,
  lineWords: 16,
  l1Lines: 0,
  l2Lines: 0,
  l3Lines: 0,
  l2Time: 0,
  l3Time: 0,
  memoryTime: 0,
  lineTransfer: 0,
  cacheTags: 'physical',
  valueBytes: 4,
  pipeBytes: 65_536,
  pipeCall: 0,
  pipeCopy: 0,
  sharedCopy: 0,
};

/** A machine of 2026 as it was measured: round robin, all constants at their values. A tick is a nanosecond. */
export const MEASURED: Hardware = {
  ...TEXTBOOK,
  policy: 'rr',
  ...Object.fromEntries(CONSTANTS.flatMap(({ key, value }) => (key === null ? [] : [[key, value]]))),
};

/** Lines of a real page: 4 KiB by 64 B. */
const LINES_OF_A_PAGE = 64;
/** Nanoseconds of a line of 64 B in a sweep, where many are fetched at once. Measured from 64 KiB to 2 MiB; memory assumed. */
const SWEEP = { l2Time: 0.42, l3Time: 0.6, memoryTime: 10 };

/**
 * As `MEASURED`, but a line of 16 words (a page of this machine) stands for a whole page of 4 KiB, so that small
 * programs can fill real caches: sizes of caches are in pages, and fetching a line costs as much as sweeping a page.
 */
export const MEASURED_PAGES: Hardware = {
  ...MEASURED,
  l1Lines: MEASURED.l1Lines / LINES_OF_A_PAGE,
  l2Lines: MEASURED.l2Lines / LINES_OF_A_PAGE,
  l3Lines: MEASURED.l3Lines / LINES_OF_A_PAGE,
  l2Time: SWEEP.l2Time * LINES_OF_A_PAGE,
  l3Time: SWEEP.l3Time * LINES_OF_A_PAGE,
  memoryTime: SWEEP.memoryTime * LINES_OF_A_PAGE,
};

/** The presets by the names of the command line. */
export const PRESETS: Readonly<Record<'textbook' | 'measured' | 'pages', Hardware>> = {
  textbook: TEXTBOOK,
  measured: MEASURED,
  pages: MEASURED_PAGES,
};
