import { type Offer, openMenu } from './menu.ts';
import { copied, markdownLink } from './texts.ts';

/** What a place is called: its heading, its question, or the first words of it. */
function titleOf(place: Element | null): string {
  const named = place?.querySelector('.fold__title, .correction__note, dt, .label, th') ?? place;
  const table = place?.querySelector('[aria-label]:is(table)')?.getAttribute('aria-label');
  return (table ?? named?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** Prints a section alone. */
function printed(section: Element): Offer {
  return {
    name: '이 절만 인쇄',
    async give() {
      const { printSection } = await import('../study/print.ts');
      printSection(section);
      return '';
    },
  };
}

/** Offers the link of a place of the page, as it is and for Markdown, and a section to be printed. */
export function sharePlace(anchor: HTMLAnchorElement): void {
  const href = new URL(anchor.hash, location.href.split(/[?#]/)[0]).href;
  const place = document.getElementById(decodeURIComponent(anchor.hash.slice(1)));
  const title = titleOf(place);
  openMenu(anchor, anchor.getAttribute('aria-label') ?? '', [
    { name: '링크 복사', give: () => copied(href) },
    { name: 'Markdown 링크 복사', give: () => copied(markdownLink(title, href)) },
    ...(place?.matches('.lesson h2') ? [printed(place)] : []),
  ]);
}
