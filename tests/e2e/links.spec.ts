import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { withoutHeader } from '../../src/content/claims.ts';
import { controlsOf, openDemo, tabOf, textOf } from './demo.ts';
import { type RecordedLink, recorded } from './links/recorded.ts';

test.use({ reducedMotion: 'reduce' });

/** The text that a link is about. */
function programText({ opens: { program, text } }: RecordedLink): string {
  const file = new URL(`../../src/content/programs/${program}.js`, import.meta.url);
  return text ?? withoutHeader(readFileSync(file, 'utf8'));
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
      await demo.getByRole('button', { name: '하드웨어 설정' }).click();
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
