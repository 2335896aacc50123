import { addressSpace, formatAddress, type PageMoment } from '../../../../engine/index.ts';
import { isResident } from '../parts/pages.ts';
import './PageStrip.css';

interface PageStripProps {
  pages: PageMoment[];
  touched(page: PageMoment): boolean;
  /** Stack pointer, marked below the page that it leads to. */
  sp?: number;
}

/** Pages of a strip from low addresses to high: solid where resident, outlined where only reserved, hatched where a guard. */
export function PageStrip({ pages, touched, sp }: PageStripProps) {
  return (
    <div className="page-strip" aria-hidden="true">
      {pages.map((page) => (
        <i
          key={page.address}
          title={formatAddress(page.address)}
          data-guard={page.segment === 'guard' || undefined}
          data-resident={(page.segment !== 'guard' && isResident(page)) || undefined}
          data-shared={page.sharers > 1 || undefined}
          data-touched={touched(page) || undefined}
        >
          {sp !== undefined && sp >= page.address && sp < page.address + addressSpace.PAGE_WORDS && <b>SP</b>}
        </i>
      ))}
    </div>
  );
}

/** The strip in words: pages in memory, and pages reserved. */
export function PageCount({ pages }: { pages: PageMoment[] }) {
  const own = pages.filter((page) => page.segment !== 'guard');
  return (
    <span className="page-count">
      상주 {own.filter(isResident).length} / 예약 {own.length}
    </span>
  );
}
