import { expect, type Page } from '@playwright/test';
import type { IsoDate } from '../../electron/domain/isoDate.ts';
import {
  categoryLabels,
  channelLabels,
  decisionLabels,
  needLabels,
  remedyKindLabels,
} from '../../electron/domain/labels.ts';
import {
  beginLetter,
  completePromise,
  fillAnswer,
  fillLog,
  issueLetter,
  notePosted,
  openAct,
  openCase,
  saveLog,
  sendAct,
} from '../e2e/support/casework.ts';
import { answerDialogs } from '../e2e/support/dialogs.ts';
import type { Redress } from '../e2e/support/launch.ts';
import { changeWho } from '../e2e/support/office.ts';
import type { TourCase, TourStep } from './cases.ts';

/** Takes a picture of the window under the next number. */
export type Snap = (name: string) => Promise<void>;

/** Walks a case through the window by hand, from the telephone to the export. Answers its reference. */
export async function walkCase(redress: Redress, one: TourCase, exportTo: string, snap: Snap): Promise<string> {
  const { page } = redress;
  await redress.setDay(one.receivedOn, '09:45');
  await fillLog(page, {
    channel: channelLabels[one.channel],
    receivedAt: one.receivedAt ?? '',
    who: {
      name: one.person.name,
      address: one.person.lines.join('\n'),
      postcode: one.person.postcode.toLowerCase().replace(' ', ''),
      phone: one.person.phone,
      needs: one.person.needs.map((need) => needLabels[need]),
      needsNote: one.person.needsNote,
    },
    words: one.words,
    outcome: one.outcome,
    subjects: one.categories.map((category) => categoryLabels[category]),
    knownSince: typed(one.knownSince),
  });
  await snap('log-filled-in');
  const reference = await saveLog(page);
  await snap('case-just-logged');
  await explain(page);
  await snap('why-this-date');
  await page.keyboard.press('Escape');
  for (const step of one.steps) {
    await redress.setDay(step.on);
    await openCase(page, reference);
    await walkStep(redress, step, exportTo, snap);
  }
  return reference;
}

async function walkStep(redress: Redress, step: TourStep, exportTo: string, snap: Snap): Promise<void> {
  const { page } = redress;
  switch (step.do) {
    case 'acknowledge':
      return await acknowledge(redress, snap);
    case 'note': {
      const drawer = await openAct(page, 'Add a note');
      await drawer.getByLabel('What you found or did').fill(step.text);
      await snap('investigation-note');
      return await sendAct(drawer, 'Add the note');
    }
    case 'respond':
      return await respond(page, step, snap);
    case 'complete':
      return await completePromise(page, step.evidence);
    case 'escalate': {
      const drawer = await openAct(page, 'They are not satisfied: stage 2');
      await drawer.getByRole('combobox', { name: 'How it reached us' }).click();
      await page.getByRole('option', { name: channelLabels[step.channel], exact: true }).click();
      await drawer.getByLabel('In their own words').fill(step.text);
      await drawer.getByLabel('What they want now').fill(step.outcome);
      await snap('escalation');
      return await sendAct(drawer, 'Begin stage 2');
    }
    case 'assign': {
      const drawer = await openAct(page, 'Choose who handles it');
      await expect(drawer.getByRole('radio', { name: /^Priya Shah/ })).toBeDisabled();
      await snap('independence-refused');
      await drawer.getByRole('radio', { name: new RegExp(`^${step.to}`) }).check();
      await sendAct(drawer, 'Give it to them');
      return await changeWho(page, step.to);
    }
    case 'refer': {
      const drawer = await openAct(page, 'The ombudsman has taken it up');
      await drawer.getByLabel('Their reference').fill(step.theirReference);
      await drawer.getByRole('textbox', { name: 'They want our evidence by' }).fill(typed(step.evidenceDue));
      await drawer.getByLabel('What they ask for').fill(step.note);
      await snap('referral');
      await sendAct(drawer, 'Record it');
      return await exportCase(redress, exportTo, snap);
    }
    case 'evidence-sent': {
      const drawer = await openAct(page, 'Record that the evidence has gone');
      await drawer.getByLabel('How it went').fill(step.note);
      return await sendAct(drawer, 'It has gone');
    }
    case 'determined': {
      const drawer = await openAct(page, 'Record the ombudsman’s decision');
      await drawer.getByLabel('What they decided').fill(step.text);
      await sendAct(drawer, 'Record the decision');
      return await snap('case-decided');
    }
    case 'refuse':
    case 'promise':
    case 'link-partner':
      throw new Error(`The case that is walked by hand has no step "${step.do}".`);
  }
}

async function acknowledge(redress: Redress, snap: Snap): Promise<void> {
  const { page } = redress;
  await page.getByRole('region', { name: 'Next step' }).getByRole('button').first().click();
  await page.getByRole('heading', { level: 1, name: /^Stage \d acknowledgement$/ }).waitFor();
  await page
    .getByRole('textbox', { name: 'Anything else' })
    .fill('You can ring us on any weekday between nine and five.');
  await page.getByText('What you have typed is kept.').waitFor();
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 20_000 });
  await snap('acknowledgement-written');
  await issueLetter(page);
  await snap('acknowledgement-issued');
  await notePosted(page);
}

async function respond(page: Page, step: Extract<TourStep, { do: 'respond' }>, snap: Snap): Promise<void> {
  const isFinal = /stage 2/i.test((await page.getByRole('main').textContent()) ?? '') && (await isAtStage2(page));
  await beginLetter(page, isFinal ? 'Final response (stage 2)' : 'Stage 1 response');
  await fillAnswer(page, {
    decision: decisionLabels[step.decision],
    reasons: step.reasons,
    findings: step.findings,
    apology: step.apology,
    learning: step.learning,
    actions: step.actions.map(({ what, kind, owner, by, pounds }) => ({
      what,
      kind: remedyKindLabels[kind],
      owner,
      by: typed(by),
      amount: pounds === undefined ? undefined : String(pounds),
    })),
  });
  await snap(isFinal ? 'final-response-written' : 'stage-1-response-written');
  await issueLetter(page);
  await notePosted(page);
  await snap(isFinal ? 'after-the-final-response' : 'after-stage-1');
}

async function isAtStage2(page: Page): Promise<boolean> {
  return await page.getByText(/^Stage 2 · /).isVisible();
}

async function exportCase(redress: Redress, exportTo: string, snap: Snap): Promise<void> {
  const { page } = redress;
  await answerDialogs(redress.app, { folder: exportTo });
  const panel = await openAct(page, 'Export the whole case');
  await panel.getByRole('button', { name: 'Choose a place and export…' }).click();
  await expect(panel.getByText('The case is exported')).toBeVisible({ timeout: 30_000 });
  await snap('exported');
  await panel.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(panel).toBeHidden();
}

async function explain(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Explain this date/ })
    .first()
    .click();
  await page.getByRole('dialog', { name: /^How this date came about/ }).waitFor();
}

/** A date as somebody types it: "21/5/2024". */
function typed(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day}/${month}/${year}`;
}
