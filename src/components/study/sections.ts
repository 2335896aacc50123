import { make } from './make.ts';
import { workStore } from './store.ts';
import type { Work } from './work.ts';

/** How long somebody has to look at a place to have read there, in ms: who only passes by is faster. */
const LOOK = 1200;

/** Calls back when an element has been looked at for a while. */
function whenLookedAt(then: (element: Element) => void): IntersectionObserver {
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  return new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(timers.get(target));
      if (isIntersecting) timers.set(target, setTimeout(then, LOOK, target));
    }
  });
}

/** Notes which sections of a lesson were read: those whose beginning or end was looked at. */
export function noteReading(lesson: string): void {
  const keys = new WeakMap<Element, string>();
  const ends = new WeakSet<Element>();
  const observer = whenLookedAt((element) => {
    const key = keys.get(element);
    if (key === undefined) return;
    const { last, sections } = workStore.work;
    const read = ends.has(element);
    if (last === key && (!read || sections[key] === 1)) return;
    workStore.change((work) => ({
      ...work,
      last: key,
      sections: read ? { ...work.sections, [key]: 1 } : work.sections,
    }));
  });
  for (const section of document.querySelectorAll('.lesson .pair')) {
    const heading = section.querySelector('h2[id]');
    const end = section.querySelector('.prose')?.lastElementChild;
    if (heading === null || !end) continue;
    for (const place of [heading, end]) {
      keys.set(place, `${lesson}#${heading.id}`);
      observer.observe(place);
    }
    ends.add(end);
  }
}

/** Marks a link to a section as read, or no more. */
function mark(link: HTMLAnchorElement, read: boolean): void {
  if (link.hasAttribute('data-read') === read) return;
  link.toggleAttribute('data-read', read);
  if (read) link.append(make('span', { class: 'visually-hidden' }, ' (읽었어요)'));
  else link.querySelector('.visually-hidden')?.remove();
}

/** Marks links to sections that were read, and goes on with it while more are. */
export function markRead(links: Iterable<HTMLAnchorElement>): void {
  const all = [...links].map((link) => ({ link, key: keyOfLink(link) }));
  workStore.follow(({ sections }: Work) => {
    for (const { link, key } of all) mark(link, sections[key] === 1);
  });
}

/** `lesson#section` of a link to a section; the lesson's page may lie in a folder. */
export function keyOfLink({ pathname, hash }: Pick<HTMLAnchorElement, 'pathname' | 'hash'>): string {
  return (pathname.split('/').filter(Boolean).at(-1) ?? '') + decodeURIComponent(hash);
}
