import { z } from 'zod';
import { LogInput } from '../../../electron/contract/cases.ts';
import { AtRisk, Permission } from '../../../electron/domain/contacts.ts';
import { HandedFile } from '../../../electron/domain/handedFiles.ts';
import { StaffId } from '../../../electron/domain/ids.ts';
import { IsoDate, type TimeOfDay } from '../../../electron/domain/isoDate.ts';
import { TriageAnswers } from '../../../electron/domain/triage.ts';
import { Category, Channel, ContactKind, LinkRole, Tenure } from '../../../electron/domain/words.ts';
import { fileRefs } from '../../ui/files/fileRefs.ts';
import { NOBODY_YET, PersonChoice, personRefOf } from '../../ui/personChoice.ts';
import { type Problems, problemsOf } from '../../ui/problems.ts';
import { readTime } from '../../ui/timeText.ts';

export const LOG_DRAFT = 'log';

const NOTHING_ANSWERED: TriageAnswers = { unhappy: null, asked: null, request: null, survey: null, wants: null };

/** The Log form as it is being filled. Plain JSON, so that it can be kept from the first keystroke. */
export const LogForm = z.object({
  channel: Channel,
  receivedOn: IsoDate.nullable(),
  /** As typed. */
  receivedAt: z.string(),
  /** False while the time is still the one at which the form was opened. */
  timeTyped: z.boolean(),
  isAnonymous: z.boolean(),
  complainant: PersonChoice,
  hasRepresentative: z.boolean(),
  representative: PersonChoice,
  representativeRole: LinkRole,
  representativeNote: z.string(),
  permission: Permission.default('not-yet'),
  description: z.string(),
  outcomeSought: z.string(),
  categories: z.array(Category),
  matters: z.array(z.string()).default([]),
  tenure: Tenure,
  knownSince: IsoDate.nullable(),
  handler: StaffId.nullable(),
  kind: ContactKind,
  /** The answers to the questions that say what it is. */
  answers: TriageAnswers.default(NOTHING_ANSWERED),
  isUnsafe: z.boolean().default(false),
  unsafeWhom: AtRisk.nullable().default(null),
  unsafeWords: z.string().default(''),
  /** The hazard's own form opens when it has been logged. */
  mayBeHazard: z.boolean().default(false),
  /** Kept already; they go on the case when it is logged. */
  files: z.array(HandedFile).default([]),
});
export type LogForm = z.infer<typeof LogForm>;

/** The form of a telephone call that has just come in, taken by `me`. */
export function freshLogForm(today: IsoDate, now: TimeOfDay, me: StaffId): LogForm {
  return {
    channel: 'phone',
    receivedOn: today,
    receivedAt: now,
    timeTyped: false,
    isAnonymous: false,
    complainant: NOBODY_YET,
    hasRepresentative: false,
    representative: NOBODY_YET,
    representativeRole: 'representative',
    representativeNote: '',
    permission: 'not-yet',
    description: '',
    outcomeSought: '',
    categories: [],
    matters: [],
    tenure: 'lcra',
    knownSince: null,
    handler: me,
    kind: 'complaint',
    answers: NOTHING_ANSWERED,
    isUnsafe: false,
    unsafeWhom: null,
    unsafeWords: '',
    mayBeHazard: false,
    files: [],
  };
}

/** What was kept, if it still fits the form; null when it does not (it came from another version of the program). */
export function readKeptForm(content: unknown): LogForm | null {
  const kept = LogForm.safeParse(content);
  return kept.success ? kept.data : null;
}

/** Another day of receipt. The time of opening the form says nothing of another day, so it goes. */
export function withReceivedOn(form: LogForm, receivedOn: IsoDate | null, today: IsoDate): LogForm {
  const keepsTime = form.timeTyped || receivedOn === today || receivedOn === null;
  return { ...form, receivedOn, receivedAt: keepsTime ? form.receivedAt : '' };
}

/** Another way in which it came. "Through somebody else" asks who that is. */
export function withChannel(form: LogForm, channel: Channel): LogForm {
  return { ...form, channel, hasRepresentative: form.hasRepresentative || channel === 'representative' };
}

/** Another way in which the speaker stands to them. Councillors, MPs and joint complainants need no permission of their own. */
export function withSpeakerRole(form: LogForm, role: LinkRole): LogForm {
  return { ...form, representativeRole: role, permission: role === 'representative' ? 'not-yet' : 'not-needed' };
}

/** True once somebody has begun to go through the questions. */
export function isAnythingAnswered(answers: TriageAnswers): boolean {
  return Object.values(answers).some((answer) => answer !== null);
}

type LogReading = { ok: true; input: LogInput } | { ok: false; problems: Problems };

/** What the form says, checked; or what is wrong, by the paths of LogInput. */
export function readLogForm(form: LogForm): LogReading {
  const time = form.receivedAt.trim() === '' ? null : readTime(form.receivedAt);
  const speaker = form.hasRepresentative ? personRefOf(form.representative) : null;
  const input = {
    kind: form.kind,
    channel: form.channel,
    receivedOn: form.receivedOn,
    receivedAt: time,
    complainant: form.isAnonymous ? null : personRefOf(form.complainant),
    representative: speaker && {
      person: speaker,
      role: form.representativeRole,
      note: form.representativeNote,
      permission: form.permission,
    },
    description: form.description,
    outcomeSought: form.outcomeSought,
    categories: form.categories,
    matters: form.matters,
    tenure: form.tenure,
    knownSince: form.knownSince,
    handler: form.handler,
    safety: form.isUnsafe ? { whom: form.unsafeWhom, concern: form.unsafeWords } : null,
    hazardSuspected: form.mayBeHazard,
    answers: isAnythingAnswered(form.answers) ? form.answers : null,
    files: fileRefs(form.files),
    draftKey: LOG_DRAFT,
  };
  const problems: Problems = { ...(problemsOf(LogInput, input) ?? {}), ...ownProblems(form, time) };
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, input: LogInput.parse(input) };
}

function ownProblems(form: LogForm, time: TimeOfDay | null): Problems {
  const problems: Record<string, string> = {};
  if (form.receivedOn === null) problems.receivedOn = 'Give the day on which it reached the office.';
  if (form.receivedAt.trim() !== '' && time === null)
    problems.receivedAt = 'Give a time such as 09:30, or leave it empty.';
  if (!form.isAnonymous && form.complainant.kind === 'looking') {
    problems.complainant = 'Choose somebody on file, add a new person, or tick that they stay anonymous.';
  }
  if (form.hasRepresentative && form.representative.kind === 'looking') {
    problems['representative.person'] = 'Say who speaks for them, or take the tick away.';
  }
  return problems;
}
