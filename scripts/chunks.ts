import { globSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin, Rolldown } from 'vite';

/** What `import()` becomes in the browser; `present` has the reasons. */
const LOADER = fileURLToPath(new URL('../src/components/loading/load.ts', import.meta.url));
/** Vite's own, which preloads a chunk's imports: where one cannot be had, browsers remember that it failed. */
const PRELOADER = '\0vite/preload-helper.js';
/** List of the scripts and styles of a deployment, by which an open page learns that there is a newer one. */
const LIST = 'chunks.json';

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
export function chunks(): AstroIntegration {
  let bundle: Bundle = {};
  /** Files to fetch before a chunk is imported: itself and what it imports, but for what its importer has brought. */
  const resolveDependencies = (file: string, files: string[], { hostId }: { hostId: string }) => {
    const there = withImports(bundle, hostId);
    return [...new Set([file, ...files])].filter((each) => !there.has(each));
  };
  const plugin: Plugin = {
    name: 'chunks',
    enforce: 'pre',
    apply: 'build',
    // Astro sets its own for all environments, and leaves none of what a site says.
    configEnvironment: (name) =>
      name === 'client' ? { build: { modulePreload: { polyfill: false, resolveDependencies } } } : null,
    load: (id) =>
      id === PRELOADER ? `export { load as __vitePreload } from ${JSON.stringify(LOADER)};` : null,
    generateBundle: {
      order: 'pre',
      handler(_, written) {
        bundle = written;
      },
    },
  };
  return {
    name: 'chunks',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        // Names are enough: each carries a hash of what is in it.
        const files = globSync('*.{js,css}', { cwd: `${folder}/_astro` });
        writeFileSync(`${folder}/${LIST}`, JSON.stringify(files.sort()));
      },
    },
  };
}
