import type { CaseView } from '../../../electron/contract/cases.ts';
import type { OutputOf } from '../../../electron/contract/operations.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import type { Channel } from '../../../electron/domain/words.ts';
import { call } from '../../api/call.ts';
import { notifyDone } from '../../ui/notify.ts';

/** Says the reference and what has to be done by when. The case is on file already, so that a failure to read it back is no matter. */
export async function tellWhatIsDue(logged: OutputOf<'cases.log'>): Promise<void> {
  let more = '';
  try {
    const view = await call('cases.get', { caseId: logged.caseId });
    more = `${tellSentence(view)}${dueSentence(view)}`;
  } catch {
    // The case's own screen says what went wrong.
  }
  notifyDone(`Logged as ${logged.reference}.${more}`);
}

const FACE_TO_FACE: readonly Channel[] = ['phone', 'counter', 'visit'];

/** " Tell them this number, and that Priya Shah deals with it.", while they are still there to be told. */
export function tellSentence(view: Pick<CaseView, 'channel' | 'assignments'>): string {
  if (!FACE_TO_FACE.includes(view.channel)) return '';
  const name = view.assignments[0]?.name;
  return name ? ` Tell them this number, and that ${name} deals with it.` : ' Tell them this number.';
}

/** " Acknowledge the complaint by Tuesday 10 March 2026.", or nothing when nothing is due on a date. */
export function dueSentence(view: Pick<CaseView, 'assessment'>): string {
  const { next, clocks } = view.assessment;
  if (!next || next.waiting) return '';
  const due = next.dueOn ?? clocks.find(({ leads }) => leads)?.due ?? null;
  return due ? ` ${next.label} by ${longDate(due)}.` : ` Next: ${next.label}.`;
}
