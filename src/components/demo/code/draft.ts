const keyOf = (demo: string) => `draft ${demo}`;

/** The text that was being edited in a demo when this tab's page was left; null when there is none. */
export function draftOf(demo: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(demo));
  } catch {
    return null; // where a browser keeps nothing
  }
}

/** Keeps a text until the page is loaded again, or forgets it. */
export function keepDraft(demo: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(keyOf(demo));
    else sessionStorage.setItem(keyOf(demo), text);
  } catch {
    // Then it is not kept, as before.
  }
}
