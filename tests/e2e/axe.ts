import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on a page, or in a part of it, when light and when dark. */
export async function faults(page: Page, part?: string): Promise<object[]> {
  const found: object[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
    // Within the page. Otherwise all that passed crosses to a second page too, for frames, of which there are none.
    axe.setLegacyMode();
    if (part !== undefined) axe.include(part);
    // Only colours depend on the theme.
    if (colorScheme === 'dark') axe.withRules('color-contrast');
    for (const { id, nodes } of (await axe.analyze()).violations) {
      const elements = [...new Set(nodes.map(({ html }) => html.slice(0, 160)))].slice(0, 5);
      found.push({
        colorScheme,
        rule: `${id}, ${nodes.length} times`,
        elements,
        why: nodes[0].failureSummary,
      });
    }
  }
  return found;
}
