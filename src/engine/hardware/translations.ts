import { DIRECTORY_ENTRIES, PAGE_WORDS, TABLE_PAGES } from '../language/address-space.ts';
import type { MemoryCosts } from './hardware.ts';
import { Recent } from './recent.ts';

/** Pages of an address space. */
const PAGES = DIRECTORY_ENTRIES * TABLE_PAGES;

/** What changing to a thread's address space means for a CPU. */
export interface AddressSpaceChange {
  /** Whether it was another one before. */
  changed: boolean;
  /** Whether the CPU had forgotten the translations of this one, so that it starts with none. */
  forgotten: boolean;
}

/**
 * The translations that one CPU remembers (its TLB), tagged with their address space. It has tags for a number of
 * address spaces; a further one takes the tag of the one used longest ago, whose translations are gone with it.
 */
export class Translations {
  private readonly slots: number;
  private readonly entries: Recent;
  /** Address spaces with a tag, the last used first; without tags the current one alone. */
  private tagged: number[] = [];

  /** Without slots only the current address space is remembered; 0 entries stand for no limit. */
  constructor({ addressSpaceSlots, tlbEntries }: MemoryCosts) {
    this.slots = Math.max(1, addressSpaceSlots);
    this.entries = new Recent(tlbEntries === 0 ? Number.POSITIVE_INFINITY : tlbEntries);
  }

  /** Changes to a process's address space. */
  change(process: number): AddressSpaceChange {
    const [current] = this.tagged;
    if (process === current) return { changed: false, forgotten: false };
    const remembered = this.tagged.includes(process);
    this.tagged = [process, ...this.tagged.filter((one) => one !== process)];
    for (const gone of this.tagged.splice(this.slots)) this.forget(gone);
    // The first one of all has nothing to take the place of.
    if (current === undefined) return { changed: false, forgotten: false };
    return { changed: true, forgotten: !remembered };
  }

  /** Uses the translation of an address of the current address space, and says whether it was there. */
  use(process: number, address: number): boolean {
    return this.entries.use(process * PAGES + Math.floor(address / PAGE_WORDS));
  }

  private forget(process: number): void {
    this.entries.dropWhere((key) => Math.floor(key / PAGES) === process);
  }
}
