import { design } from './design.ts';
import { flows } from './flows.ts';
import { kernel } from './kernel.ts';
import { memory } from './memory.ts';
import { performance } from './performance.ts';
import { races } from './races.ts';
import { scheduling } from './scheduling.ts';
import { stuck } from './stuck.ts';
import { synchronisation } from './synchronisation.ts';
import type { GlossaryGroup, GlossaryTerm } from './term.ts';

export type { GlossaryGroup, GlossaryTerm } from './term.ts';

/** All terms, in the order of the page. */
export const groups: readonly GlossaryGroup[] = [
  flows,
  scheduling,
  memory,
  kernel,
  races,
  synchronisation,
  stuck,
  performance,
  design,
];

export const glossary: readonly GlossaryTerm[] = groups.flatMap((group) => group.terms);

/** Names of a term that stand in its heading: `fork / exec`, `SJF (shortest job first)`. */
export function namesOf({ korean, english }: GlossaryTerm): string[] {
  return `${korean}/${english}`.split(/ ?[/·()] ?/).filter((name) => name !== '');
}

const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9가-힣]+/g, '-');

/** English words and aliases lead to a term too, as long as only one term answers to them. */
const byName = new Map<string, GlossaryTerm | null>();
for (const term of glossary) {
  for (const name of [...namesOf(term), ...(term.aliases ?? [])].map(slug)) {
    const known = byName.get(name);
    byName.set(name, known === undefined || known === term ? term : null);
  }
}
for (const term of glossary) byName.set(term.id, term);

export function findTerm(name: string): GlossaryTerm | undefined {
  return byName.get(slug(name)) ?? undefined;
}
