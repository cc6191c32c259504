import { useDebouncedValue } from '@mantine/hooks';
import type { CaseId } from '../../../electron/domain/ids.ts';
import type { IsoDate } from '../../../electron/domain/isoDate.ts';
import { useOperation } from '../../api/hooks.ts';
import { type RemedyForm, readForm } from './remedyForm.ts';

const QUIET_MS = 250;

/** The sums of what is typed so far, a quarter of a second after the last keystroke. */
export function useSums(caseId: CaseId, form: RemedyForm, today: IsoDate) {
  const { claim, words, incomplete } = readForm(form);
  const [question] = useDebouncedValue(JSON.stringify({ decidedOn: form.decidedOn ?? today, claim, words }), QUIET_MS);
  const input: { decidedOn: IsoDate; claim: typeof claim; words: typeof words } = JSON.parse(question);
  const sums = useOperation('remedies.workOut', { caseId, ...input }, { keepPrevious: true });
  return { sums, claim, words, incomplete };
}
