import type { DemoSpec } from '../components/demo/spec.ts';
import { follow, Run } from '../engine/index.ts';
import { programOf } from './programs.ts';

const files = import.meta.glob<{ demos: DemoSpec[] }>('./demos/*.ts', { eager: true });

/** Steps that a program takes at most until it ends by itself. */
const MOST_STEPS = 20_000;

function endsByItself(file: string): boolean {
  const run = follow(new Run(programOf(file)), { kind: 'rr', quantum: 1 }, { maxSteps: MOST_STEPS });
  return run.at(run.length).end !== 'running';
}

/** A demo with 진짜로, where one of its programs ends by itself. */
function withReal(spec: DemoSpec): DemoSpec {
  const stepped = spec.programs.filter(({ measured }) => !measured);
  return spec.real === undefined && stepped.some(({ file }) => endsByItself(file))
    ? { ...spec, real: {} }
    : spec;
}

/** Every demo of the site. */
export const specs: readonly DemoSpec[] = Object.values(files)
  .flatMap(({ demos }) => demos)
  .map(withReal);

/** The demo with an id. Throws where there is not exactly one. */
export function specOf(id: string): DemoSpec {
  const found = specs.filter((spec) => spec.id === id);
  if (found.length !== 1) throw new Error(`${found.length} demos with the id ${id} in src/content/demos`);
  return found[0];
}

/** The page that a demo stands on: what its file is called. Throws where there is none. */
export function pageOf(id: string): string {
  const file = Object.keys(files).find((name) => files[name].demos.some((spec) => spec.id === id));
  if (file === undefined) throw new Error(`No demo with the id ${id} in src/content/demos`);
  return file.replace(/^.*\/|\.ts$/g, '');
}
