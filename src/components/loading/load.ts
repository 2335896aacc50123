import { askAgain } from './notice.ts';
import { addressOfFile, present } from './present.ts';

/** How browsers say that a module, and not its code, is what failed. */
const NOT_LOADED = /dynamically imported module|module script failed|preload/i;

/** Puts a style sheet into the page and waits for it, as Vite's own loader does. */
function style(file: string): Promise<void> {
  const href = addressOfFile(file);
  const there = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  if (there.some((link) => link.getAttribute('href') === href)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve) => {
    // A page that lacks a style is better than one that lacks what is to be styled.
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}

/**
 * What the build puts around each `import()`: `files` are the chunk and what it imports, as far as they are not there
 * yet, relative to the site.
 */
export async function load<T>(importing: () => Promise<T>, files: readonly string[] = []): Promise<T> {
  for (;;) {
    await present(files);
    await Promise.all(files.filter((file) => file.endsWith('.css')).map(style));
    try {
      return await importing();
    } catch (error) {
      if (!(error instanceof Error && NOT_LOADED.test(error.message))) throw error;
      await askAgain('failed');
    }
  }
}
