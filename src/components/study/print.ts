import { make } from './make.ts';

/** A question and its answer, for the end of what is printed. */
function answered(check: HTMLDetailsElement): HTMLElement | null {
  const answer = check.querySelector('.check__answer');
  if (answer === null) return null;
  const copy = make('div', {}, ...[...answer.childNodes].map((node) => node.cloneNode(true)));
  for (const choices of copy.querySelectorAll('.check__choices')) choices.remove();
  return make('li', {}, make('b', {}, check.querySelector('.fold__title')?.textContent), copy);
}

/** Puts the answers of questions that are folded at the end of the page, as long as it is printed. */
export function printAnswersAtEnd(): void {
  let end: HTMLElement | null = null;
  addEventListener('beforeprint', () => {
    end?.remove();
    const checks = [...document.querySelectorAll<HTMLDetailsElement>('.lesson details.check:not([open])')];
    const items = checks.filter((check) => check.closest('[data-unprinted]') === null).map(answered);
    if (items.length === 0) return;
    end = make('section', { class: 'printed-answers' }, make('h2', {}, '답'), make('ol', {}, ...items));
    document.querySelector('.lesson__text')?.append(end);
    document.documentElement.dataset.answers = '';
  });
  addEventListener('afterprint', () => {
    end?.remove();
    delete document.documentElement.dataset.answers;
  });
}

/** Prints the section that a place of the page stands in, and no other. */
export function printSection(place: Element): void {
  const own = place.closest('.pair');
  const others = [...document.querySelectorAll('.lesson__text > *')].filter((one) => one !== own);
  for (const one of others) one.toggleAttribute('data-unprinted', true);
  addEventListener(
    'afterprint',
    () => {
      for (const one of others) one.removeAttribute('data-unprinted');
    },
    { once: true },
  );
  print();
}
