import type { MemoryCosts } from './hardware.ts';
import { Recent } from './recent.ts';

/** Where a line was found: in the CPU's first or second cache, in the shared one, in memory, or in another CPU's cache. */
export type CacheLevel = 'l1' | 'l2' | 'l3' | 'memory' | 'transfer';

/** The two caches of one CPU. */
interface Own {
  l1: Recent;
  l2: Recent;
}

/**
 * The caches of all CPUs, line by line: two for each CPU and one for all. What a CPU writes is taken out of the
 * others' caches, and what another one has written comes from there (coherence, as MESI does it).
 */
export class Caches {
  private readonly own: Own[];
  private readonly shared: Recent;
  /** CPU that wrote a line last, while nobody else has read it since. */
  private readonly writers = new Map<number, number>();

  /** @param cpus how many have a first and a second cache of their own; the sizes are in lines, 0 for none */
  constructor(cpus: number, { l1Lines, l2Lines, l3Lines }: MemoryCosts) {
    this.own = Array.from({ length: cpus }, () => ({ l1: new Recent(l1Lines), l2: new Recent(l2Lines) }));
    this.shared = new Recent(l3Lines);
  }

  /** Whether there are any. */
  static exist({ l1Lines, l2Lines, l3Lines }: MemoryCosts): boolean {
    return l1Lines > 0 || l2Lines > 0 || l3Lines > 0;
  }

  /** A CPU reads or writes a line. Says where it was; it is in the CPU's first cache afterwards. */
  access(cpu: number, line: number, write: boolean): CacheLevel {
    const elsewhere = write ? this.takeFromOthers(cpu, line) : this.writtenElsewhere(cpu, line);
    if (write) this.writers.set(line, cpu);
    const level = this.find(cpu, line);
    return elsewhere ? 'transfer' : level;
  }

  /** Empties a CPU's own caches, as those with virtual tags must be at a change of address space. */
  empty(cpu: number): void {
    this.own[cpu].l1.clear();
    this.own[cpu].l2.clear();
  }

  private find(cpu: number, line: number): CacheLevel {
    const { l1, l2 } = this.own[cpu];
    if (l1.use(line)) return 'l1';
    if (l2.use(line)) return 'l2';
    return this.shared.use(line) ? 'l3' : 'memory';
  }

  /** Takes a line out of all other CPUs' caches, and says whether one of them had it. */
  private takeFromOthers(cpu: number, line: number): boolean {
    let had = false;
    this.own.forEach(({ l1, l2 }, other) => {
      if (other === cpu) return;
      const inFirst = l1.drop(line);
      const inSecond = l2.drop(line);
      had ||= inFirst || inSecond;
    });
    return had;
  }

  /** Whether another CPU has a line that it has written and nobody has read since; from now on somebody has. */
  private writtenElsewhere(cpu: number, line: number): boolean {
    const writer = this.writers.get(line);
    if (writer === undefined || writer === cpu) return false;
    this.writers.delete(line);
    return this.own[writer].l1.has(line) || this.own[writer].l2.has(line);
  }
}
