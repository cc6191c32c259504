import { createHash } from 'node:crypto';
import type { RecordedEvent, WordsOf } from '../../domain/events.ts';
import { Sha256 } from '../../domain/ids.ts';
import { longDate } from '../../domain/isoDate.ts';
import { staffRoleLabels } from '../../domain/labels.ts';
import type { ApprovalState, ApprovalView } from '../../domain/letterApproval.ts';
import type { LetterModel } from '../../domain/letterModel.ts';
import type { ContentCheck } from '../../domain/letters.ts';
import type { StaffMember } from '../../domain/people.ts';
import { dateOf } from '../../rules/calendar/dayNumber.ts';
import { effectiveHistory } from '../../rules/history/history.ts';
import { barredFrom } from '../../rules/history/independence.ts';
import { approvalsOf, type Judged } from '../../rules/letters/approval.ts';
import { canonicalJson } from '../../store/canonicalJson.ts';
import type { Reader } from '../../store/database.ts';
import type { StoredLetter } from '../../store/letters.ts';
import { listStaff } from '../../store/staff.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import type { Program } from '../program.ts';
import { approvalRulesOf } from './approvalRules.ts';

/** What a draft is judged on: the letter as it stands, in its case. */
export interface Draft {
  letter: StoredLetter;
  loaded: LoadedCase;
  model: LetterModel;
}

/**
 * The fingerprint of every word of a letter: what somebody approves. The day that it bears and the size of its print are
 * left out, so that an approved letter can still go out a day later, or larger; where a word hangs on them, it changes too. So is
 * the seal of the history, which every entry changes, that of the approval first.
 */
export function digestOf({ date: _date, textSize: _size, record: _record, ...words }: LetterModel): Sha256 {
  return Sha256.parse(createHash('sha256').update(canonicalJson(words), 'utf8').digest('hex'));
}

/** The last word on a draft's approval; null: nobody has been asked. */
export function lastJudged({ letter, loaded }: Draft): Judged | null {
  return approvalsOf(effectiveHistory(loaded.history).events).get(letter.id) ?? null;
}

/** Where a draft stands with its approval, for whoever is at the keyboard. */
export function approvalView(program: Program, db: Reader, draft: Draft): ApprovalView {
  const { rules } = approvalRulesOf(db);
  const staff = listStaff(db);
  const judged = lastJudged(draft);
  const digest = digestOf(draft.model);
  const words = judged ? wordsOf(draft.loaded.standing, judged) : null;
  const me = staff.find(({ id }) => id === program.userOrNull()?.id);
  const isNeeded = rules.kinds.includes(draft.letter.kind);
  const may = (member: StaffMember) => mayApprove(draft, member, judged, rules.roles);
  return {
    state: isNeeded && draft.letter.state === 'draft' ? stateOf(judged, digest) : 'not-needed',
    digest,
    by: staff.find(({ id }) => id === judged?.event.by)?.name ?? null,
    on: judged ? dateOf(judged.day) : null,
    note: typeof words?.note === 'string' ? words.note : '',
    remarks: judged?.type === 'letter-sent-back' ? remarksOf(words) : [],
    mayApprove: me ? may(me) : { ok: false, why: 'Say first who you are.' },
    approvers: isNeeded ? staff.filter((member) => may(member).ok).map(({ id, name }) => ({ id, name })) : [],
  };
}

function stateOf(judged: Judged | null, digest: Sha256): ApprovalState {
  if (judged === null) return 'to-ask';
  if (judged.type === 'letter-sent-back') return 'returned';
  if (judged.event.digest !== digest) return 'changed';
  return judged.type === 'letter-approved' ? 'approved' : 'asked';
}

function wordsOf(standing: readonly RecordedEvent[], { event }: Judged): RecordedEvent['words'] {
  return standing.find(({ id }) => id === event.id)?.words ?? null;
}

function remarksOf(words: RecordedEvent['words']): WordsOf<'letter-sent-back'>['remarks'] {
  if (words === null) return []; // lawfully erased
  return (words as WordsOf<'letter-sent-back'>).remarks; // parsed by the event type's own schema when it was appended
}

/** Whether somebody may approve a draft: by their role, not their own, and with no part in the case that bars them. */
export function mayApprove(
  { letter, loaded }: Draft,
  member: StaffMember,
  judged: Judged | null,
  roles: readonly string[],
): { ok: boolean; why: string } {
  const refuse = (why: string) => ({ ok: false, why });
  if (!member.isActive) return refuse('No longer works here.');
  if (!roles.includes(member.role))
    return refuse(`The office does not let the role ${staffRoleLabels[member.role].toLowerCase()} approve letters.`);
  if (member.id === letter.createdBy || (judged?.type === 'letter-approval-asked' && judged.event.by === member.id))
    return refuse('Nobody approves their own letter: somebody else has to look at it.');
  if (letter.stage === null) return { ok: true, why: '' };
  const reason = barredFrom(loaded.procedure, effectiveHistory(loaded.history).events, letter.stage).get(member.id);
  return reason === undefined ? { ok: true, why: '' } : refuse(reason);
}

/** Where the office asks for it, a letter does not go out before somebody else has approved it as it stands. */
export function approvalChecks(view: ApprovalView): ContentCheck[] {
  if (view.state === 'not-needed') return [];
  return [
    {
      id: 'approved',
      label: 'Approved by a second person',
      clause: null,
      required: true,
      met: view.state === 'approved',
      advice: adviceOn(view),
      part: null,
    },
  ];
}

function adviceOn({ state, by, on }: ApprovalView): string {
  const when = on === null ? '' : ` on ${longDate(on)}`;
  switch (state) {
    case 'asked':
      return `${by ?? 'Somebody'} asked for approval${when}. It waits for somebody who may give it.`;
    case 'changed':
      return 'It reads differently from what was approved or asked for. Ask for approval again.';
    case 'returned':
      return `${by ?? 'Somebody'} sent it back${when}. Look at the remarks, then ask for approval again.`;
    default:
      return 'Ask for approval: the office wants a second person to look at this kind of letter.';
  }
}
