import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { beginLetter, fillLog, issueLetter, nextStep, openCase, previewReady, saveLog } from './support/casework.ts';
import { launchRedress, type Redress, removeFolder } from './support/launch.ts';
import { changeWho, choose, chooseWho, finishSetUp, setUpByHand } from './support/office.ts';
import { boiler } from './support/people.ts';

test.describe.configure({ mode: 'serial' });

let redress: Redress;
let reference: string;

test.beforeAll(async () => {
  redress = await launchRedress({ day: '2026-03-02' });
  await setUpByHand(redress.page);
  await finishSetUp(redress.page);
  await chooseWho(redress.page, 'Priya Shah');
  await fillLog(redress.page, boiler);
  reference = await saveLog(redress.page);
  await beginLetter(redress.page, 'Stage 1 acknowledgement');
});

test.afterAll(async () => {
  await redress.close();
  await removeFolder(redress.data);
});

test('the longer parts of a letter have lists, bold words and links, by the keyboard alone', async () => {
  const { page } = redress;
  const { keyboard } = page;
  const field = page.getByRole('textbox', { name: 'Anything else' });
  await field.focus();
  await keyboard.type('Please keep:');
  await keyboard.press('Enter');
  // The toolbar is one stop: Alt+F10 leads there, the arrow keys within, Enter presses.
  await keyboard.press('Alt+F10');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect(field).toBeFocused();
  await keyboard.type('the ');
  await keyboard.press('Control+b');
  await keyboard.type('dates');
  await keyboard.press('Control+b');
  await keyboard.press('Enter');
  await keyboard.type('your receipts');
  await previewReady(page);
  await expect(page.getByLabel(/^Preview/)).toBeVisible();
  await page.getByRole('button', { name: 'As text' }).click();
  await expect(page.getByLabel(/^Preview/)).toContainText('your receipts');
  await page.getByRole('button', { name: 'As text' }).click();
  // Tab leaves the field: it is no trap.
  await field.focus();
  await keyboard.press('Tab');
  await expect(field).not.toBeFocused();
});

test('what is pasted from Word comes in as paragraphs and lists, without its looks', async () => {
  const { page } = redress;
  const field = page.getByRole('textbox', { name: 'Anything else' });
  await field.fill('');
  await paste(page, WORD);
  await expect(field.locator('ul > li')).toHaveText(['a new fan', 'a clean wall']);
  await expect(field.locator('ol > li')).toHaveText(['one', 'two']);
  await expect(field.locator('strong')).toHaveText(['now']);
  expect(await field.evaluate((element) => element.innerHTML)).not.toMatch(/style=|class=|color|·/);
  await expect(field.locator('p').first()).toHaveText('We do this now:');
});

test('a standard paragraph is found by typing, and stands at the cursor with its fields filled in', async () => {
  const { page } = redress;
  const { keyboard } = page;
  const field = page.getByRole('textbox', { name: 'Anything else' });
  await field.fill('');
  await keyboard.press('Alt+p');
  const picker = page.getByRole('dialog', { name: 'Standard paragraphs' });
  await picker.getByRole('textbox', { name: 'Find a paragraph' }).waitFor();
  await keyboard.type('one person to speak');
  await expect(picker.getByRole('status')).toHaveText('One paragraph');
  await expectAccessible(redress, 'standard paragraphs');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(picker).toBeHidden();
  await expect(field).toBeFocused();
  await expect(field).toContainText('Priya Shah, on 01632 960000');
  // What a paragraph leaves to be written keeps the letter from going out.
  await keyboard.press('Control+End');
  await keyboard.type(' We come on [date].');
  await page.getByRole('tab', { name: /Must hold/ }).click();
  await expect(page.getByRole('button', { name: /Nothing left to fill in/ })).toBeVisible();
});

test('a misspelt word is underlined, put right from the keyboard, and nothing goes out for it', async () => {
  const { page } = redress;
  const { keyboard } = page;
  const field = page.getByRole('textbox', { name: 'Anything else' });
  await field.fill('');
  await keyboard.type('Mrs Okafor recieved it at Wherryside. We apologise for any inconvenience.');
  await expect(field.locator('.remark-spelling')).toHaveText(['recieved', 'Wherryside']);
  await expect(field.locator('.remark-wording')).toHaveText(['any inconvenience']);
  await keyboard.press('Control+Home');
  await keyboard.press('F7');
  await expect(page.getByText('Spelling. “recieved” is not in the dictionary.', { exact: true })).toBeVisible();
  const right = page.getByRole('button', { name: 'received', exact: true });
  await right.waitFor();
  await expectAccessible(redress, 'a misspelt word');
  // Tab leads from the text to what is offered.
  await keyboard.press('Tab');
  await expect(right).toBeFocused();
  await keyboard.press('Enter');
  await expect(field).toContainText('Mrs Okafor received it');
  await keyboard.press('F7');
  await page.getByRole('button', { name: 'Add to the office’s dictionary' }).click();
  await expect(field.locator('.remark-spelling')).toHaveCount(0);
  await keyboard.press('F7');
  await expect(page.getByText(/^Half an apology\. Say what it caused/)).toBeVisible();
  // The same in the list, whose entry leads to the very words.
  await page.getByRole('tab', { name: /Wording/ }).click();
  await expect(page.getByText(/^Reading age: \d+$/)).toBeVisible();
  await expectAccessible(redress, 'remarks on the wording');
  await page.getByRole('button', { name: 'Go to: any inconvenience' }).click();
  await keyboard.type('the wait');
  await expect(field).toContainText('We apologise for the wait.');
  await page.getByRole('tab', { name: 'The letter' }).click();
});

test('who types without a pause finds what they wrote after the power went, up to the last moment', async () => {
  const field = redress.page.getByRole('textbox', { name: 'Anything else' });
  await field.fill('');
  const typed = Array.from({ length: 60 }, (_, number) => `word${number} `).join('');
  // Never as long between two keys as the program waits before it keeps what stands there.
  await redress.page.keyboard.type(typed, { delay: 8 });
  const { data } = redress;
  await redress.kill();
  redress = await launchRedress({ data, day: '2026-03-02' });
  await chooseWho(redress.page, 'Priya Shah');
  await openCase(redress.page, reference);
  await nextStep(redress.page).getByRole('button').first().click();
  const kept = (await redress.page.getByRole('textbox', { name: 'Anything else' }).textContent()) ?? '';
  expect(kept).toContain('word0');
  expect(typed).toContain(kept.trim());
});

test('a letter that the office wants approved waits for a second person, and goes out as they saw it', async () => {
  const { page } = redress;
  await changeWho(page, 'Tom Bell');
  await page.getByRole('link', { name: 'Settings' }).click();
  const settings = page.getByRole('form', { name: 'Approving letters' });
  await settings.getByRole('checkbox', { name: 'Stage 1 acknowledgement' }).check();
  await settings.getByRole('checkbox', { name: 'Manager' }).check();
  await settings.getByRole('button', { name: 'Save which letters are approved' }).click();
  await expect(page.getByText('It is saved. It holds for drafts')).toBeVisible();

  await changeWho(page, 'Priya Shah');
  await openCase(page, reference);
  await nextStep(page).getByRole('button').first().click();
  const field = page.getByRole('textbox', { name: 'Anything else' });
  await field.fill('You can ring me on any weekday.');
  // Ctrl+Enter does what the letter's one button does.
  await page.keyboard.press('Control+Enter');
  const ask = page.getByRole('dialog', { name: 'Ask for approval' });
  await ask.getByLabel('What they should look at').fill('Is the tone right?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: 'It waits for the approval of Tom Bell' })).toBeVisible();

  await changeWho(page, 'Tom Bell');
  await page.getByRole('link', { name: 'Queue' }).click();
  await expect(page.getByRole('main')).toContainText('Approve the stage 1 acknowledgement');
  await openCase(page, reference);
  await nextStep(page).getByRole('button', { name: 'Approve the stage 1 acknowledgement' }).click();
  await expect(page.getByText('“Is the tone right?”')).toBeVisible();
  await page.getByRole('button', { name: 'Approve or send back…' }).click();
  const verdict = page.getByRole('dialog', { name: 'Approve this letter?' });
  await verdict.getByRole('radio', { name: /^I send it back/ }).check();
  await verdict.getByRole('button', { name: 'Add a remark on a part' }).click();
  await choose(page, verdict.getByRole('combobox', { name: 'Remark 1: on which part' }), 'How we keep them informed');
  await verdict.getByRole('textbox', { name: 'Remark 1', exact: true }).fill('Say which day.');
  await verdict.getByRole('button', { name: 'Send it back' }).click();
  await expect(page.getByRole('list', { name: 'Remarks' })).toContainText('Say which day.');

  await changeWho(page, 'Priya Shah');
  await openCase(page, reference);
  await nextStep(page).getByRole('button', { name: 'Write the stage 1 acknowledgement again' }).click();
  await page.getByRole('button', { name: 'Go to How we keep them informed' }).click();
  await expect(page.getByRole('textbox', { name: 'How we keep them informed' })).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' I will ring you on Friday 6 March.');
  await page.getByRole('button', { name: 'Ask for approval…' }).click();
  await ask.getByRole('button', { name: 'Ask for approval' }).click();
  await changeWho(page, 'Tom Bell');
  await openCase(page, reference);
  await nextStep(page).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Approve or send back…' }).click();
  await verdict.getByRole('button', { name: 'Approve it' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'It is approved as it stands' })).toBeVisible();
  await issueLetter(page);
});

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {color:red}</style></head><body>
<p class=MsoNormal style='color:red'><span style='font-size:20pt'>We do this <b>now</b>:<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>a new fan<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>·</span></span><![endif]>a clean wall</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>one</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.</span>two</p></body></html>`;

/** Pastes as the clipboard would hand it over; the real one belongs to the machine's user. */
async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/html', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, html);
}
