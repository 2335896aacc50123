import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const dist = join(import.meta.dirname, '../../dist');

const written = globSync(['index.html', '*/index.html'], { cwd: dist })
  .sort()
  .flatMap((file) => {
    const html = readFileSync(join(dist, file), 'utf8');
    // On the page of the whole course they only stand there.
    if (!html.includes('<astro-island')) return [];
    const folder = dirname(file);
    // From one demo up to the next.
    return html
      .split(/(?=<figure [^>]*aria-labelledby=)/)
      .slice(1)
      .map((own) => ({
        path: folder === '.' ? '/' : `/${folder}/`,
        id: / id="([^"]+)"/.exec(own)?.[1] ?? '',
        /** Of what it is composed: the modes that are open. */
        composition: [...own.matchAll(/ role="tab"[^>]*aria-selected="true"[^>]*>([^<]*)/g)]
          .map(([, name]) => name)
          .join(),
        /** What it begins with: the mode that is open, and what is to be guessed or chosen in it. */
        start: [
          / role="tab"[^>]*aria-selected="true"[^>]*>([^<]*)/,
          /class="predict"/,
          /예측하고 재기/,
          /예측 없이 보기/,
        ]
          .map((sign) => sign.exec(own)?.at(-1))
          .join(),
        /** Whether it has something to measure. */
        measures: / role="tab"[^>]*>[^<]*재기</.test(own),
      }));
  });

/** Every demo of the home page and the lessons; `npm test` looks at the first of each composition, or of each start. */
export const demos = written.map((demo, i) => ({
  ...demo,
  first: written.findIndex(({ composition }) => composition === demo.composition) === i,
  firstToStart: written.findIndex(({ start }) => start === demo.start) === i,
}));
