import type { DemoSpec } from '../components/demo/spec.ts';

const files = import.meta.glob<{ demos: DemoSpec[] }>('./demos/*.ts', { eager: true });

/** Every demo of the site. */
export const specs: readonly DemoSpec[] = Object.values(files).flatMap(({ demos }) => demos);

/** The demo with an id. Throws where there is not exactly one. */
export function specOf(id: string): DemoSpec {
  const found = specs.filter((spec) => spec.id === id);
  if (found.length !== 1) throw new Error(`${found.length} demos with the id ${id} in src/content/demos`);
  return found[0];
}
