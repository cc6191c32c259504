import type { CaseView } from '../../../electron/contract/cases.ts';
import type { HazardId, LetterId } from '../../../electron/domain/ids.ts';
import type { LetterKind } from '../../../electron/domain/letterKinds.ts';
import type { FormName } from './formNames.ts';

/** What pressing a button on a case does. */
export type Doing =
  | { do: 'open-form'; form: FormName; subject?: string }
  | { do: 'start-letter'; kind: LetterKind; hazard?: HazardId }
  | { do: 'open-letter'; letterId: LetterId }
  /** The tray, where letters are printed and posted, with this one chosen. */
  | { do: 'open-tray'; letterId: LetterId }
  /** The calculator: a new remedy, or the one that was sent back. */
  | { do: 'open-remedy'; which: 'new' | 'returned' };

export interface Choice {
  label: string;
  doing: Doing;
}

/** What is known of a case when its next step is looked for. */
export type StepFacts = Pick<CaseView, 'acts' | 'letters' | 'letterLives' | 'timeline'> & {
  assessment: Pick<CaseView['assessment'], 'next' | 'stage' | 'findings'>;
};
