import { expect, type Locator, type Page } from '@playwright/test';

/** The demo that an address leads to, when it can be used. */
export async function openDemo(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  const demo = page.locator(decodeURIComponent(new URL(page.url()).hash));
  await demo.scrollIntoViewIfNeeded();
  await expect(demo).toHaveAttribute('data-ready', 'true');
  return demo;
}

/** The tab of a mode. */
export function tabOf(demo: Locator, mode: 'step' | 'explore' | 'measure'): Locator {
  return demo.getByRole('tab', {
    name: { step: '한 단계씩', explore: '모든 경우', measure: '시간 재기' }[mode],
  });
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
