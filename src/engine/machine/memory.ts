import {
  DATA_BASE,
  DIRECTORY_ENTRIES,
  HEAP_LIMIT,
  heapBase,
  PAGE_WORDS,
  SHARED_BASE,
  SHARED_LIMIT,
  stackBase,
  TABLE_WORDS,
} from '../language/address-space.ts';
import { MachineFault } from './fault.ts';
import { HEADER, MEMORY_FRAME_WORDS, PAGE, PAGE_TABLE_WORDS, PROCESS, PROCESS_STATE } from './layout.ts';
import type { Machine } from './machine.ts';

/** What lies at an address. */
export type AddressRegion = 'none' | 'code' | 'data' | 'heap' | 'shared' | 'guard' | 'stack';

/** What a process has reserved at an address; `none` where it may not go. */
export function regionOf(machine: Machine, process: number, address: number): AddressRegion {
  if (address < DATA_BASE || address >= DIRECTORY_ENTRIES * TABLE_WORDS) return 'none';
  const heap = heapBase(machine.program.globals.length);
  if (address < heap) return 'data';
  if (address < HEAP_LIMIT) return address < machine.process(process, PROCESS.heapTop) ? 'heap' : 'none';
  if (address < SHARED_LIMIT)
    return address < machine.process(process, PROCESS.sharedTop) ? 'shared' : 'none';
  const slot = stackSlot(address);
  if (slot >= machine.process(process, PROCESS.stacks)) return 'none';
  return address < stackBase(slot) ? 'guard' : 'stack';
}

/** Slot of the stack that an address above the shared mappings belongs to. */
export function stackSlot(address: number): number {
  return DIRECTORY_ENTRIES - 1 - Math.floor(address / TABLE_WORDS);
}

/** The page table's entry for an address, or 0 where nothing is mapped. */
export function pageEntry(machine: Machine, process: number, address: number): number {
  const table = machine.process(process, PROCESS.directory + Math.floor(address / TABLE_WORDS));
  return table === 0 ? 0 : machine.words[table + pageInTable(address)];
}

function pageInTable(address: number): number {
  return Math.floor((address % TABLE_WORDS) / PAGE_WORDS);
}

/** Maps a page, making its second-level table where there is none. */
function setPageEntry(machine: Machine, process: number, address: number, entry: number): void {
  const slot = PROCESS.directory + Math.floor(address / TABLE_WORDS);
  let table = machine.process(process, slot);
  if (table === 0) {
    table = machine.append(PAGE_TABLE_WORDS);
    machine.setProcess(process, slot, table);
  }
  machine.words[table + pageInTable(address)] = entry;
}

/** Takes a frame of zeros and gives the offset of its first word; the word before it holds its number. */
function takeFrame(machine: Machine): number {
  const frame = machine.append(MEMORY_FRAME_WORDS);
  machine.words[frame] = machine.words[HEADER.frames]++;
  return frame + 1;
}

/** Offset of the frame in a page table's entry. */
export function frameOf(entry: number): number {
  return entry >> PAGE.bits;
}

/** Gives a page a frame of zeros, as a page fault of demand paging does, unless it has one. */
export function touch(machine: Machine, process: number, address: number, shared = false): void {
  if (pageEntry(machine, process, address) !== 0) return;
  setPageEntry(machine, process, address, (takeFrame(machine) << PAGE.bits) | (shared ? PAGE.shared : 0));
}

/**
 * Offset in the state of the word at a virtual address. The first touch maps a page; the first write to a page
 * that is copied on write copies it. Throws the fault of an address that the process may not use.
 */
export function translate(machine: Machine, process: number, address: number, write: boolean): number {
  const entry = pageEntry(machine, process, address);
  if ((entry === 0 || (write && (entry & PAGE.copyOnWrite) !== 0)) && machine.enterKernel())
    return translate(machine, process, address, write);
  if (entry === 0) {
    const region = regionOf(machine, process, address);
    if (region === 'none' || region === 'code')
      throw new MachineFault('null', 'null이 가리키는 곳은 쓸 수 없어요.');
    if (region === 'guard') throw new MachineFault('stack', '스택이 가득 찼어요. 가드 페이지에 접근했어요.');
    touch(machine, process, address);
    return translate(machine, process, address, write);
  }
  if (write && (entry & PAGE.copyOnWrite) !== 0) return copyPage(machine, process, address, entry);
  return frameOf(entry) + (address % PAGE_WORDS);
}

/** Gives the process a page of its own, a copy unless nobody else has the frame any more. */
function copyPage(machine: Machine, process: number, address: number, entry: number): number {
  machine.stopOthers();
  let frame = frameOf(entry);
  // The first process's last values are part of how a run ends: they stay, even when an orphan writes on.
  const ended = process !== 0 && machine.process(0, PROCESS.state) !== PROCESS_STATE.running;
  const kept = ended && frameOf(pageEntry(machine, 0, address)) === frame;
  if (kept || sharersOf(machine, frame, address) > 1) {
    const copy = takeFrame(machine);
    machine.words.copyWithin(copy, frame, frame + PAGE_WORDS);
    machine.effect.copies.push({
      process,
      address: address - (address % PAGE_WORDS),
      from: machine.words[frame - 1],
      to: machine.words[copy - 1],
    });
    frame = copy;
  }
  setPageEntry(machine, process, address, frame << PAGE.bits);
  return frame + (address % PAGE_WORDS);
}

/** Number of running processes that map a frame; a page keeps its virtual address in all of them. */
export function sharersOf(machine: Machine, frame: number, address: number): number {
  let sharers = 0;
  for (let process = 0; process < machine.processes; process++) {
    if (machine.process(process, PROCESS.state) !== PROCESS_STATE.running) continue;
    const entry = pageEntry(machine, process, address);
    if (entry !== 0 && frameOf(entry) === frame) sharers++;
  }
  return sharers;
}

/** Reads the word at an address. */
export function read(machine: Machine, process: number, address: number): number {
  return machine.load(translate(machine, process, address, false));
}

/** Value of a word without touching its page: one that was never touched reads as zero. */
export function peek(machine: Machine, process: number, address: number): number {
  const entry = pageEntry(machine, process, address);
  return entry === 0 ? 0 : machine.words[frameOf(entry) + (address % PAGE_WORDS)];
}

/** Writes the word at an address. */
export function write(machine: Machine, process: number, address: number, value: number): void {
  // `translate` may make `words` anew, so it has to come first.
  const offset = translate(machine, process, address, true);
  machine.store(offset, value);
}

/** Writes words from an address on. `from`: the first of `words` that is written. */
export function writeWords(
  machine: Machine,
  process: number,
  address: number,
  words: readonly number[],
  from = 0,
): void {
  for (let at = from; at < words.length; ) {
    const here = address + at - from;
    // Words of a page lie side by side. `translate` may make `machine.words` anew, so it has to come first.
    let offset = translate(machine, process, here, true);
    const end = Math.min(words.length, at + PAGE_WORDS - (here % PAGE_WORDS));
    while (at < end) machine.store(offset++, words[at++]);
  }
}

/** Adds the words between two addresses to a list, without touching their pages. */
export function peekWords(machine: Machine, process: number, from: number, to: number, list: number[]): void {
  for (let address = from; address < to; ) {
    const entry = pageEntry(machine, process, address);
    const end = Math.min(to, address + PAGE_WORDS - (address % PAGE_WORDS));
    let offset = frameOf(entry) + (address % PAGE_WORDS);
    for (; address < end; address++) list.push(entry === 0 ? 0 : machine.words[offset++]);
  }
}

/**
 * Identity of a word over all processes and for the whole run: pages that processes share are known by their frame,
 * all others by process and address, because copy on write may move them.
 */
export function identityOf(machine: Machine, process: number, address: number): number {
  const entry = pageEntry(machine, process, address);
  if ((entry & PAGE.shared) !== 0) return frameOf(entry) + (address % PAGE_WORDS);
  return privateIdentity(process, address);
}

/** Identity of a word that a process has for itself. */
export function privateIdentity(process: number, address: number): number {
  return -2 - (process * DIRECTORY_ENTRIES * TABLE_WORDS + address);
}

/** Whose private word an identity is, and at which address; null for a word that processes share. */
export function privateAddress(identity: number): { process: number; address: number } | null {
  if (identity >= 0) return null;
  const place = -2 - identity;
  const words = DIRECTORY_ENTRIES * TABLE_WORDS;
  return { process: Math.floor(place / words), address: place % words };
}

/** Gives a forked process the pages of its parent; both will copy a page when they write to it, but for shared mappings. */
export function shareAddressSpace(machine: Machine, parent: number, child: number): void {
  for (let slot = 0; slot < DIRECTORY_ENTRIES; slot++) {
    const table = machine.process(parent, PROCESS.directory + slot);
    if (table === 0) continue;
    for (let page = 0; page < PAGE_TABLE_WORDS; page++) {
      let entry = machine.words[table + page];
      if (entry === 0) continue;
      if ((entry & PAGE.shared) === 0) entry |= PAGE.copyOnWrite;
      machine.words[table + page] = entry;
      setPageEntry(machine, child, slot * TABLE_WORDS + page * PAGE_WORDS, entry);
    }
  }
}

/** Reserves words of the heap, or whole pages of a shared mapping, and gives their address. Throws `heap` when there is no room. */
export function reserve(machine: Machine, process: number, words: number, shared: boolean): number {
  const top = shared ? PROCESS.sharedTop : PROCESS.heapTop;
  const address = machine.process(process, top);
  const end = address + words;
  if (end > (shared ? SHARED_LIMIT : HEAP_LIMIT)) throw new MachineFault('heap', '힙이 가득 찼어요.');
  machine.setProcess(process, top, end);
  // A shared mapping needs its frames at once: a page that is first touched after a fork would be two.
  if (shared) touchRange(machine, process, address, end, shared);
  return address;
}

/** Gives every page of a range its frame. */
export function touchRange(
  machine: Machine,
  process: number,
  from: number,
  to: number,
  shared = false,
): void {
  for (let page = from - (from % PAGE_WORDS); page < to; page += PAGE_WORDS)
    touch(machine, process, page, shared);
}

/** First address of a process's shared mappings, and of its heap, before anything is allocated. */
export function emptyTops(machine: Machine): { heap: number; shared: number } {
  return { heap: heapBase(machine.program.globals.length), shared: SHARED_BASE };
}

/** Pages of a process that have a frame. */
export function residentPages(machine: Machine, process: number): number {
  let pages = 0;
  for (let slot = 0; slot < DIRECTORY_ENTRIES; slot++) {
    const table = machine.process(process, PROCESS.directory + slot);
    for (let page = 0; table !== 0 && page < PAGE_TABLE_WORDS; page++)
      if (machine.words[table + page] !== 0) pages++;
  }
  return pages;
}
