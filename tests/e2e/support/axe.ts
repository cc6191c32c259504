import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Redress } from './launch.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Checks the screen that is open by axe, in light and in dark colours: no violations at all. */
export async function expectAccessible(redress: Redress, screen: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await redress.page.emulateMedia({ colorScheme: scheme });
    await expect(redress.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
    // Colours that are still moving from one scheme to the other have no contrast to speak of.
    await redress.page.waitForTimeout(400);
    const { violations } = await new AxeBuilder({ page: redress.page })
      // Electron has no way to open the extra page that axe otherwise works in.
      .setLegacyMode(true)
      .withTags(RULES)
      // Menus and notices are drawn at the end of the page, outside its landmarks; WCAG does not ask otherwise.
      .disableRules(['region'])
      .analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary}`),
    );
    expect(found, `${screen}, ${scheme}`).toEqual([]);
  }
  await redress.page.emulateMedia({ colorScheme: 'light' });
  await expect(redress.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
}
