import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { endsOf, openDemo, press, tabOf } from './demo.ts';
import { StaticHost } from './serving/site.ts';

test('under the policy that static hosts send a demo works, letters are brought, and nothing is refused', async ({
  page,
}) => {
  const host = new StaticHost(join(import.meta.dirname, '../../dist'));
  const origin = await host.open();
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`refused: ${violatedDirective} ${blockedURI}`),
    );
  });
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const demo = await openDemo(page, `${origin}/multi-thread/#lost-update`);
  await press(demo, '한 걸음');
  await tabOf(demo, 'explore').click();
  await expect(endsOf(demo)).toHaveCount(2);
  const sheets = () =>
    page.evaluate(() => document.adoptedStyleSheets.map(({ cssRules }) => cssRules.length));
  expect(await sheets()).toEqual([]);
  await press(demo, '고쳐 보기');
  await demo.getByLabel('프로그램 고치기').fill('print("뷁");');
  await expect.poll(sheets).toEqual([expect.any(Number)]);
  expect(errors).toEqual([]);
  // A style that the page did not come with is refused.
  await page.evaluate(() =>
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'b{}' })),
  );
  await expect.poll(() => errors.join('\n')).toContain('style-src');
  await host.close();
});
