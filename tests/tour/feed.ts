import type { CaseView } from '../../electron/contract/cases.ts';
import type { InputOf } from '../../electron/contract/operations.ts';
import type { CaseId, StaffId } from '../../electron/domain/ids.ts';
import type { IsoDate } from '../../electron/domain/isoDate.ts';
import type { LetterParts } from '../../electron/domain/letters.ts';
import { Pence } from '../../electron/domain/money.ts';
import type { Redress } from '../e2e/support/launch.ts';
import { sendLetter } from '../support/office.ts';
import type { TourCase, TourStep } from './cases.ts';

export type StaffByName = Record<string, StaffId>;

/** What a case is fed to. */
type Fed = Pick<Redress, 'call' | 'moveClock'>;

/** Feeds one case through the same operations as the screens use, each on its own day. Answers the case's id. */
export async function feedCase(redress: Fed, staff: StaffByName, one: TourCase): Promise<CaseId> {
  redress.moveClock(one.loggedOn ?? one.receivedOn);
  await redress.call('session.choose', { staffId: idOf(staff, 'Priya Shah') });
  const { caseId } = await redress.call('cases.log', logInput(one, idOf(staff, 'Priya Shah')));
  for (const step of one.steps) {
    redress.moveClock(step.on);
    await feedStep(redress, staff, one, caseId, step);
  }
  return caseId;
}

function logInput(one: TourCase, handler: StaffId): InputOf<'cases.log'> {
  const { person } = one;
  return {
    kind: 'complaint',
    channel: one.channel,
    receivedOn: one.receivedOn,
    receivedAt: one.receivedAt,
    complainant: {
      kind: 'new',
      details: {
        name: person.name,
        salutation: person.salutation,
        address: { lines: person.lines, postcode: person.postcode },
        phone: person.phone,
        email: '',
        needs: person.needs,
        needsNote: person.needsNote,
        textSize: person.textSize,
        language: '',
      },
    },
    representative: null,
    description: one.words,
    outcomeSought: one.outcome,
    categories: one.categories,
    tenure: one.tenure,
    knownSince: one.knownSince,
    handler,
    draftKey: null,
  };
}

async function feedStep(
  redress: Fed,
  staff: StaffByName,
  one: TourCase,
  caseId: CaseId,
  step: TourStep,
): Promise<void> {
  const view = await redress.call('cases.get', { caseId });
  const seen = { caseId, expectedVersion: view.version, on: step.on };
  switch (step.do) {
    case 'note':
      await redress.call('cases.addNote', { ...seen, kind: 'investigation', note: step.text });
      return;
    case 'link-partner':
      await linkPartner(redress, one, view, step.on);
      return;
    case 'acknowledge':
      await sendLetter(
        redress,
        caseId,
        isSecond(view) ? 'stage-2-acknowledgement' : 'stage-1-acknowledgement',
        step.on,
      );
      return;
    case 'respond':
      await sendLetter(redress, caseId, isSecond(view) ? 'final-response' : 'stage-1-response', step.on, (parts) =>
        answered(parts, staff, step),
      );
      return;
    case 'refuse':
      await sendLetter(redress, caseId, 'refusal', step.on, (parts) => ({
        ...parts,
        refusalGround:
          view.refusalGrounds.find(({ label }) => /court|tribunal|legal/i.test(label))?.id ??
          view.refusalGrounds[0]?.id ??
          null,
        refusalReason: step.text,
      }));
      return;
    case 'complete': {
      const [action] = view.actions
        .filter(({ doneOn, what }) => doneOn === null && what.startsWith(step.which ?? ''))
        .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
      if (action === undefined) throw new Error(`${one.id}: nothing is promised on ${step.on}`);
      await redress.call('cases.completeAction', { ...seen, actionId: action.id, evidence: step.evidence });
      return;
    }
    case 'escalate':
      await redress.call('cases.requestEscalation', {
        ...seen,
        channel: step.channel,
        description: step.text,
        outcomeSought: step.outcome,
      });
      return;
    case 'assign':
      await redress.call('cases.assign', { ...seen, stage: 'stage-2', to: idOf(staff, step.to), overrideReason: null });
      await redress.call('session.choose', { staffId: idOf(staff, step.to) });
      return;
    case 'promise':
      await redress.call('cases.agreeAction', {
        ...seen,
        kind: 'financial',
        what: step.what,
        owner: idOf(staff, step.owner),
        dueOn: step.by,
        amount: inPence(step.pounds),
      });
      return;
    case 'refer':
      await redress.call('cases.refer', {
        ...seen,
        theirReference: step.theirReference,
        evidenceDue: step.evidenceDue,
        note: step.note,
      });
      return;
    case 'evidence-sent':
      await redress.call('cases.recordEvidenceSent', { ...seen, note: step.note });
      return;
    case 'determined':
      await redress.call('cases.recordDetermination', { ...seen, summary: step.text });
      return;
  }
}

function isSecond(view: CaseView): boolean {
  return view.assessment.stage === 'stage-2';
}

function answered(parts: LetterParts, staff: StaffByName, step: Extract<TourStep, { do: 'respond' }>): LetterParts {
  return {
    ...parts,
    points: parts.points.map((point) => ({ ...point, decision: step.decision, reasons: step.reasons })),
    findings: step.findings,
    apology: step.apology,
    actions: [
      // What was promised before and is past its day gets a new one, two weeks on.
      ...parts.actions.map((action) => ({ ...action, dueOn: later(action.dueOn, step) })),
      ...step.actions.map(({ what, kind, owner, by, pounds }, index) => ({
        id: `tour-${index + 1}`,
        kind,
        what,
        owner: idOf(staff, owner),
        dueOn: by,
        amount: pounds === undefined ? null : inPence(pounds),
      })),
    ],
    learning: step.learning,
  };
}

function later(dueOn: IsoDate | null, step: Extract<TourStep, { do: 'respond' }>): IsoDate | null {
  const latest = step.actions
    .map(({ by }) => by)
    .sort()
    .at(-1);
  return dueOn !== null && dueOn < step.on ? (latest ?? dueOn) : dueOn;
}

async function linkPartner(redress: Fed, one: TourCase, view: CaseView, on: IsoDate): Promise<void> {
  if (one.partner === undefined || view.complainant === null) return;
  const { id: _id, version: _version, addressDoubt: _doubt, ...same } = view.complainant;
  await redress.call('cases.linkPerson', {
    caseId: view.id,
    expectedVersion: view.version,
    person: { kind: 'new', details: { ...same, ...one.partner } },
    role: 'joint-complainant',
    note: 'Both of them write to us.',
    on,
  });
}

function inPence(pounds: number): Pence {
  return Pence.parse(pounds * 100);
}

/** The id of a member of staff. */
export function idOf(staff: StaffByName, name: string): StaffId {
  const id = staff[name];
  if (id === undefined) throw new Error(`${name} is not on the staff`);
  return id;
}
