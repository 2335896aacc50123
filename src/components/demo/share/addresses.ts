import { escaped } from '../../ui/escaped.ts';

/** The site's beginning, as a whole address. */
const root = () => new URL(import.meta.env.BASE_URL, location.href);

/** The whole address of a demo as a query says it stands, on the page that tells of it. */
export function sharedAddress(id: string, query: string): string {
  const home = document.documentElement.dataset.home;
  const page = new URL(home ?? location.pathname, root());
  page.search = query;
  page.hash = id;
  return page.href;
}

/** The whole address of the page that has a demo alone. */
export function embedAddress(id: string, query: string): string {
  const page = new URL(`embed/${id}/`, root());
  page.search = query;
  return page.href;
}

/** What puts a page into another. */
export function frameCode(address: string, title: string): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="640" style="border: 0" loading="lazy" allow="clipboard-write; fullscreen"></iframe>`;
}
