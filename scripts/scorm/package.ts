import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { filesOf } from './files.ts';
import { launchPage } from './launch-page.ts';
import { manifestOf } from './manifest.ts';
import { packedPage, siteOfPage } from './page.ts';
import type { Target } from './target.ts';

/** One moment for all, so that the same site makes the same package. */
const MADE = new Date(2020, 0, 1);

/** A SCORM 1.2 package, as a zip, of a part of the built site that lies in `dist`; `launch` is the launched page's script. */
export function scormPackage(dist: string, target: Target, launch: string): Uint8Array {
  const html = readFileSync(join(dist, target.file), 'utf8');
  const site = siteOfPage(html);
  const page = packedPage(html, site, target.kind === 'section' ? target.id : null);
  const files = new Map<string, Uint8Array>([
    ['index.html', strToU8(launchPage(target.title, 'page.html'))],
    ['launch.js', strToU8(launch)],
    ['page.html', strToU8(page)],
    ['licenses.txt', readFileSync(join(dist, 'licenses.txt'))],
    ...filesOf(dist, page, site.base),
  ]);
  const manifest = manifestOf(target.id, target.title, 'index.html', [...files.keys()]);
  const all = { 'imsmanifest.xml': strToU8(manifest), ...Object.fromEntries(files) };
  return zipSync(all, { level: 9, mtime: MADE });
}
