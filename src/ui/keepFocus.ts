/** After a drawer has gone and given the focus back. */
const AFTER_A_DRAWER_MS = 300;

/**
 * For a drawer whose button may be gone with what it did: where the focus cannot go back to it, it goes to the page's title, so that
 * Tab and a screen reader go on from there and not from nowhere.
 */
export function keepFocusAfterDrawer(): void {
  window.setTimeout(() => {
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    // Another drawer may be open by now.
    if (!isLost || document.querySelector('[role="dialog"]')) return;
    document.querySelector('h1')?.focus({ preventScroll: true });
  }, AFTER_A_DRAWER_MS);
}
