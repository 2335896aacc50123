import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

export const dist = join(import.meta.dirname, '../../dist');

export interface Page {
  /** As in the address: `/multi-thread/`. */
  path: string;
  html: string;
  document: Document;
}

/** The pages that the build wrote. */
export const pages: Page[] = globSync('**/*.html', { cwd: dist })
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
  .map((file) => {
    const html = readFileSync(join(dist, file), 'utf8');
    return { path: `/${file.replace(/index\.html$/, '')}`, html, document: parseHTML(html).document };
  });

export const lessons = pages.filter((page) => page.document.querySelector('contents-bar') !== null);
