import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Where the faces are made, for style sheets and pages to name them. */
const FOLDER = join(ROOT, '.astro/fonts');

const FACES = [
  { name: 'sans', package: 'pretendard', file: 'dist/web/variable/woff2/PretendardVariable.woff2' },
  {
    name: 'mono',
    package: '@fontsource-variable/jetbrains-mono',
    file: 'files/jetbrains-mono-latin-wght-normal.woff2',
  },
];

/** The weights that style sheets ask for. What lies beyond is left out of the faces. */
const WEIGHTS = { min: 400, max: 700 };

/** What text needs to be set well. Ligatures of the mono face are turned off everywhere, so it comes without. */
const FEATURES = ['ccmp', 'kern', 'locl', 'mark', 'mkmk', 'tnum'];

const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, at) => 32 + at));

/**
 * Every character that the site may show: what a page says is written in `src`, or computed from words that are.
 * What stands in comments and in the command line comes along; it adds next to nothing.
 */
export function charactersOf(root: string): string {
  const files = globSync('src/**/*.{astro,css,mdx,ts,tsx,js}', { cwd: root });
  const found = new Set(ASCII);
  for (const file of files) for (const one of readFileSync(join(root, file), 'utf8')) found.add(one);
  return [...found]
    .filter((one) => one >= ' ')
    .sort()
    .join('');
}

/** What the faces in the folder were made from. */
function madeFrom(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Makes the faces with the characters of the site, unless they are there. */
async function makeFaces(): Promise<void> {
  const characters = charactersOf(ROOT);
  const sources = FACES.map((face) => ({
    ...face,
    bytes: readFileSync(join(ROOT, 'node_modules', face.package, face.file)),
  }));
  const hash = createHash('sha256').update(JSON.stringify([characters, WEIGHTS, FEATURES]));
  for (const { bytes } of sources) hash.update(bytes);
  const key = hash.digest('hex');
  const note = join(FOLDER, 'made-from.txt');
  if (madeFrom(note) === key) return;
  const { default: subset } = await import('subset-font');
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, bytes } of sources) {
    const face = await subset(bytes, characters, {
      targetFormat: 'woff2',
      variationAxes: { wght: WEIGHTS },
      keepFeatures: FEATURES,
      noHinting: true,
    });
    writeFileSync(join(FOLDER, `${name}.woff2`), face);
  }
  writeFileSync(note, key);
}

/** Gives the site one file for each of its two faces, with the characters that it uses. */
export function fonts(): AstroIntegration {
  return { name: 'fonts', hooks: { 'astro:config:setup': makeFaces } };
}
