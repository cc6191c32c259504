import { expect, test } from '@playwright/test';
import { nextStep } from './support/casework.ts';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';
import { finishSetUp, setUpByHand } from './support/office.ts';

let redress: Redress;

test.beforeAll(async () => {
  redress = await launchRedress({ day: '2026-03-02' });
  await setUpByHand(redress.page);
  await finishSetUp(redress.page);
});

test.afterAll(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

test('a telephone call is logged without touching the mouse', async () => {
  const { page } = redress;
  const { keyboard } = page;
  /** Goes on by Tab until the field of that name has the focus; what it passes must all be reachable. */
  const tabTo = async (name: string | RegExp) => {
    for (let steps = 0; steps < 40; steps += 1) {
      const named = await page.evaluate(() => {
        const field = document.activeElement;
        if (!(field instanceof HTMLElement)) return '';
        const label = field.id === '' ? null : document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
        return (field.getAttribute('aria-label') ?? label?.textContent ?? field.textContent ?? '').trim();
      });
      if (typeof name === 'string' ? named.replace(/\s*\*$/, '') === name : name.test(named)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`The Tab key does not lead to ${name}.`);
  };

  // By the first letters of the name.
  await keyboard.press('p');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();

  await keyboard.press('Control+n');
  await page.getByRole('heading', { level: 1, name: 'Log a contact' }).waitFor();
  await tabTo('Who is complaining?');
  await keyboard.type('Mr Idris Vaughan');
  await page.getByRole('option', { name: /^A new person/ }).waitFor();
  await keyboard.press('Enter');
  await tabTo('Address');
  await keyboard.type('2 Mill Lane\nMillport');
  await tabTo('Postcode');
  await keyboard.type('mp1 5ab');
  await tabTo('In their own words');
  await keyboard.type('The lift has been out for a week and I cannot get down the stairs.');
  await tabTo('Subjects');
  await keyboard.type('Repairs');
  await page.getByRole('option', { name: 'Repairs', exact: true }).waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.press('Control+Enter');

  await page.getByRole('heading', { level: 1, name: '2026-0001 · Mr Idris Vaughan' }).waitFor();
  await expect(nextStep(page)).toContainText('Monday 9 March 2026');

  // On to the explanation of the date and back, by keyboard alone.
  await tabTo(/Explain this date/);
  await keyboard.press('Enter');
  await page.getByRole('dialog', { name: /^How this date came about/ }).waitFor();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /Explain this date/);
});

test('zoom goes from 100 to 200 % and stays', async () => {
  const factor = () =>
    redress.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
  for (let presses = 0; presses < 7; presses += 1) await press(redress, '=', ['control']);
  await expect.poll(factor).toBeCloseTo(2);
  await redress.page.reload();
  await expect.poll(factor).toBeCloseTo(2);
  await press(redress, '-', ['control']);
  await expect.poll(factor).toBeCloseTo(1.75);
  await press(redress, '0', ['control']);
  await expect.poll(factor).toBeCloseTo(1);
});

/** A key as the system sends it: Playwright's own go past the menu. */
async function press(target: Redress, key: string, modifiers: 'control'[]): Promise<void> {
  await target.app.evaluate(
    ({ BrowserWindow }, [keyCode, held]) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers: held });
      contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers: held });
    },
    [key, modifiers] as const,
  );
}
