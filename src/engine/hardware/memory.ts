import { PAGE_WORDS } from '../language/address-space.ts';
import type { Access } from '../machine/effect.ts';
import type { Machine } from '../machine/machine.ts';
import { frameOf, pageEntry } from '../machine/memory.ts';
import { type CacheLevel, Caches } from './caches.ts';
import type { MemoryCosts } from './hardware.ts';
import { Translations } from './translations.ts';

/** Bits of a word's number that are enough for the words of one address space. */
const ADDRESS_SPACE_WORDS = 65_536;

/** How often translations and lines were found where. */
export type MemoryCounts = Record<CacheLevel | 'tlbMisses' | 'flushes', number>;

/** What CPUs remember of memory: translations and cache lines. Says what an access costs beyond its instruction. */
export class MemoryHierarchy {
  /** Since the start, of all CPUs together. */
  readonly counts: MemoryCounts = { l1: 0, l2: 0, l3: 0, memory: 0, transfer: 0, tlbMisses: 0, flushes: 0 };
  private readonly machine: Machine;
  private readonly costs: MemoryCosts;
  private readonly translations: Translations[];
  private readonly caches: Caches | null;
  private readonly times: Record<CacheLevel, number>;

  /** @param machine asked for the frames that addresses are mapped to, where caches go by physical address */
  constructor(machine: Machine, cpus: number, costs: MemoryCosts) {
    this.machine = machine;
    this.costs = costs;
    this.translations = Array.from({ length: cpus }, () => new Translations(costs));
    this.caches = Caches.exist(costs) ? new Caches(cpus, costs) : null;
    const { l2Time, l3Time, memoryTime, lineTransfer } = costs;
    this.times = { l1: 0, l2: l2Time, l3: l3Time, memory: memoryTime, transfer: lineTransfer };
  }

  /** A CPU goes on with a thread of a process. Gives whether the address space changes, and ticks to forget the old ones. */
  change(cpu: number, process: number): { changed: boolean; flush: number } {
    const { changed, forgotten } = this.translations[cpu].change(process);
    if (changed && this.costs.cacheTags === 'virtual') this.caches?.empty(cpu);
    if (!forgotten) return { changed, flush: 0 };
    this.counts.flushes++;
    return { changed, flush: this.costs.flush };
  }

  /** Ticks for translations that a CPU did not have for a step's accesses. */
  translate(cpu: number, accesses: readonly Access[]): number {
    if (this.costs.tlbMiss === 0) return 0;
    let misses = 0;
    for (const { process, address } of accesses) if (!this.translations[cpu].use(process, address)) misses++;
    this.counts.tlbMisses += misses;
    return misses * this.costs.tlbMiss;
  }

  /** Ticks for lines that were not in a CPU's first cache for a step's accesses. */
  bringIn(cpu: number, accesses: readonly Access[]): number {
    if (this.caches === null) return 0;
    let ticks = 0;
    let last = -1;
    let wrote = false;
    for (const access of accesses) {
      const line = this.lineOf(access);
      const write = access.kind !== 'read';
      // A step that goes on in its line has it already.
      if (line === last && (wrote || !write)) continue;
      [last, wrote] = [line, write];
      const level = this.caches.access(cpu, line, write);
      this.counts[level]++;
      ticks += this.times[level];
    }
    return ticks;
  }

  private lineOf({ process, address }: Access): number {
    return Math.floor(this.wordOf(process, address) / this.costs.lineWords);
  }

  /** Number of a word by which a cache knows it: its place in physical memory, or in its address space. */
  private wordOf(process: number, address: number): number {
    const { machine } = this;
    const entry = this.costs.cacheTags === 'physical' ? pageEntry(machine, process, address) : 0;
    // A frame's number is in the word before it.
    if (entry !== 0) return machine.words[frameOf(entry) - 1] * PAGE_WORDS + (address % PAGE_WORDS);
    return (1 + process) * ADDRESS_SPACE_WORDS * PAGE_WORDS + address;
  }
}
