import { highlight } from '../code/highlight.ts';
import { packKinds } from '../code/packed-kinds.ts';
import type { DemoProps } from '../props.ts';

/** A program of the gallery as the site serves it. */
export interface Served {
  /** Name for the reader, in Korean. */
  label: string;
  source: string;
  /** Numbers of its constants. */
  constants: Record<string, number>;
}

/** Where the site serves a program, by its name. */
export const servedAt = (file: string): string => `${import.meta.env.BASE_URL}programs/${file}.json`;

/**
 * What a demo is given when a link names a program that its section does not show: the same, with that program behind
 * the others. Null where the link names none, or one that `serve` does not know.
 */
export async function withForeign(
  query: string,
  props: DemoProps,
  serve: (file: string) => Promise<Served | null>,
): Promise<DemoProps | null> {
  const file = new URLSearchParams(query).get('program');
  if (file === null || !/^[\w-]{1,64}$/.test(file)) return null;
  if (props.spec.programs.some((program) => program.file === file)) return null;
  const served = await serve(file);
  if (served === null) return null;
  const { spec, sources, colours, constants } = props;
  const program = { file, label: served.label, measured: true, linked: true } as const;
  return {
    ...props,
    spec: { ...spec, programs: [...spec.programs, program] },
    sources: [...sources, served.source],
    colours: [...colours, packKinds(highlight(served.source))],
    constants: [...constants, served.constants],
  };
}

/** Asks the site for a program. */
export async function askSite(file: string): Promise<Served | null> {
  const answer = await fetch(servedAt(file)).catch(() => null);
  return answer?.ok ? answer.json() : null;
}
