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

const all = globSync('**/*.html', { cwd: dist })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const isEmbed = (file: string) => file.startsWith('embed/');

function pageOf(file: string): Page {
  const html = readFileSync(join(dist, file), 'utf8');
  return { path: `/${file.replace(/index\.html$/, '')}`, html, document: parseHTML(html).document };
}

/** The pages that the build wrote, but for those that stand in frames of others. */
export const pages: Page[] = all.filter((file) => !isEmbed(file)).map(pageOf);

/** Demos alone, for frames: of each kind one, the rest with `npm run test:all`. */
export const embeds: Page[] = all
  .filter((file) => isEmbed(file) && (process.env.NARANHI_ALL === '1' || !file.startsWith('embed/program-')))
  .map(pageOf);

export const lessons = pages.filter((page) => page.document.querySelector('contents-bar') !== null);
