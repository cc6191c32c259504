import type { IsoDate } from '../../../electron/domain/isoDate.ts';
import type { LogForm } from './logForm.ts';

/** What is known of the contact so far, for the query that says what becomes of it. A day that is still to come counts as today. */
export function assistInput(form: LogForm, today: IsoDate) {
  return {
    kind: form.kind,
    channel: form.channel,
    receivedOn: form.receivedOn !== null && form.receivedOn <= today ? form.receivedOn : today,
    receivedAt: null,
    categories: form.categories,
    knownSince: form.knownSince,
    isAnonymous: form.isAnonymous,
    answers: form.answers,
  };
}
