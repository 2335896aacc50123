import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { baseOf, siteOf } from './scripts/address.ts';
import { deployment } from './scripts/deployment.ts';
import { fonts } from './scripts/fonts.ts';
import { ISOLATION } from './src/components/offline/isolation.ts';
import { theme, tokenClasses } from './src/content/shiki.ts';
import { remarkAliases } from './src/markdown/aliases.ts';
import { remarkAnchors } from './src/markdown/anchors.ts';
import { remarkHeadingIds } from './src/markdown/heading-ids.ts';
import { remarkSections } from './src/markdown/sections.ts';
import { remarkTerms } from './src/markdown/terms.ts';

export default defineConfig({
  output: 'static',
  site: siteOf(process.env),
  base: baseOf(process.env),
  trailingSlash: 'always',
  // Compression deletes the space between Korean words where an .astro file breaks the line.
  compressHTML: false,
  // One sheet for all pages (`cssCodeSplit`): in the page it would be a sixth of it, and come again with each.
  build: { inlineStylesheets: 'never' },
  // The policy of the built site would forbid what a development server does. `scripts/start.ts` sends it.
  server: ({ command }) => ({ headers: command === 'preview' ? {} : ISOLATION }),
  devToolbar: { enabled: false },
  markdown: {
    // The default engine leaves `**용어(term)**은` unbolded; this one takes the plugin that mends it.
    processor: unified({
      remarkPlugins: [
        remarkCjkFriendly,
        remarkHeadingIds,
        remarkTerms,
        remarkSections,
        remarkAnchors,
        remarkAliases,
      ],
    }),
    shikiConfig: { theme, transformers: [tokenClasses] },
  },
  vite: {
    worker: {
      // A worker is loaded for the one answer that all of its code is needed for: compiling it function by function,
      // as each is first called, would take longer than most answers.
      rolldownOptions: { output: { postBanner: '//# allFunctionsCalledOnLoad' } },
    },
    build: {
      cssCodeSplit: false,
      rolldownOptions: {
        // Astro marks MDX modules with a directive of its own; that it does not survive bundling is intended.
        onLog(level, log, handle) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
  integrations: [
    mdx(),
    react(),
    fonts(),
    sitemap({ filter: (page) => !/\/(embed|course)\//.test(page) }),
    deployment(),
  ],
});
