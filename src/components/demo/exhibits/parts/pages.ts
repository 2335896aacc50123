import type { Moment, PageMoment, ProcessMoment, Segment } from '../../../../engine/index.ts';
import { isDead } from './words.ts';

/** Pages of one part of an address space; each stack is a part of its own. */
export interface PageGroup {
  segment: Segment;
  /** Slot of the stack, or -1. */
  stack: number;
  pages: PageMoment[];
}

const order: Segment[] = ['code', 'data', 'heap', 'shared', 'stack'];

/** Pages by segment, in the order of addresses; a guard page stands with its stack. */
export function groupPages(process: ProcessMoment): PageGroup[] {
  const groups = new Map<string, PageGroup>();
  for (const page of process.pages) {
    const segment = page.segment === 'guard' ? 'stack' : page.segment;
    const key = `${segment}${page.stack}`;
    const group = groups.get(key) ?? { segment, stack: page.stack, pages: [] };
    groups.set(key, group);
    group.pages.push(page);
  }
  const sorted = [...groups.values()];
  for (const group of sorted) group.pages.sort((a, b) => a.address - b.address);
  return sorted.sort((a, b) => order.indexOf(a.segment) - order.indexOf(b.segment) || a.stack - b.stack);
}

/** Whether a page lies in a frame. */
export function isResident(page: PageMoment): boolean {
  return page.frame !== -1;
}

/** What a frame is called: code lies in frames of its own, counted apart. */
export function frameName(frame: number): string {
  return frame < 0 ? `c${-frame - 2}` : String(frame);
}

/** A frame and everything mapped to it. */
export interface FrameUse {
  frame: number;
  segment: Segment;
  processes: number[];
  copyOnWrite: boolean;
  /** Frame that it was copied from in the last step, or -1. */
  copiedFrom: number;
  /** Whether only processes that have ended had it: as they last were, where the moment has them so. */
  returned: boolean;
}

/** Frames in use, code frames first, each with the processes that map it. */
export function frameUses(moment: Moment): FrameUse[] {
  const frames = new Map<number, FrameUse>();
  const living = moment.processes.filter((process) => !isDead(process));
  for (const process of [...living, ...moment.processes.filter(isDead)]) {
    for (const page of process.pages) {
      if (!isResident(page)) continue;
      // A frame of the living has nothing to do any more with who had it once.
      if (isDead(process) && frames.get(page.frame)?.returned === false) continue;
      const use = frames.get(page.frame) ?? {
        frame: page.frame,
        segment: page.segment,
        processes: [],
        copyOnWrite: false,
        copiedFrom: moment.effect?.copies.find((copy) => copy.to === page.frame)?.from ?? -1,
        returned: isDead(process),
      };
      frames.set(page.frame, use);
      if (!use.processes.includes(process.index)) use.processes.push(process.index);
      use.copyOnWrite ||= page.copyOnWrite;
    }
  }
  const rank = (frame: number) => (frame < 0 ? -1000 - frame : frame);
  return [...frames.values()].sort((a, b) => rank(a.frame) - rank(b.frame));
}
