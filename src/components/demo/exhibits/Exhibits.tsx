import type { ModeName } from '../choices.ts';
import type { Actions, ExhibitTable, ExhibitView, Shown } from '../exhibit.ts';
import { type Late, late } from '../late.tsx';
import { EXHIBITS } from './index.ts';

type View<M extends ModeName> = ExhibitView<M, never> & Partial<Pick<Late<never>, 'bring'>>;
type Views<M extends ModeName> = Record<string, View<M>>;

/** Views of a mode, by kind: what the page does not have comes when the reader does. */
export function viewsOf<M extends ModeName>(table: ExhibitTable<M>): Views<M> {
  const views = Object.entries(table).map(
    ([kind, exhibit]) => [kind, 'View' in exhibit ? exhibit.View : late(exhibit.load)] as const,
  );
  return Object.fromEntries(views);
}

type Early = Exclude<ModeName, 'real'>;

const VIEWS: { [M in Early]: Views<M> } = {
  step: viewsOf(EXHIBITS.step),
  explore: viewsOf(EXHIBITS.explore),
  measure: viewsOf(EXHIBITS.measure),
};

/** Brings the code of exhibits, so that they are shown at once. */
export async function bringExhibits(mode: Early, show: readonly { kind: string }[]): Promise<void> {
  await Promise.all(show.map(({ kind }) => VIEWS[mode][kind].bring?.()));
}

interface ExhibitsProps<M extends Early> {
  mode: M;
  /** What the section asks for, in order. */
  show: readonly { kind: string }[];
  shown: Shown[M];
  act: Actions[M];
}

/** The exhibits that a section asks for, in its order. */
export function Exhibits<M extends Early>({ mode, show, shown, act }: ExhibitsProps<M>) {
  return show.map((spec) => {
    const View: View<M> = VIEWS[mode][spec.kind];
    return <View key={spec.kind} spec={spec as never} shown={shown} act={act} />;
  });
}
