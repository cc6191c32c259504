import { addDays, addMonths, type IsoDate, longDate } from '../../../domain/isoDate.ts';
import type { TemplateCondition, TemplateField } from '../../../domain/letterFields.ts';
import { isWritten } from '../blocks.ts';
import { decisionHeadline, decisionMeaning, isAnythingUpheld, overallDecision } from '../decisions.ts';
import type { LetterFacts } from '../facts.ts';
import {
  labelInSentence,
  stageInLetter,
  thanksForComplaint,
  thanksForEscalation,
  theComplaintMade,
} from '../openings.ts';
import { isSetAsideForSignatory } from '../reviewers.ts';
import { type Composing, outcomesWanted, shortName, writtenPoints } from '../shared.ts';
import type { Values } from './templateText.ts';

/** What a template's fields and conditions come to in this letter. */
export function valuesOf(composing: Composing): Values {
  return { fields: fieldValues(composing), conditions: conditionValues(composing) };
}

function fieldValues(composing: Composing): Record<TemplateField, string | null> {
  const { facts, parts, voice } = composing;
  const { office, signatory, hearing } = facts;
  const overall = overallDecision(writtenPoints(parts));
  return {
    complaint: voice.complaint,
    who: voice.who,
    want: voice.does('want', 'wants'),
    whose: voice.whose,
    complainant: facts.complainant?.name ?? null,
    recipient: facts.recipient?.name ?? null,
    reference: facts.reference,
    'received-on': longDate(facts.receivedOn),
    thanks: thanksForComplaint(facts, voice),
    'thanks-again': thanksForEscalation(facts, voice),
    'complaint-made': theComplaintMade(facts, voice),
    // The first stage is stage 1 to everybody, whatever a page calls it.
    stage: facts.stage === 'stage-1' ? 'stage 1' : stageInLetter(facts),
    'next-stage': facts.furtherStage === null ? null : labelInSentence(facts.furtherStage),
    'stages-before': isAfterStage2(facts) ? 'stages 1 and 2' : 'stage 1',
    'respond-by': dated(facts.respondBy),
    'original-due': dated(facts.originalDue),
    'extend-until': dated(parts.extendUntil),
    'stage-1-answered-on': dated(facts.stage1RespondedOn),
    'stage-2-answered-on': isAfterStage2(facts) ? dated(facts.stage2RespondedOn) : null,
    'stage-1-acknowledged-on': dated(facts.stage1AcknowledgedOn),
    'last-answered-on': dated(facts.lastRespondedOn),
    'their-reference': facts.theirReference || null,
    'escalated-on': dated(facts.escalation?.on),
    'reply-by': dated(facts.replyBy),
    'corrections-by': dated(correctionsBy(composing)),
    decision: overall ? lowerFirst(decisionHeadline(overall, voice.complaint)) : `our answer to ${voice.complaint}`,
    'decision-meaning': overall ? decisionMeaning(overall, voice.who) : null,
    'all-actions': allActions(parts.actions.length),
    ground: facts.refusalGrounds.find(({ id }) => id === parts.refusalGround)?.label.replace(/\.$/, '') ?? null,
    'refer-months': facts.referWithinMonths === null ? null : String(facts.referWithinMonths),
    'refer-by': dated(referBy(composing)),
    landlord: office.name,
    'landlord-phone': office.phone || null,
    signatory: signatory?.name ?? null,
    'signatory-phone': signatory?.phone || office.phone || null,
    'hearing-on': dated(hearing?.on),
    'hearing-at': hearing?.at ?? null,
    'hearing-place': hearing?.place || null,
    ombudsman: facts.ombudsman ? shortName(facts.ombudsman) : null,
  };
}

function conditionValues(composing: Composing): Record<TemplateCondition, boolean> {
  const { facts, parts, voice } = composing;
  const points = writtenPoints(parts);
  const isPromising = parts.actions.length > 0;
  const isUpheld = isAnythingUpheld(points);
  // What stands in the place of a promise, where none is made: one of these at most.
  const isAllDone = !isPromising && facts.doneActions.length > 0;
  const isBare = !isPromising && !isAllDone;
  return {
    'to-complainant': voice.isToComplainant,
    points: points.length > 0,
    outcomes: isWritten(outcomesWanted(composing)),
    'shared-responsibility': isWritten(parts.notResponsibleFor),
    adjustments: isWritten(parts.adjustments),
    updates: isWritten(parts.updates),
    upheld: isUpheld,
    actions: isPromising,
    'one-action': parts.actions.length === 1,
    'all-done': isAllDone,
    'apology-only': isBare && isUpheld && isWritten(parts.apology),
    'nothing-upheld': isBare && overallDecision(points) === 'not-upheld',
    settled:
      isBare &&
      !isUpheld &&
      overallDecision(points) !== 'not-upheld' &&
      points.some(({ decision }) => decision === 'resolved'),
    discretion: isWritten(parts.refusalDiscretion),
    final: isFinalResponse(facts),
    'last-stage': facts.furtherStage === null,
    'set-aside': isSetAsideForSignatory(facts),
    'names-contact': facts.requiredContents.some(({ id }) => id === 'named-contact'),
    advisers: facts.advisers.length > 0,
    'refer-from-awareness': facts.referWithinMonths !== null && facts.referWithinFrom === 'awareness',
    'refer-from-matter': facts.referWithinMonths !== null && facts.referWithinFrom === 'matter',
  };
}

/** Final where no stage follows, and wherever the law beside the procedure has it so (Code 2024, 5.2: no more than two stages). */
export function isFinalResponse({ furtherStage, requiredContents }: LetterFacts): boolean {
  return (
    furtherStage === null || requiredContents.some(({ id, required }) => required && id === 'final-response-statement')
  );
}

function dated(date: IsoDate | null | undefined): string | null {
  return date ? longDate(date) : null;
}

function isAfterStage2({ stage, stage2RespondedOn }: LetterFacts): boolean {
  return stage === 'stage-3' && stage2RespondedOn !== null;
}

/** A week to tell us is offered only where that still leaves time before the answer is due; it is never a condition. */
function correctionsBy({ facts, parts }: Composing): IsoDate | null {
  const week = facts.replyBy ?? addDays(parts.date, 7);
  return facts.respondBy !== null && week >= facts.respondBy ? null : week;
}

/** The last day on which the ombudsman can be gone to, where that can be known. */
function referBy({ facts, parts }: Composing): IsoDate | null {
  if (facts.referWithinMonths === null || facts.referWithinFrom !== 'final-response') return null;
  return addMonths(parts.date, facts.referWithinMonths);
}

function allActions(count: number): string | null {
  if (count < 2) return null;
  return count === 2 ? 'both actions' : `all ${count} actions`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
