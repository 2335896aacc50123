import type { ReactNode } from 'react';
import './Pager.css';

interface PagerProps {
  /** The page that is shown, from 0, of so many. */
  page: number;
  pages: number;
  /** What the two buttons say. */
  before: ReactNode;
  after: ReactNode;
  onPage(page: number): void;
}

/** Turns the pages of a long table; nothing where there is one page. */
export function Pager({ page, pages, before, after, onPage }: PagerProps) {
  if (pages <= 1) return null;
  const turn = (to: number) => to >= 0 && to < pages && onPage(to);
  return (
    <p className="trace-pages">
      <button type="button" className="demo-button" aria-disabled={page === 0} onClick={() => turn(page - 1)}>
        {before}
      </button>
      {page + 1} / {pages}
      <button
        type="button"
        className="demo-button"
        aria-disabled={page === pages - 1}
        onClick={() => turn(page + 1)}
      >
        {after}
      </button>
    </p>
  );
}
