import { askAgain, type Reason } from './notice.ts';

/** A file of the site that the server did not give. */
class Missing extends Error {}

/** Files that have been fetched, or are on their way. */
const fetched = new Map<string, Promise<void>>();

const KINDS: Record<string, string> = { js: 'javascript', css: 'css', json: 'json' };

/** Where the site begins; a page that was packed with what it needs says so itself. */
const root = () => document.documentElement.dataset.root ?? import.meta.env.BASE_URL;

/** The address of a file that is named from the site's root on, with or without what it begins with. */
export function addressOfFile(file: string): string {
  return file.startsWith(root()) ? file : root() + file;
}

async function fetchWhole(file: string): Promise<void> {
  const response = await fetch(addressOfFile(file));
  // Some hosts answer with a page where there is no such file.
  const kind = response.headers.get('content-type') ?? '';
  const expected = KINDS[file.slice(file.lastIndexOf('.') + 1)] ?? '';
  if (!response.ok || !kind.includes(expected)) throw new Missing(file);
  await response.arrayBuffer();
}

function fetchOnce(file: string): Promise<void> {
  let under = fetched.get(file);
  if (under === undefined) {
    under = fetchWhole(file);
    fetched.set(file, under);
    under.catch(() => fetched.delete(file));
  }
  return under;
}

/** What it is that a file is missing for: a newer deployment no longer names it among its files. */
async function reasonOf(error: unknown): Promise<Reason> {
  if (!(error instanceof Missing)) return 'unreachable';
  try {
    const response = await fetch(addressOfFile('chunks.json'), { cache: 'no-store' });
    const files: unknown = response.ok ? await response.json() : null;
    const name = error.message.slice(error.message.lastIndexOf('/') + 1);
    return Array.isArray(files) && !files.includes(name) ? 'replaced' : 'failed';
  } catch {
    return 'unreachable';
  }
}

/**
 * Brings files of the site into the browser's cache before they are imported or started. A module that could not be
 * fetched counts as failed for as long as the page is open in most browsers (whatwg/html#6768), whoever imports it; a
 * file that could not be fetched here can be had again. Never rejects: what fails is told to the reader, and waits
 * until they ask for it again. What stands on the page stays meanwhile.
 */
export async function present(files: readonly string[]): Promise<void> {
  for (;;) {
    try {
      await Promise.all(files.map(fetchOnce));
      return;
    } catch (error) {
      await askAgain(await reasonOf(error));
    }
  }
}
