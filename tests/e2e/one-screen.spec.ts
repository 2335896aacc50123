import { expect, type Locator, type Page, test } from '@playwright/test';
import { comeTo } from './demo.ts';
import { demos } from './demos.ts';

/** Programs whose own pages are looked at besides: short and long ones, with few threads and many. */
const PROGRAMS = [
  'philosophers-naive-5',
  'lost-update',
  'two-locks',
  'readers-writers',
  'peterson',
  'dekker',
  'pipe-producer-consumer',
  'bounded-buffer-semaphores',
  'crash-threads',
  'crash-processes',
  'fork-under-lock',
  'heartbeats-of-processes',
  'hand-over-heap',
  'barrier',
  'click-worker',
  'six-threads',
  'job-threads',
  'server-event-loop',
  'pool-with-restart',
  'run-again',
];

const ALL = process.env.NARANHI_ALL === '1';
/** Steps that are looked at of a run: from the first to the last of most, of a long one those up to here and the last. */
const MOST = ALL ? 120 : 40;

/** What is wrong with what the window shows at a step. */
interface Look {
  at: string;
  /** Upper edge of the button that steps. */
  y: number;
  wrong: string[];
}

/** Steps through a whole run in the page itself, and looks after each step. */
function walk(demo: Locator, phone: boolean): Promise<Look[]> {
  return demo.evaluate(
    async (element, { phone, most }) => {
      const CHANGED = '[data-changed], [data-mark="write"], [data-now], [aria-current="step"]';
      const button = (name: string) => element.querySelector<HTMLElement>(`button[aria-label="${name}"]`)!;
      const shown = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
      const inWindow = (part: Element | null) => {
        const box = part?.getBoundingClientRect();
        return box !== undefined && box.height > 0 && box.top >= -1 && box.bottom <= innerHeight + 1;
      };
      const within = (part: Element, outer: Element) => {
        const [a, b] = [part.getBoundingClientRect(), outer.getBoundingClientRect()];
        return a.bottom > b.top + 4 && a.top < b.bottom - 4;
      };
      const visible = (part: Element | null) => part !== null && part.getBoundingClientRect().height > 0;
      const look = (): Look => {
        const wrong: string[] = [];
        const code = element.querySelector('.code-scroll');
        const exhibit = element.querySelector('.step-exhibit');
        if (!inWindow(button('한 걸음'))) wrong.push('buttons');
        if (!inWindow(element.querySelector('[aria-label="출력"]'))) wrong.push('output');
        if (!inWindow(element.querySelector('.narration'))) wrong.push('sentence');
        if (!phone) {
          if (!inWindow(element.querySelector('.demo-question'))) wrong.push('question');
          if (!inWindow(exhibit) || exhibit!.clientHeight < 140)
            wrong.push(`exhibit ${exhibit?.clientHeight}`);
          const lines = [...element.querySelectorAll('[data-line] > .code-line')];
          const seen = lines.filter((line) => code !== null && within(line, code) && inWindow(line));
          const rows = code === null ? 0 : code.clientHeight / 24;
          if (seen.length < Math.min(8, lines.length) && rows < 8) wrong.push(`lines ${seen.length}`);
        }
        const current = element.querySelector('[data-current]');
        if (code !== null && visible(code) && current !== null && !within(current, code)) wrong.push('line');
        const changed = element.querySelector(
          `.step-exhibit ${CHANGED.replaceAll(', ', ', .step-exhibit ')}`,
        );
        const box = changed?.closest('.step-exhibit');
        if (changed && box && visible(box) && !within(changed, box)) wrong.push('change');
        return {
          at: element.querySelector('.demo-steps')?.textContent ?? '',
          y: Math.round(button('한 걸음').getBoundingClientRect().top),
          wrong,
        };
      };
      button('처음으로').click();
      await shown();
      const looks = [look()];
      for (let i = 0; i < most && button('한 걸음').ariaDisabled !== 'true'; i++) {
        button('한 걸음').click();
        await shown();
        looks.push(look());
      }
      button('끝까지').click();
      await shown();
      looks.push(look());
      return looks;
    },
    { phone, most: MOST },
  );
}

/** Comes to a demo, with what is late there and one step made. */
async function open(page: Page, path: string, id: string): Promise<Locator> {
  await page.goto(path);
  const demo = page.locator(`figure[id="${id}"]`);
  await comeTo(demo);
  const stepping = demo.getByRole('tab', { name: '한 단계씩' });
  if ((await stepping.count()) > 0) await stepping.click();
  await demo.getByRole('button', { name: '설정' }).click();
  await demo.getByRole('radio', { name: '명령 단위' }).check();
  await demo.getByRole('button', { name: '설정' }).click();
  await expect(demo.locator('[data-written]')).toHaveCount(0);
  return demo;
}

/**
 * Brings the heading of its section to the top of the window, as a link to it does, or the demo itself: then what is
 * pressed is in sight, as before somebody's first press, where all that asks of the reader is still unfolded. What comes
 * into sight above it is laid out then, until it has come to rest.
 */
async function bring(demo: Locator, heading: boolean): Promise<void> {
  const place = () =>
    demo.evaluate(async (element, heading) => {
      const above = heading ? element.closest('section')?.querySelector('h2, h3') : null;
      (above ?? element).scrollIntoView({ block: 'start', behavior: 'instant' });
      if (!heading) element.querySelector('.dock')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const places: number[] = [];
      for (let i = 0; i < 6; i++) {
        places.push(element.getBoundingClientRect().top);
        await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
      }
      return new Set(places).size;
    }, heading);
  await expect.poll(place).toBe(1);
}

/** Nothing is wrong at any step, and what steps stands still. */
function expectStill(looks: Look[], size: string): void {
  expect
    .soft(
      looks.filter(({ wrong }) => wrong.length > 0),
      size,
    )
    .toEqual([]);
  expect.soft(new Set(looks.map(({ y }) => y)).size, `places of the button, ${size}`).toBe(1);
}

const all = [
  ...demos.map(({ path, id, first, composition }) => ({
    path,
    id,
    tag: first && composition.startsWith('한 단계씩') ? [] : ['@all'],
  })),
  ...PROGRAMS.map((file, i) => ({
    path: `/programs/${file}/`,
    id: `program-${file}`,
    tag: i < 1 ? [] : ['@all'],
  })),
];

const WIDE = ALL
  ? [
      [1440, 900],
      [1366, 768],
    ]
  : [[1366, 768]];
const PHONES = ALL
  ? [
      [390, 844],
      [360, 740],
      [820, 1180],
    ]
  : [[390, 844]];

test.use({ reducedMotion: 'reduce' });

for (const { path, id, tag } of all) {
  test(`${path}#${id} is on one screen from the first step to the last, and shows on a phone what each changes`, {
    tag,
  }, async ({ page }) => {
    const demo = await open(page, path, id);
    for (const [width, height] of WIDE) {
      await page.setViewportSize({ width, height });
      await bring(demo, true);
      expectStill(await walk(demo, false), `${width} × ${height}`);
    }
    for (const [width, height] of PHONES) {
      await page.setViewportSize({ width, height });
      // Code and panel take turns where there is no room for both.
      const panels =
        width < 500 ? await demo.getByRole('tablist', { name: '볼 것' }).getByRole('tab').all() : [];
      await panels[0]?.click();
      await bring(demo, false);
      const looks = await walk(demo, true);
      await panels[1]?.click();
      if (panels.length > 0) looks.push(...(await walk(demo, true)));
      expectStill(looks, `${width} × ${height}`);
    }
  });
}
