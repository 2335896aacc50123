import type { ComponentType } from 'react';
import type { Job } from '../../results/measured/job.ts';
import type { ModeName } from './choices.ts';
import type { ExploreActions, ExploreShown } from './explore/shown.ts';
import type { Configuration } from './measure/configuration.ts';
import type { MeasureActions, MeasureShown } from './measure/shown.ts';
import type { Dial } from './measure/spec.ts';
import type { RealActions, RealShown } from './real/shown.ts';
import type { StepActions, StepShown } from './step/shown.ts';

/** What a mode has to show, from which an exhibit derives all that it draws. */
export interface Shown {
  step: StepShown;
  explore: ExploreShown;
  measure: MeasureShown;
  real: RealShown;
}

/** What an exhibit of a mode may do. */
export interface Actions {
  step: StepActions;
  explore: ExploreActions;
  measure: MeasureActions;
  real: RealActions;
}

/** What the view of an exhibit is given: what its section asks of it, what the mode shows, and what it may do. */
export interface ExhibitProps<M extends ModeName, Spec = object> {
  spec: Spec;
  shown: Shown[M];
  act: Actions[M];
}

export type ExhibitView<M extends ModeName, Spec = object> = ComponentType<ExhibitProps<M, Spec>>;

/**
 * One thing that a mode can show: a folder with its spec, its pure computation and its view. A mode knows nothing of
 * what it shows but this.
 */
export type Exhibit<M extends ModeName, Spec = object> = ExhibitTraits<Spec> &
  (
    | { View: ExhibitView<M, Spec> }
    /** For all that a page need not have before the reader comes to the demo; what is written for it must be one `div`. */
    | { load(): Promise<ExhibitView<M, Spec>> }
  );

interface ExhibitTraits<Spec> {
  /** Name of its tab or heading, where its mode gives it one. */
  title?: string;
  /** Whether it stands beside the code rather than below it. */
  beside?: boolean;
  /** Further runs that it measures at first: they are awaited before it takes the place of what the build wrote. */
  jobs?(spec: Spec, configurations: Configuration[]): Promise<Job[]>;
  /** What it turns by itself, so that links may name its values. */
  dials?(spec: Spec): Dial[];
}

/** What the view of an exhibit asks of its section. */
type SpecOf<E> = E extends { View: (props: infer Props) => unknown }
  ? Props extends { spec: infer Spec }
    ? Spec
    : never
  : E extends { load(): Promise<(props: infer Props) => unknown> }
    ? Props extends { spec: infer Spec }
      ? Spec
      : never
    : never;

/** What a section says of an exhibit out of a table of them: its kind, and what that asks for. */
export type SpecIn<Table> = { [Kind in keyof Table]: { kind: Kind } & SpecOf<Table[Kind]> }[keyof Table];

/** Exhibits of a mode by kind; each has a spec of its own, which `SpecIn` reads from it. */
export type ExhibitTable<M extends ModeName> = Record<string, Exhibit<M, never>>;
