import { AppError } from '../../domain/appError.ts';
import type { StaffId } from '../../domain/ids.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import { isToOmbudsman } from '../../domain/letterKinds.ts';
import type { AnsweredPoint, LetterParts, PromisedAction } from '../../domain/letters.ts';
import type { Person } from '../../domain/people.ts';
import { isWritten } from './blocks.ts';
import { type LetterFacts, possibleRecipients } from './facts.ts';
import { listedPoints } from './listedPoints.ts';
import { adjustmentsInWords } from './needsInWords.ts';
import { startSlots } from './templates/composeTemplate.ts';
import { textSizeFor } from './textSize.ts';
import { voiceOf } from './voice.ts';

/**
 * The free parts of a new draft, filled in from the case as far as it knows: whatever is typed here is only a beginning.
 * `today` is the letter's date; `user` signs where nobody has been given the case yet.
 * Throws AppError NOT_ALLOWED when there is nobody to write to.
 */
export function startParts(facts: LetterFacts, today: IsoDate, user: StaffId): LetterParts {
  const recipient = firstRecipient(facts);
  if (!recipient) {
    throw new AppError(
      'NOT_ALLOWED',
      'There is nobody to write to: this complaint is anonymous and nobody speaks for the person who made it. Nothing was changed. Record what you decide as a note in the case; if a name becomes known, add the person first.',
    );
  }
  const isAnswer = facts.kind === 'stage-1-response' || facts.kind === 'final-response';
  const startsWithActions = isAnswer || facts.kind === 'action-plan' || isToOmbudsman(facts.kind);
  const parts: LetterParts = {
    date: today,
    recipient: recipient.id,
    textSize: textSizeFor(recipient, facts.office.textSize),
    signatory: facts.handler?.id ?? user,
    points: startPoints(facts),
    outcomesSought: startOutcomes(facts),
    notResponsibleFor: facts.definition?.notResponsibleFor ?? '',
    adjustments: isToOmbudsman(facts.kind) ? '' : adjustmentsInWords(recipient, facts),
    updates: startUpdates(facts, recipient),
    findings: '',
    apology: '',
    actions: startsWithActions ? facts.openActions.map(promised) : [],
    learning: '',
    extendUntil: null,
    extensionReason: '',
    refusalGround: facts.refusalDecided?.ground ?? null,
    refusalReason: facts.refusalDecided?.reason ?? '',
    refusalDiscretion: facts.refusalDecided?.discretion ?? '',
    refusalDirectTo: facts.refusalDecided?.directTo ?? '',
    hazard: null,
    slots: {},
    copyTo: [],
    enclosures: [],
    leftOut: {},
    encloses: [],
    corrects: null,
    extra: '',
  };
  return { ...parts, slots: startSlots({ facts, parts, voice: voiceOf(facts) }, facts.template) };
}

function firstRecipient(facts: LetterFacts): Person | null {
  if (facts.recipient) return facts.recipient;
  const first = possibleRecipients(facts)[0];
  if (!first) return null;
  if (facts.complainant?.id === first.personId) return facts.complainant;
  return facts.links.find((entry) => entry.person.id === first.personId)?.person ?? null;
}

function startPoints(facts: LetterFacts): AnsweredPoint[] {
  const undecided = (id: string, summary: string): AnsweredPoint => ({ id, summary, decision: null, reasons: '' });
  const defined = facts.definition?.points.filter((point) => isWritten(point.summary)) ?? [];
  const points =
    defined.length > 0
      ? defined.map((point) => undecided(point.id, point.summary))
      : (listedPoints(facts.description) ?? [facts.description]).map((words, index) =>
          undecided(`point-${index + 1}`, words),
        );
  // What the resident adds when they ask for stage 2 is a point of its own until somebody edits it.
  const added = facts.escalation?.description.trim() ?? '';
  const isNew = !points.some((point) => point.summary.trim() === added);
  if (facts.kind === 'stage-2-acknowledgement' && added !== '' && isNew) points.push(undecided('escalation', added));
  return points;
}

function startOutcomes(facts: LetterFacts): string {
  const known = [
    facts.kind === 'stage-2-acknowledgement' ? facts.escalation?.outcomeSought : undefined,
    facts.definition?.outcomes,
    facts.outcomeSought,
  ].find((text) => text !== undefined && isWritten(text));
  // Nothing is put into the resident's mouth: where nothing is known, the letter asks.
  return known ?? '';
}

function startUpdates(facts: LetterFacts, recipient: Person): string {
  const how = recipient.needs.includes('no-phone') ? 'write to you' : 'telephone or write to you';
  switch (facts.kind) {
    case 'stage-1-acknowledgement':
    case 'stage-2-acknowledgement':
      return `I will ${how} if I need to know more, or if anything changes.`;
    case 'stage-1-response':
    case 'final-response':
      return facts.openActions.length > 0
        ? 'We will tell you when each one is done. If one cannot be done by its date, we will tell you before that date, and say why.'
        : '';
    case 'extension-notice':
      return `I will ${how} at the end of every week until you have our answer, to tell you how far we have come.`;
    default:
      return '';
  }
}

function promised(action: LetterFacts['openActions'][number]): PromisedAction {
  return {
    id: action.id,
    kind: action.kind,
    what: action.what,
    owner: action.owner,
    dueOn: action.dueOn,
    amount: action.amount,
  };
}
