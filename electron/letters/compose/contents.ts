import { longDate } from '../../domain/isoDate.ts';
import { isAnswer } from '../../domain/letterKinds.ts';
import type { LetterModel } from '../../domain/letterModel.ts';
import type { ContentCheck, LeftOutContent, LetterPart, LetterParts } from '../../domain/letters.ts';
import { isWritten, listInWords, oneLine, wordsOfBlock } from './blocks.ts';
import { isAnythingUpheld } from './decisions.ts';
import type { LetterFacts, RequiredContent } from './facts.ts';
import { stageInLetter } from './openings.ts';
import { writtenPoints } from './shared.ts';

/** What is wrong with a content, and the part of the form to go to; null when nothing is. */
type Fault = { advice: string; part: LetterPart | null } | null;

interface Judging {
  facts: LetterFacts;
  parts: LetterParts;
  /** The ids of the blocks that the composed letter has. */
  held: ReadonlySet<string>;
  model: LetterModel;
}

type Judge = (judging: Judging) => Fault;

const noOmbudsman: Fault = {
  advice:
    'Redress has no details of the ombudsman for the date of this letter. Check the date, then the procedure under Settings.',
  part: 'date',
};

/** How each content is judged on the letter as composed. An id that is not here is judged by whether the letter has a block of that name. */
const judges: Record<string, Judge> = {
  'complaint-definition': ({ held, parts, facts }) => {
    if (!held.has('complaint-definition') || writtenPoints(parts).length !== parts.points.length)
      return { advice: 'Write down each point of the complaint, in the resident’s own words.', part: 'points' };
    const left = (facts.definition?.points ?? []).filter(({ id }) => !parts.points.some((point) => point.id === id));
    return isAnswer(facts.kind) && left.length > 0
      ? {
          advice: `The acknowledgement promised an answer to “${oneLine(left[0]?.summary ?? '').slice(0, 80)}”. Put that point back and answer it.`,
          part: 'points',
        }
      : null;
  },
  'outcomes-sought': ({ held }) =>
    held.has('outcomes-sought')
      ? null
      : { advice: 'Write what the resident wants us to do, or ask them for it here.', part: 'outcomesSought' },
  responsibility: ({ held }) =>
    held.has('responsibility')
      ? null
      : { advice: 'Say what we are and are not responsible for.', part: 'notResponsibleFor' },
  'respond-by': ({ held, facts }) =>
    held.has('respond-by') && facts.respondBy
      ? null
      : {
          advice: 'The date by which we will answer is not known. Check when the complaint was received.',
          part: 'date',
        },
  'named-contact': ({ held, facts }) => {
    if (!held.has('named-contact') || !facts.signatory)
      return { advice: 'Say who signs the letter.', part: 'signatory' };
    if (facts.signatory.phone || facts.signatory.email) return null;
    return {
      advice: `${facts.signatory.name} has no telephone number or email address of their own on file; the letter gives the office’s. Add one under Settings, Staff.`,
      part: 'signatory',
    };
  },
  adjustments: ({ held, parts, facts }) => {
    const hasNeeds = (facts.recipient?.needs.length ?? 0) > 0;
    if (held.has('adjustments') && (!hasNeeds || isWritten(parts.adjustments))) return null;
    return { advice: 'Say how we will meet the needs that this person told us about.', part: 'adjustments' };
  },
  stage: ({ held, model, facts }) => {
    const name = facts.stage === 'stage-1' ? 'stage 1' : stageInLetter(facts);
    return held.has('stage') && textOf(model, 'stage').includes(name)
      ? null
      : { advice: `Say that this is ${name} of the complaints procedure.`, part: null };
  },
  decision: ({ held, parts }) => {
    if (parts.points.length === 0) return { advice: 'Write down each point and decide it.', part: 'points' };
    const open = numbersOf(parts, (point) => point.decision === null);
    if (open.length > 0) return { advice: `Give a decision on ${pointsInWords(open)}.`, part: 'points' };
    return held.has('decision') ? null : { advice: 'Say what we decided.', part: 'points' };
  },
  reasons: ({ held, parts, facts }) => {
    if (facts.kind === 'refusal') {
      return held.has('reasons') && isWritten(parts.refusalReason)
        ? null
        : {
            advice: 'Explain why the complaint is refused: the facts of this case, with dates.',
            part: 'refusalReason',
          };
    }
    const bare = numbersOf(parts, (point) => !isWritten(point.reasons));
    if (bare.length > 0 || !held.has('reasons')) {
      const which = bare.length > 0 ? pointsInWords(bare) : 'each point';
      return { advice: `Give the reasons for ${which}, naming the policy, law or good practice.`, part: 'points' };
    }
    return null;
  },
  remedy: ({ held, parts }) => {
    if (held.has('remedy')) return null;
    if (isAnythingUpheld(parts.points)) {
      return {
        advice: 'Something was upheld: say sorry for it, or say what will be done to put it right.',
        part: 'actions',
      };
    }
    return {
      advice: 'Decide every point, so that the letter can say whether there is anything to put right.',
      part: 'points',
    };
  },
  'outstanding-actions': ({ held, parts }) => {
    const vague = parts.actions.flatMap((action, index) => (action.owner && action.dueOn ? [] : [index + 1]));
    if (vague.length > 0) {
      return { advice: `Say who will do ${actionsInWords(vague)}, and by what date.`, part: 'actions' };
    }
    return held.has('outstanding-actions')
      ? null
      : { advice: 'Say what is still to be done, or that nothing is.', part: 'actions' };
  },
  'how-to-escalate': ({ held }) =>
    held.has('how-to-escalate') ? null : { advice: 'Say how to go to stage 2.', part: null },
  'how-to-ombudsman': ({ held }) => (held.has('how-to-ombudsman') ? null : noOmbudsman),
  'final-response-statement': ({ held, model }) =>
    held.has('final-response-statement') && /final response/i.test(textOf(model, 'final-response-statement'))
      ? null
      : { advice: 'Say plainly that this is our final response.', part: null },
  'ombudsman-details': ({ held, facts, model }) => {
    const { ombudsman } = facts;
    if (!ombudsman || !held.has('ombudsman-details')) return noOmbudsman;
    const text = textOf(model, 'ombudsman-details');
    const isComplete = text.includes(ombudsman.phone) && (!ombudsman.postcode || text.includes(ombudsman.postcode));
    return isComplete ? null : noOmbudsman;
  },
  'other-ways': ({ held, facts }) =>
    held.has('other-ways') || facts.otherWays.length === 0
      ? null
      : { advice: 'Say who else can help: it stands in your procedure.', part: null },
  'ombudsman-right': ({ held }) => (held.has('ombudsman-right') ? null : noOmbudsman),
  reason: ({ held, parts }) =>
    held.has('reason') && isWritten(parts.extensionReason)
      ? null
      : {
          advice: 'Explain why more time is needed: what has still to be found out or done in this case.',
          part: 'extensionReason',
        },
  'new-date': ({ held, parts }) =>
    held.has('new-date') && parts.extendUntil
      ? null
      : { advice: 'Give the new date by which we will answer.', part: 'extendUntil' },
  updates: ({ held, parts }) =>
    held.has('updates') && isWritten(parts.updates)
      ? null
      : { advice: 'Say when and how the resident will hear from us until then.', part: 'updates' },
  'directed-to': ({ held, parts }) =>
    held.has('directed-to') && isWritten(parts.refusalDirectTo)
      ? null
      : { advice: 'Say where they can go with this instead.', part: 'refusalDirectTo' },
  ground: ({ held, parts, facts }) =>
    held.has('ground') && facts.refusalGrounds.some((ground) => ground.id === parts.refusalGround)
      ? null
      : { advice: 'Choose the ground in the procedure on which the complaint is refused.', part: 'refusalGround' },
};

/** Whether the letter holds one content that the procedure demands, judged on the composed letter. */
export function judgeContent(
  content: RequiredContent,
  facts: LetterFacts,
  parts: LetterParts,
  model: LetterModel,
): ContentCheck {
  const held = new Set(model.body.map((entry) => entry.id));
  const judge = judges[content.id];
  const byName: Fault = held.has(content.id)
    ? null
    : { advice: `The letter does not have this: ${content.what}.`, part: null };
  const isOwed = !content.onlyUpheld || isAnythingUpheld(parts.points);
  const fault = isOwed ? (judge ? judge({ facts, parts, held, model }) : byName) : null;
  const leftOut = parts.leftOut[content.id];
  if (leftOut && fault !== null) return leftOutCheck(content, leftOut, facts);
  return {
    id: content.id,
    label: content.what,
    clause: content.clause,
    required: content.required,
    met: fault === null,
    advice: fault?.advice ?? '',
    part: fault?.part ?? null,
    mayBeLeftOut: true,
  };
}

/** A content that the letter goes without on purpose: it is not there, and that bars nothing once the reason is written down. */
function leftOutCheck(
  { id, what, clause, required }: RequiredContent,
  leftOut: LeftOutContent,
  facts: LetterFacts,
): ContentCheck {
  const common = { id, label: what, clause, met: false };
  const reason = oneLine(leftOut.reason);
  if (reason === '')
    return {
      ...common,
      required,
      advice: 'Write why this letter goes without it, or put it back.',
      part: `leftOut.${id}`,
    };
  const who = facts.staff.find((one) => one.id === leftOut.by)?.name;
  const decided = who && leftOut.on ? ` Decided by ${who} on ${longDate(leftOut.on)}.` : '';
  return {
    ...common,
    required: false,
    advice: `Left out of this letter on purpose: ${reason.replace(/\.$/, '')}.${decided}`,
    part: `leftOut.${id}`,
    leftOut: reason,
  };
}

/** All the words of the blocks of one id. */
function textOf(model: LetterModel, id: string): string {
  return model.body
    .filter((entry) => entry.id === id)
    .flatMap(({ block }) => wordsOfBlock(block))
    .join(' ');
}

function numbersOf(parts: LetterParts, test: (point: LetterParts['points'][number]) => boolean): number[] {
  return parts.points.flatMap((point, index) => (test(point) ? [index + 1] : []));
}

function pointsInWords(numbers: number[]): string {
  return `${numbers.length === 1 ? 'point' : 'points'} ${listInWords(numbers.map(String))}`;
}

function actionsInWords(numbers: number[]): string {
  return `${numbers.length === 1 ? 'action' : 'actions'} ${listInWords(numbers.map(String))}`;
}
