import { expect, type Locator, type Page } from '@playwright/test';

/** All demos of a page. */
export function demosOf(page: Page): Locator {
  return page.locator('astro-island > figure');
}

/** The demo that an address leads to, when it can be used. */
export async function openDemo(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  const demo = page.locator(decodeURIComponent(new URL(page.url()).hash));
  await comeTo(demo);
  return demo;
}

/** Scrolls to a demo until it can be used: what comes to be laid out on the way may move it away again. */
export async function comeTo(demo: Locator): Promise<void> {
  await expect
    .poll(async () => {
      await demo.scrollIntoViewIfNeeded();
      return demo.getAttribute('data-ready');
    })
    .toBe('true');
}

/** Comes to a demo, as a pointer does: until then it is as the build wrote it. */
export function wake(demo: Locator): Promise<void> {
  return demo.locator('header').hover();
}

/** Comes to a demo, and waits until all that is seen of it can answer: a press before that is made only then. */
export async function awaken(demo: Locator): Promise<void> {
  await wake(demo);
  await expect(demo.locator('[data-written]')).toHaveCount(0);
}

/** Presses a button. */
export function press(demo: Locator, name: string): Promise<void> {
  return demo.getByRole('button', { name, exact: true }).click();
}

/** The tab of a mode. */
export function tabOf(demo: Locator, mode: 'step' | 'explore' | 'measure' | 'real'): Locator {
  return demo.getByRole('tab', {
    name: { step: '한 단계씩', explore: '모든 경우', measure: '시간 재기', real: '진짜로' }[mode],
  });
}

/** Where a demo stands: the step shown and the steps that there are. */
export async function stepsOf(demo: Locator): Promise<number[]> {
  return ((await demo.getByText(/^\d+ \/ \d+ 걸음$/).textContent()) ?? '').match(/\d+/g)!.map(Number);
}

/** What the last step did. */
export function narrationOf(demo: Locator): Locator {
  return demo.locator('[aria-live][data-end]');
}

/** The program, with the threads on its lines. */
export function codeOf(demo: Locator): Locator {
  return demo
    .getByRole('group', { name: '프로그램', exact: true })
    .filter({ has: demo.page().locator('[data-line]') });
}

/** The program's text as it is shown. */
export function textOf(demo: Locator): Promise<string> {
  return demo
    .locator('[data-line]')
    .evaluateAll((lines) => lines.map((line) => line.querySelector('code')?.textContent).join('\n'));
}

/** Where sliders, lists, fields and groups of buttons stand, by their labels. */
export function controlsOf(demo: Locator): Promise<Record<string, string>> {
  return demo.evaluate((element) => {
    const stands: Record<string, string> = {};
    for (const control of element.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
      // A label also says where its control stands.
      const label = control.labels?.[0]?.cloneNode(true) as HTMLElement | undefined;
      for (const output of label?.querySelectorAll('output, select') ?? []) output.remove();
      const name = (control.getAttribute('aria-label') ?? label?.textContent ?? '').trim();
      if (control instanceof HTMLSelectElement) stands[name] = control.selectedOptions[0].text;
      else if (control.type === 'range')
        stands[name] = control.getAttribute('aria-valuetext') ?? control.value;
      else if (control.type === 'text') stands[name] = control.value;
      else if (control.checked)
        stands[control.closest('fieldset')?.querySelector('legend')?.textContent ?? ''] = name;
    }
    return stands;
  });
}

/** A number of a list of numbers, by what it counts. */
export function numberOf(demo: Locator, name: string): Locator {
  const term = demo.page().locator('dt').getByText(name, { exact: true });
  return demo.locator('dl > div').filter({ has: term }).locator('dd');
}

/** The ends that an exploration has found. */
export function endsOf(demo: Locator): Locator {
  return demo.getByRole('tabpanel', { name: '모든 경우' }).locator('li[data-kind]');
}

const PROBLEMS = { found: '찾은 것', never: '없다고 확인한 것', unseen: '아직 못 본 것' };

/** What can go wrong, what cannot, or what has not been seen. */
export function problemsOf(demo: Locator, which: keyof typeof PROBLEMS): Locator {
  return demo.getByRole('group', { name: PROBLEMS[which], exact: true });
}

/** The curves over a range of values. */
export function sweepOf(demo: Locator): Locator {
  return demo
    .locator('section[role="group"]')
    .filter({ has: demo.page().getByRole('button', { name: '곡선을 표로 보기' }) });
}

/** What was measured, in a sentence: it takes the focus after a guess, and a turned dial is announced by it. */
export function resultOf(demo: Locator): Locator {
  return demo.locator('.measure-results > [role="status"]');
}

/** Whether a demo shows what it stands at: nothing is being measured any more. */
export async function measured(demo: Locator): Promise<void> {
  await expect(demo.locator('.measure')).toHaveAttribute('aria-busy', 'false');
}

/** Opens something under 더 보기. */
export async function more(demo: Locator, name: string): Promise<Locator> {
  const button = demo.getByRole('group', { name: '더 보기' }).getByRole('button', { name, exact: true });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  return demo.getByRole('region', { name, exact: true });
}
