import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { LinkedPlace } from '../../src/components/share/linked-place.ts';
import { josa } from '../../src/words/josa.ts';

/** What can be packed. */
export const KINDS = ['lesson', 'section', 'demo'] as const;

/** What is to be packed. */
export interface Target {
  kind: (typeof KINDS)[number];
  id: string;
  title: string;
  /** The page in the built site. */
  file: string;
}

/** For whoever typed the command: what they asked for cannot be packed. */
export class NoTarget extends Error {}

const isKind = (kind: string): kind is Target['kind'] => KINDS.some((known) => known === kind);

function lessonsOf(dist: string, places: readonly LinkedPlace[]): Target[] {
  const pages = new Set(places.filter(({ kind }) => kind === 'section').map(({ page }) => page));
  return [...pages].map((page) => {
    const file = `${page.slice(1)}index.html`;
    const { document } = parseHTML(readFileSync(join(dist, file), 'utf8'));
    return { kind: 'lesson', id: page.slice(1, -1), title: document.title.split(' · ')[0], file };
  });
}

/** All of one kind that the built site has. */
function targetsOf(dist: string, kind: Target['kind']): Target[] {
  const places: LinkedPlace[] = JSON.parse(readFileSync(join(dist, 'anchors.json'), 'utf8'));
  if (kind === 'lesson') return lessonsOf(dist, places);
  return places
    .filter((place) => place.kind === kind)
    .map(({ id, title, page }) => ({
      kind,
      id,
      title,
      file: kind === 'demo' ? `embed/${id}/index.html` : `${page.slice(1)}index.html`,
    }));
}

/** Finds what is to be packed by its permanent id. Throws `NoTarget` where the built site has no such thing. */
export function targetOf(dist: string, kind: string, id: string): Target {
  if (!isKind(kind)) throw new NoTarget(`모르는 종류예요: ${kind}. ${KINDS.join(', ')} 가운데 골라 주세요.`);
  if (!existsSync(join(dist, 'anchors.json')))
    throw new NoTarget('완성된 사이트가 없어요. 먼저 npm run build로 만들어 주세요.');
  const all = targetsOf(dist, kind);
  const target = all.find((one) => one.id === id);
  if (target !== undefined) return target;
  const few = all.length > 40 ? 'id는 사이트의 /anchors.json에 있어요.' : all.map((one) => one.id).join(', ');
  throw new NoTarget(`${josa(id, '이라는/라는')} ${kind} 항목은 없어요. 있는 것: ${few}`);
}
