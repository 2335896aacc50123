import { formatAddress, type PageMoment } from '../../../../engine/index.ts';
import { isResident } from './pages.ts';

/** Pages of a strip from low addresses to high: solid where resident, outlined where only reserved, hatched where a guard. */
export function PageStrip({
  pages,
  touched,
}: {
  pages: PageMoment[];
  touched: (page: PageMoment) => boolean;
}) {
  return (
    <div className="strip" aria-hidden="true">
      {pages.map((page) => (
        <i
          key={page.address}
          title={formatAddress(page.address)}
          data-guard={page.segment === 'guard' || undefined}
          data-resident={(page.segment !== 'guard' && isResident(page)) || undefined}
          data-shared={page.sharers > 1 || undefined}
          data-touched={touched(page) || undefined}
        />
      ))}
    </div>
  );
}

/** The strip in words: pages in memory of pages reserved. */
export function PageCount({ pages }: { pages: PageMoment[] }) {
  const own = pages.filter((page) => page.segment !== 'guard');
  return (
    <span className="page-count">
      <span className="visually-hidden">상주 </span>
      {own.filter(isResident).length}
      <span aria-hidden="true">/</span>
      <span className="visually-hidden">쪽, 예약 </span>
      {own.length}쪽
    </span>
  );
}
