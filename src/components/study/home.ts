import { make } from './make.ts';
import { keyOfLink, markRead } from './sections.ts';
import { workStore } from './store.ts';

/** Marks what was read in the home page's contents, and offers to go on where one was. */
export function goOn(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.home__lessons li li a')];
  markRead(links);
  const { last } = workStore.work;
  const link = links.find((one) => keyOfLink(one) === last);
  const start = document.querySelector('.home__words .button--main');
  if (link === undefined || start === null) return;
  const title = link.firstChild?.textContent?.trim() ?? '';
  start.classList.remove('button--main');
  start.before(make('a', { class: 'button button--main', href: link.href }, `이어서 읽기: ${title}`), ' ');
}
