import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rerooted } from './page.ts';

/** What a page may load. */
const LOADED = ['_astro/*', 'demos/*.json', 'qr/*.svg'];
/** Ranges of letters that nothing on a page has before the reader types them; they are most of the site. */
const RARE = /\.subset\.\d+\./;
const NAME = /[\w@.~-]+\.(?:js|css|json|woff2|wasm|svg|png)\b/g;

const isText = (file: string) => /\.(?:js|css|json)$/.test(file);

/** A file of the site as it is to lie in a package. */
function packed(dist: string, file: string, base: string): Buffer {
  const bytes = readFileSync(join(dist, file));
  if (!/\.(?:js|css)$/.test(file)) return bytes;
  // A style sheet's addresses are relative to itself, a script's to the page.
  return file.endsWith('.css')
    ? Buffer.from(bytes.toString().replaceAll(`url(${base}_astro/`, 'url('))
    : Buffer.from(rerooted(bytes.toString(), base, './'));
}

/** All files that a page names, and that those name in turn, by their place in the package. */
export function filesOf(dist: string, html: string, base: string): Map<string, Buffer> {
  const known = new Map(
    globSync(LOADED, { cwd: dist })
      .filter((file) => !RARE.test(file))
      .map((file) => [basename(file), file.replaceAll('\\', '/')]),
  );
  const found = new Map<string, Buffer>();
  const texts = [html];
  for (let text = texts.pop(); text !== undefined; text = texts.pop())
    for (const [name] of text.matchAll(NAME)) {
      const file = known.get(name);
      if (file === undefined || found.has(file)) continue;
      const bytes = packed(dist, file, base);
      found.set(file, bytes);
      if (isText(file)) texts.push(bytes.toString());
    }
  // Programs that links put into a demo.
  for (const [, program] of html.matchAll(/[?;&]program=([\w-]+)/g)) {
    const file = `programs/${program}.json`;
    found.set(file, readFileSync(join(dist, file)));
  }
  return found;
}
