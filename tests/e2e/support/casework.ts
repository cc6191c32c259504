import { expect, type Locator, type Page } from '@playwright/test';
import { choose } from './office.ts';

export interface Caller {
  name: string;
  address: string;
  postcode: string;
  phone: string;
  /** By their labels: "Large print". */
  needs?: string[];
  needsNote?: string;
}

export interface Contact {
  /** As the form says it: "Telephone", "Letter". */
  channel?: string;
  /** As somebody would type it: "2/3/2026". Left alone when it is today. */
  receivedOn?: string;
  receivedAt?: string;
  who: Caller;
  words: string;
  outcome: string;
  subjects: string[];
  knownSince?: string;
}

/** Goes to a place of the program by its address. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, place);
}

/** Opens Log with Ctrl+N and fills it in; does not save it. */
export async function fillLog(page: Page, contact: Contact): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('heading', { name: 'Log a contact', level: 1 }).waitFor();
  const form = page.getByRole('form', { name: 'Log a contact' });
  if (contact.channel) await form.getByText(contact.channel, { exact: true }).click();
  if (contact.receivedOn) await form.getByRole('textbox', { name: 'Received on' }).fill(contact.receivedOn);
  if (contact.receivedAt) await form.getByLabel('Received at').fill(contact.receivedAt);
  await fillNewPerson(page, form, 'Who is complaining?', contact.who);
  await form.getByLabel('In their own words').fill(contact.words);
  await form.getByLabel('What they want to happen').fill(contact.outcome);
  for (const subject of contact.subjects) await choose(page, form.getByRole('combobox', { name: 'Subjects' }), subject);
  await page.keyboard.press('Escape');
  if (contact.knownSince)
    await form.getByRole('textbox', { name: 'When they first knew of it, if they say' }).fill(contact.knownSince);
}

/** Somebody who is not yet on file: the search offers a new person. */
export async function fillNewPerson(page: Page, form: Locator, label: string, who: Caller): Promise<void> {
  await form.getByRole('combobox', { name: label }).fill(who.name);
  await page.getByRole('option', { name: /^A new person/ }).click();
  await form.getByRole('textbox', { name: 'Address', exact: true }).fill(who.address);
  await form.getByLabel('Postcode').fill(who.postcode);
  await form.getByRole('textbox', { name: 'Telephone', exact: true }).fill(who.phone);
  for (const need of who.needs ?? []) await choose(page, form.getByRole('combobox', { name: 'Needs' }), need);
  if (who.needs?.length) await page.keyboard.press('Escape');
  if (who.needsNote) await form.getByLabel('What exactly was agreed').fill(who.needsNote);
}

/** Saves the form that is open and answers the case's reference, such as "2026-0001". */
export async function saveLog(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Log it and open the case' }).click();
  const heading = page.getByRole('heading', { level: 1, name: /^\d{4}-\d{4} · / });
  await heading.waitFor();
  return ((await heading.textContent()) ?? '').slice(0, 9);
}

/** The case's page, by Find. */
export async function openCase(page: Page, reference: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(reference);
  await page
    .getByRole('option', { name: new RegExp(reference) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${reference}`) }).waitFor();
}

/** The one button of the next step. */
export function nextStep(page: Page): Locator {
  return page.getByRole('region', { name: 'Next step' });
}

/** Opens the form of an act from the menu and answers its drawer. */
export async function openAct(page: Page, label: string): Promise<Locator> {
  // By the keyboard: a notice of what was done before may lie over the button for a moment.
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: label }).press('Enter');
  const drawer = page.getByRole('dialog', { name: new RegExp(`^${escaped(label)}`) });
  await drawer.waitFor();
  return drawer;
}

/** Sends a drawer's form and waits until it is gone. */
export async function sendAct(drawer: Locator, button: string): Promise<void> {
  await drawer.getByRole('button', { name: button }).click();
  await expect(drawer).toBeHidden();
}

/** Begins the letter that the next step asks for: its button is the first. */
export async function beginLetter(page: Page, heading: string): Promise<void> {
  await nextStep(page).getByRole('button').first().click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await previewReady(page);
}

/** Waits until the pages of the PDF are drawn and nothing newer is on its way. */
export async function previewReady(page: Page): Promise<void> {
  await page.getByText('What you have typed is kept.').waitFor();
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 20_000 });
}

/** Issues the letter on screen: asked once more, then final. */
export async function issueLetter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Issue this letter…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Issue it' }).click();
  await page.getByRole('heading', { name: 'The letter is issued: print it' }).waitFor();
}

/** Notes that the letter on screen was posted today; the case's page follows. */
export async function notePosted(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'It has been posted' }).click();
  await page.getByRole('heading', { level: 1, name: /^\d{4}-\d{4} · / }).waitFor();
}

export interface Answer {
  decision: string;
  reasons: string;
  findings: string;
  apology: string;
  actions: { what: string; kind?: string; owner: string; by: string; amount?: string }[];
  learning: string;
}

/** Fills in a response: a decision and reasons on every point, what happened, apology, promises, learning. */
export async function fillAnswer(page: Page, answer: Answer): Promise<void> {
  const points = page.getByRole('group', { name: /^Point \d+$/ });
  for (let index = 0; index < (await points.count()); index += 1) {
    const point = points.nth(index);
    await choose(page, point.getByRole('combobox', { name: /^Decision/ }), answer.decision);
    await point.getByRole('textbox', { name: /^Reasons/ }).fill(answer.reasons);
  }
  await page.getByRole('textbox', { name: 'What happened' }).fill(answer.findings);
  await page.getByRole('textbox', { name: 'Apology' }).fill(answer.apology);
  // What was promised before and is not yet done stands there already.
  const standing = await page.getByRole('group', { name: /^Action \d+$/ }).count();
  for (const [index, action] of answer.actions.entries()) {
    await page.getByRole('button', { name: 'Add an action' }).click();
    const item = page.getByRole('group', { name: `Action ${standing + index + 1}`, exact: true });
    await item.getByLabel(/what we will do$/).fill(action.what);
    if (action.kind) await choose(page, item.getByRole('combobox', { name: /kind of remedy$/ }), action.kind);
    await choose(page, item.getByRole('combobox', { name: /who sees to it$/ }), action.owner);
    await item.getByRole('textbox', { name: 'By when' }).fill(action.by);
    if (action.amount) await item.getByLabel('Amount').fill(action.amount);
  }
  await page.getByRole('textbox', { name: 'What we change' }).fill(answer.learning);
  await previewReady(page);
}

/** Does what the next step asks: records the promise that is due first as done today. */
export async function completePromise(page: Page, evidence: string): Promise<void> {
  await nextStep(page).getByRole('button').first().click();
  const drawer = page.getByRole('dialog', { name: /^Record an action as done/ });
  await drawer.waitFor();
  const radios = drawer.getByRole('radio');
  await radios.first().waitFor();
  if (!(await drawer.getByRole('radio', { checked: true }).count())) await radios.first().check();
  await drawer.getByLabel('How we know that it is done').fill(evidence);
  await sendAct(drawer, 'It is done');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
