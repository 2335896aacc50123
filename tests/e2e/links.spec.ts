import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { withoutHeader } from '../../src/content/claims.ts';
import { awaken, codeOf, controlsOf, openDemo, stepsOf, tabOf, textOf } from './demo.ts';
import { type RecordedLink, recorded } from './links/recorded.ts';

test.use({ reducedMotion: 'reduce' });

/** The text that a link is about, with the values of its constants that the link has turned. */
function programText({ opens: { program, text, constants } }: RecordedLink): string {
  const file = new URL(`../../src/content/programs/${program}.js`, import.meta.url);
  const written = text ?? withoutHeader(readFileSync(file, 'utf8'));
  return Object.entries(constants).reduce(
    (text, [name, value]) => text.replace(new RegExp(`(?<=^const ${name} = )-?\\d+`, 'm'), String(value)),
    written,
  );
}

/** Names of the threads on each line, in their order. */
function threadsByLine({ opens }: RecordedLink): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, where] of Object.entries(opens.moment.threads)) {
    const [, line] = /, line (\d+)$/.exec(where) ?? [];
    if (line !== undefined) names.set(line, names.has(line) ? `${names.get(line)}, ${name}` : name);
  }
  return names;
}

for (const one of recorded) {
  const { link, opens, shows = {}, always } = one;
  test(`${link} opens the program and the moment that it was made at`, {
    tag: always ? [] : ['@all'],
  }, async ({ page }) => {
    const demo = await openDemo(page, link);
    await expect(tabOf(demo, opens.mode)).toHaveAttribute('aria-selected', 'true');
    if (opens.mode === 'measure') {
      // What the build wrote may still ask for a guess.
      await expect(demo.getByRole('button', { name: '하드웨어', exact: true })).toBeVisible();
      for (const name of ['손잡이', '하드웨어']) {
        const button = demo.getByRole('button', { name, exact: true });
        if ((await button.count()) > 0) await button.click();
      }
      await expect.poll(() => controlsOf(demo)).toMatchObject(shows);
      await tabOf(demo, 'step').click();
    }
    if (opens.mode === 'explore') {
      await expect.poll(async () => (await textOf(demo)).trimEnd()).toBe(programText(one).trimEnd());
      await tabOf(demo, 'step').click();
    }
    const timeline = demo.getByRole('slider', { name: '시간선' });
    await expect(timeline).toHaveAttribute('aria-valuenow', String(opens.at));
    expect((await textOf(demo)).trimEnd()).toBe(programText(one).trimEnd());
    for (const [line, names] of threadsByLine(one))
      await expect(demo.locator(`[data-line="${line}"]`)).toContainText(`← ${names}`);
    await expect(demo.getByText('고친 프로그램')).toHaveCount(opens.text === undefined ? 0 : 1);
    await expect(demo.getByRole('alert')).toHaveCount(0);
  });
}

test('a link that lost its anchor opens its demo, and one without steps is followed', async ({ page }) => {
  await page.goto('/multi-thread/?demo=two-locks&mode=explore');
  const demo = page.locator('figure#two-locks');
  await expect(demo.getByRole('tab', { name: '모든 경우' })).toHaveAttribute('aria-selected', 'true');
  await expect(demo).toBeInViewport();
  await page.goto('about:blank');
  await page.goto('/multi-thread/?mode=explore#two-locks');
  await expect(demo.getByRole('tab', { name: '모든 경우' })).toHaveAttribute('aria-selected', 'true');
});

test('what cannot be followed is said once: the address is clean behind it', { tag: '@all' }, async ({
  page,
}) => {
  await page.goto('/multi-thread/?mode=measure#lost-update');
  const demo = page.locator('figure#lost-update');
  await expect(demo.getByRole('alert')).toContainText('모드가 없어요(mode=measure)');
  await expect(page).toHaveURL(/\/multi-thread\/#lost-update$/);
  await page.goto('about:blank');
  const answer = await page.goto(`/multi-thread/?run=${'m1'.repeat(20_000)}#lost-update`);
  expect(answer?.status()).toBe(200);
  await expect(demo.getByRole('alert')).toContainText('링크가 너무 길어요');
});

test('a program that the section does not show is opened by its name', { tag: '@all' }, async ({ page }) => {
  await page.goto('/multi-thread/?program=philosophers-naive&run=m1A2&at=2#lost-update');
  const demo = page.locator('figure#lost-update');
  await expect.poll(() => stepsOf(demo)).toEqual([2, 3]);
  await expect(codeOf(demo)).toContainText('new Mutex()');
});

test('a link leads back to the instant, the lanes and the zoom of a measured run', async ({ page }) => {
  const demo = await openDemo(page, '/context-switching/#one-core');
  await awaken(demo);
  const instant = demo.getByRole('slider', { name: /^한 순간/ });
  await demo.getByRole('radio', { name: '스레드마다' }).check();
  await instant.press('Home');
  await expect(page).toHaveURL(/[?&]look=.*instant\.0\b.*#one-core$/);
  await page.reload();
  await demo.scrollIntoViewIfNeeded();
  await expect(demo.getByRole('radio', { name: '스레드마다' })).toBeChecked();
  await expect(instant).toHaveValue('0');
});
