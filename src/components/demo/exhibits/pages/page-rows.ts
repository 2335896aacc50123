import type { Moment, PageMoment, Segment } from '../../../../engine/index.ts';
import { groupPages, isResident } from '../parts/pages.ts';

/** One virtual page as all processes see it, or several that are only reserved. */
export interface PageRow {
  address: number;
  segment: Segment;
  /** Whether it is the first row of its segment or stack. */
  first: boolean;
  /** The page in each process; null where the process has none there. */
  pages: (PageMoment | null)[];
  /** For pages in no frame anywhere: how many each process has reserved. */
  reserved: number[] | null;
}

/** Pages by virtual address, side by side over processes: the same address, the same frame or another. */
export function pageRows({ processes }: Moment): PageRow[] {
  const groups = processes.map(groupPages);
  const keys = new Map<string, { segment: Segment; stack: number }>();
  for (const group of groups.flat()) keys.set(`${group.segment}${group.stack}`, group);
  const rows: PageRow[] = [];
  // Low addresses first; a stack in a lower slot stands higher in memory.
  const order: Segment[] = ['code', 'data', 'heap', 'shared', 'stack'];
  const sorted = [...keys.values()].sort(
    (a, b) => order.indexOf(a.segment) - order.indexOf(b.segment) || a.stack - b.stack,
  );
  for (const { segment, stack } of sorted) {
    const own = groups.map((all) => all.find((g) => g.segment === segment && g.stack === stack)?.pages ?? []);
    rows.push(...rowsOf(segment, own));
  }
  return rows;
}

function rowsOf(segment: Segment, own: PageMoment[][]): PageRow[] {
  const mapped = own.flat().filter(isResident);
  const addresses = [...new Set(mapped.map((page) => page.address))].sort((a, b) => a - b);
  const rows = addresses.map((address): PageRow => {
    const pages = own.map((all) => all.find((page) => page.address === address) ?? null);
    return { address, segment, first: address === addresses[0], pages, reserved: null };
  });
  const rest = own.map(
    (all) => all.filter((p) => p.segment !== 'guard' && !addresses.includes(p.address)).length,
  );
  if (rest.some((count) => count > 0)) {
    rows.push({ address: -1, segment, first: rows.length === 0, pages: [], reserved: rest });
  }
  return rows;
}
