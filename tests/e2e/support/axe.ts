import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Redress } from './launch.ts';

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules of those that see colours: between light and dark nothing else changes. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const STILL_FRAMES = 3;

/** Checks the screen that is open by axe, in light and in dark colours: no violations at all. */
export async function expectAccessible(redress: Redress, screen: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await redress.page.emulateMedia({ colorScheme: scheme });
    await expect(redress.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
    await standStill(redress.page);
    // Electron has no way to open the extra page that axe otherwise works in.
    const axe = new AxeBuilder({ page: redress.page }).setLegacyMode(true);
    // Menus and notices are drawn at the end of the page, outside its landmarks; WCAG does not ask otherwise.
    const asked = scheme === 'light' ? axe.withTags(ALL).disableRules(['region']) : axe.withRules(COLOURS);
    const { violations } = await asked.analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary}`),
    );
    expect(found, `${screen}, ${scheme}`).toEqual([]);
  }
  await redress.page.emulateMedia({ colorScheme: 'light' });
  await expect(redress.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
}

/** Waits until nothing on the page is moving: colours on their way from one scheme to the other have no contrast to speak of. */
async function standStill(page: Page): Promise<void> {
  await page.evaluate(async (frames) => {
    const ends = (one: Animation) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
    const isMoving = () => document.getAnimations().some((one) => one.playState === 'running' && ends(one));
    for (let still = 0; still < frames; still = isMoving() ? 0 : still + 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }, STILL_FRAMES);
}
