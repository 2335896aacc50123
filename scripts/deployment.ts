import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin, Rolldown } from 'vite';
import { underBase } from './base-path.ts';
import { headersFile, inlineOf } from './headers.ts';
import { lessonMarkdown } from './lesson-markdown.ts';
import { licensesOf, packageOf } from './licenses.ts';
import { dropSecondSheet, withoutSheet } from './one-sheet.ts';
import { writeServiceWorker } from './service-worker.ts';
import { shorten } from './shorten.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What `import()` becomes in the browser; `present.ts` has the reasons. */
const LOADER = join(ROOT, 'src/components/loading/load.ts');
/** Vite's own, which preloads a chunk's imports: where one cannot be had, browsers remember that it failed. */
const PRELOADER = '\0vite/preload-helper.js';

/**
 * What loads with every demo, and what loads with every page: by themselves these would be some thirty files, which
 * compress worse than three. A group takes all that its modules import at once.
 */
const GROUPS = [
  {
    name: 'loading',
    // And what pages without demos use too.
    test: /[\\/]src[\\/]components[\\/](loading[\\/]|study[\\/]kept\.ts|ui[\\/]copy\.ts)|vite\/preload-helper/,
    priority: 4,
  },
  { name: 'react', test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
  { name: 'demo', test: /[\\/]src[\\/]components[\\/]demo[\\/]DemoIsland\.tsx$/, priority: 2 },
  // What keeps the reader's work comes late, with every page that is read.
  {
    name: 'study',
    test: /[\\/]src[\\/]components[\\/]study[\\/](store|sections|demo-work|page|print|framed)\.ts$/,
    priority: 1,
  },
];

type Bundle = Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>;

/** A chunk and all that it imports at once: what is there when its code runs. */
function withImports(bundle: Bundle, file: string, found = new Set<string>()): Set<string> {
  const chunk = bundle[file];
  if (found.has(file) || chunk?.type !== 'chunk') return found;
  found.add(file);
  for (const each of chunk.imports) withImports(bundle, each, found);
  return found;
}

/** Lets every `import()` of the site fetch its files first, so that what fails can be had again without a reload. */
function fetchFirst(): Plugin {
  let bundle: Bundle = {};
  /** Files to fetch before a chunk is imported: itself and what it imports, but for what its importer has brought. */
  const resolveDependencies = (file: string, files: string[], { hostId }: { hostId: string }) => {
    const there = withImports(bundle, hostId);
    return [...new Set([file, ...files])].filter((each) => !there.has(each));
  };
  return {
    name: 'fetch-first',
    enforce: 'pre',
    apply: 'build',
    // Astro sets its own for all environments, and leaves none of what a site says.
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              modulePreload: { polyfill: false, resolveDependencies },
              rolldownOptions: {
                output: { codeSplitting: { groups: GROUPS } },
              },
            },
          }
        : null,
    load: (id) =>
      id === PRELOADER ? `export { load as __vitePreload } from ${JSON.stringify(LOADER)};` : null,
    generateBundle: {
      order: 'pre',
      handler(_, written) {
        bundle = written;
      },
    },
  };
}

/** What is pure by the rules of the house: a module of it that nobody needs may go, whatever tables it makes when it begins. */
const PURE = /[\\/]src[\\/](engine|kinds|words)[\\/][^?]*\.ts$/;

/** Leaves out of a page's scripts what only its workers, or its later parts, need of the engine. */
function dropUnused(): Plugin {
  return {
    name: 'drop-unused',
    apply: 'build',
    applyToEnvironment: (environment) => environment.config.consumer === 'client',
    transform: { filter: { id: PURE }, handler: (code) => ({ code, map: null, moduleSideEffects: false }) },
  };
}

/** Notes which packages the scripts of the site are made of. */
function notePackages(packages: Set<string>): Plugin {
  return {
    name: 'note-packages',
    apply: 'build',
    generateBundle(_, bundle) {
      // What only writes the pages is not shipped.
      if (this.environment.config.consumer !== 'client') return;
      for (const chunk of Object.values(bundle))
        for (const module of chunk.type === 'chunk' ? chunk.moduleIds : []) {
          const folder = packageOf(module);
          if (folder !== null) packages.add(folder);
        }
    },
  };
}

/** Folders of the site's root that have pages. */
const foldersOf = (pages: readonly string[]): string[] => [
  ...new Set(pages.filter((page) => page.includes('/')).map((page) => page.slice(0, page.indexOf('/')))),
];

/** What the site needs to be deployed, to be replaced while somebody reads it, and to say whose work it carries. */
export function deployment(): AstroIntegration {
  const packages = new Set<string>();
  let base = '/';
  let site: string | undefined;
  return {
    name: 'deployment',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [fetchFirst(), dropUnused(), notePackages(packages)],
            worker: { plugins: () => [notePackages(packages)] },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
        site = config.site;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const sheet = dropSecondSheet(folder);
        const pages = globSync('**/*.html', { cwd: folder }).sort();
        const written: string[] = [];
        for (const page of pages) {
          const file = join(folder, page);
          const built = readFileSync(file, 'utf8');
          const html = underBase(shorten(sheet === null ? built : withoutSheet(built, sheet)), base);
          writeFileSync(file, html);
          written.push(html);
          if (!html.includes('class="lesson__text"')) continue;
          const path = dirname(page);
          const address = new URL(`${base}${path}/`, site).href;
          writeFileSync(join(folder, `${path}.md`), lessonMarkdown(html, folder, base, address));
        }
        // By this list an open page learns that there is a newer deployment. Names are enough: they carry a hash.
        const files = globSync(['_astro/*.{js,css}', 'demos/*.json'], { cwd: folder }).map((file) =>
          basename(file),
        );
        writeFileSync(join(folder, 'chunks.json'), JSON.stringify(files.sort()));
        writeFileSync(join(folder, '_headers'), headersFile(base, foldersOf(pages), inlineOf(written)));
        await writeServiceWorker(ROOT, folder, base, [notePackages(packages)]);
        writeFileSync(join(folder, 'licenses.txt'), licensesOf(ROOT, packages));
      },
    },
  };
}
