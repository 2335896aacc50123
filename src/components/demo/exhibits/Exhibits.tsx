import type { ModeName } from '../choices.ts';
import type { Actions, Shown } from '../exhibit.ts';
import type { Views } from './views.ts';

interface ExhibitsProps<M extends ModeName> {
  views: Views<M>;
  /** What the section asks for, in order. */
  show: readonly { kind: string }[];
  shown: Shown[M];
  act: Actions[M];
}

/** The exhibits that a section asks for, in its order. */
export function Exhibits<M extends ModeName>({ views, show, shown, act }: ExhibitsProps<M>) {
  return show.map((spec) => {
    const View = views[spec.kind];
    return <View key={spec.kind} spec={spec as never} shown={shown} act={act} />;
  });
}
