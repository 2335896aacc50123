import { parseHTML } from 'linkedom';

/** What leads through the site, which a package does not have. */
const AROUND = ['body > header', 'body > footer', '.skip', '.search-open', '.contents-bar', '.turn'];
const SITES_OWN =
  'link[rel=manifest], link[rel=icon], link[rel=apple-touch-icon], link[rel=alternate], meta[name=robots]';

/** Where the built site lies: the folder of its host, and its whole address. */
export interface Site {
  base: string;
  address: string;
}

/** Throws for a page that the build has not made. */
export function siteOfPage(html: string): Site {
  const base = /<link rel="stylesheet" href="([^"]*)_astro\//.exec(html)?.[1];
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  if (base === undefined || canonical === undefined) throw new Error('not a page of the built site');
  return { base, address: new URL(base, canonical).href };
}

/** A text of the site with the addresses of its files told from `root` on, instead of from the site's beginning. */
export function rerooted(text: string, base: string, root: string): string {
  const begins = base.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replaceAll(
    new RegExp(`(?<=["'\`(;])${begins}(?=(?:_astro|demos|qr)/|programs/\\$\\{)`, 'g'),
    root,
  );
}

/** Leaves of a lesson nothing but the section that a heading's id names. */
function onlySection(document: Document, id: string): void {
  const section = document.getElementById(id)?.closest('.pair');
  if (!section) throw new Error(`no section ${id}`);
  for (const other of document.querySelectorAll('.lesson__text > *')) if (other !== section) other.remove();
  document.querySelector('.contents-side')?.remove();
}

/** A page of the site that finds its files beside it, whatever the server's folder; links lead to the site. */
export function packedPage(html: string, site: Site, section: string | null): string {
  const { document } = parseHTML(rerooted(html, site.base, './'));
  const root = document.documentElement;
  root.dataset.root = './';
  if (root.dataset.home !== undefined) root.dataset.home = new URL(root.dataset.home, site.address).href;
  for (const part of document.querySelectorAll([...AROUND, SITES_OWN].join(', '))) part.remove();
  if (section !== null) onlySection(document, section);
  for (const link of document.querySelectorAll('a[href^="/"]')) {
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', site.address).href);
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener');
  }
  return document.toString();
}
