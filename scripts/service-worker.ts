import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** What a reader needs of the site without a connection: pages but those of single programs and the lessons once more, and all that they load. */
const KEPT = [
  '*.html',
  '!(embed|programs|course)/**/*.html',
  'programs/index.html',
  '_astro/*.{js,css,woff2,wasm}',
  'demos/*.json',
  'qr/*.svg',
];
const BESIDE = ['search.json', 'favicon.svg', 'manifest.webmanifest'];
/** Ranges of rare letters, and demos of pages that are not kept with their addresses. */
const LEFT_OUT = /^_astro\/(?!sans\.|mono\.).*\.woff2$|^(demos|qr)\/program-/;

interface Kept {
  url: string;
  revision: string | null;
}

/** Every file that is kept, by its address, with a hash of what it says where its name has none. */
export function keptFiles(folder: string, base: string): Kept[] {
  const files = [...globSync(KEPT, { cwd: folder }), ...BESIDE].map((file) => file.replaceAll('\\', '/'));
  return files
    .filter((file) => !LEFT_OUT.test(file))
    .sort()
    .map((file) => {
      const named = /^(_astro|demos)\//.test(file);
      const hash = createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex')
        .slice(0, 16);
      return { url: base + file.replace(/(^|\/)index\.html$/, '$1'), revision: named ? null : hash };
    });
}

/** Writes the service worker of a built site: one file, whose text changes with whatever it keeps. */
export async function writeServiceWorker(
  root: string,
  folder: string,
  base: string,
  plugins: Plugin[],
): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins,
    define: { PRECACHED: JSON.stringify(keptFiles(folder, base)), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: join(root, 'src/components/offline/worker.ts'),
        formats: ['iife'],
        name: 'offline',
        fileName: () => 'service-worker.js',
      },
    },
  });
}
