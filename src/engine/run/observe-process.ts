import type { Segment } from '../../kinds/memory.ts';
import {
  CODE_BASE,
  DATA_BASE,
  DIRECTORY_ENTRIES,
  heapBase,
  PAGE_WORDS,
  SHARED_BASE,
  stackBase,
  stackLimit,
  TABLE_WORDS,
} from '../language/address-space.ts';
import { PAGE, PROCESS, PROCESS_STATE, THREAD } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import { frameOf, pageEntry, sharersOf } from '../machine/memory.ts';
import { faultOf, pidOf } from '../machine/tasks.ts';
import type { MemorySize, PageMoment, ProcessMoment } from './moment.ts';
import { type AroundObjects, observeObjects, wordMoment } from './observe-objects.ts';

/** Everything there is to see of a process. */
export function observeProcess(machine: Machine, process: number, around: AroundObjects): ProcessMoment {
  const { threads } = around;
  const state = machine.process(process, PROCESS.state);
  const fault = faultOf(machine, process);
  const running = state === PROCESS_STATE.running;
  const pages = running ? observePages(machine, process) : [];
  const heap = heapBase(machine.program.globals.length);
  return {
    index: process,
    pid: pidOf(process),
    parent: machine.process(process, PROCESS.parent),
    state: running ? 'running' : state === PROCESS_STATE.zombie ? 'zombie' : 'ended',
    orphan: machine.process(process, PROCESS.orphan) === 1,
    exitCode: running || fault !== null ? null : machine.process(process, PROCESS.exitCode),
    fault,
    threads: threads.filter((thread) => thread.process === process).map((thread) => thread.index),
    globals: machine.program.globals.map((global) => wordMoment(machine, process, global, global.address)),
    heap: observeObjects(machine, process, heap, machine.process(process, PROCESS.heapTop), around),
    shared: observeObjects(
      machine,
      process,
      SHARED_BASE,
      machine.process(process, PROCESS.sharedTop),
      around,
    ),
    pages,
    memory: sizeOf(pages),
  };
}

/** Pages that a process has reserved, from low to high addresses. */
function observePages(machine: Machine, process: number): PageMoment[] {
  const pages: PageMoment[] = [];
  const add = (segment: Segment, from: number, to: number, stack = -1) => {
    for (let address = from; address < to; address += PAGE_WORDS) {
      pages.push(observePage(machine, process, segment, address, stack));
    }
  };
  const { globals, instructions } = machine.program;
  add('code', CODE_BASE, CODE_BASE + instructions.length);
  add('data', DATA_BASE, DATA_BASE + globals.length);
  add('heap', heapBase(globals.length), machine.process(process, PROCESS.heapTop));
  add('shared', SHARED_BASE, machine.process(process, PROCESS.sharedTop));
  for (const slot of stacksInUse(machine, process)) {
    add('guard', (DIRECTORY_ENTRIES - 1 - slot) * TABLE_WORDS, stackBase(slot), slot);
    add('stack', stackBase(slot), stackLimit(slot), slot);
  }
  return pages;
}

/** Stacks of threads that have not ended, from low to high addresses: an ended thread's stack goes back. */
function stacksInUse(machine: Machine, process: number): number[] {
  return machine
    .liveThreads(process)
    .map((thread) => machine.thread(thread, THREAD.stack))
    .sort((a, b) => b - a);
}

function observePage(
  machine: Machine,
  process: number,
  segment: Segment,
  address: number,
  stack: number,
): PageMoment {
  if (segment === 'code') {
    const frame = -2 - (address - CODE_BASE) / PAGE_WORDS;
    return { address, segment, frame, sharers: runningProcesses(machine), copyOnWrite: false, stack };
  }
  const entry = segment === 'guard' ? 0 : pageEntry(machine, process, address);
  if (entry === 0) return { address, segment, frame: -1, sharers: 0, copyOnWrite: false, stack };
  const frame = frameOf(entry);
  const sharers = sharersOf(machine, frame, address);
  return {
    address,
    segment,
    frame: machine.words[frame - 1],
    sharers,
    // The last owner of a frame writes without a copy, whatever its page table still says.
    copyOnWrite: (entry & PAGE.copyOnWrite) !== 0 && sharers > 1,
    stack,
  };
}

function runningProcesses(machine: Machine): number {
  let running = 0;
  for (let process = 0; process < machine.processes; process++) {
    if (machine.process(process, PROCESS.state) === PROCESS_STATE.running) running++;
  }
  return running;
}

function sizeOf(pages: PageMoment[]): MemorySize {
  const mapped = pages.filter((page) => page.frame !== -1);
  return {
    virtual: pages.length,
    resident: mapped.length,
    proportional: mapped.reduce((sum, page) => sum + 1 / page.sharers, 0),
    unique: mapped.filter((page) => page.sharers === 1).length,
  };
}

/** Distinct frames that running processes map, code pages included. */
export function framesInUse(machine: Machine): number {
  const frames = new Set<number>();
  for (let process = 0; process < machine.processes; process++) {
    if (machine.process(process, PROCESS.state) !== PROCESS_STATE.running) continue;
    for (const page of observePages(machine, process)) if (page.frame !== -1) frames.add(page.frame);
  }
  return frames.size;
}
