import type { ModeName } from '../choices.ts';
import type { ExhibitTable, ExhibitView } from '../exhibit.ts';
import { type Late, late } from '../late.tsx';

/** Views of a mode's exhibits, by kind. */
export type Views<M extends ModeName> = Record<
  string,
  ExhibitView<M, never> & Partial<Pick<Late<never>, 'bring'>>
>;

/** Views of a mode, by kind: what the page does not have comes when the reader does. */
export function viewsOf<M extends ModeName>(table: ExhibitTable<M>): Views<M> {
  const views = Object.entries(table).map(
    ([kind, exhibit]) => [kind, 'View' in exhibit ? exhibit.View : late(exhibit.load)] as const,
  );
  return Object.fromEntries(views);
}

/** Brings the code of exhibits, so that they are shown at once. */
export async function bringExhibits<M extends ModeName>(
  views: Views<M>,
  show: readonly { kind: string }[],
): Promise<void> {
  await Promise.all(show.map(({ kind }) => views[kind].bring?.()));
}
