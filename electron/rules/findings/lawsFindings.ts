import type { Finding } from '../../domain/assessment.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import { checklistFindings } from '../procedures/checklists.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { panelFindings } from '../steps/hearings.ts';
import { escalationFindings } from './escalationFindings.ts';
import { contentFindings, independenceFindings, stageFindings } from './handlingFindings.ts';
import { promiseFindings } from './promiseFindings.ts';
import { versionFinding } from './recordFindings.ts';
import { ageFinding, refusalFindings } from './refusalFindings.ts';

/** What the landlord's own procedure says of how the case was handled; `laws` run beside it. */
export function ownFindings(own: Procedure, laws: readonly Procedure[], facts: CaseFacts): Finding[] {
  const found = regimeFindings(own, own, facts);
  const isInTimeByLaw = laws.some((law) => law.lookBack !== null && ageFinding(law, facts) === null);
  // Too old for the landlord and in time by the law is in time: nobody is to be told that it may be refused.
  return isInTimeByLaw ? found.filter(({ id }) => id !== 'older-than-limit') : found;
}

/** What a law beside the landlord's own procedure says of it, but for what has been said of the same entry already. */
export function lawsFindings(law: Procedure, own: Procedure, facts: CaseFacts, said: readonly Finding[]): Finding[] {
  return regimeFindings(law, own, facts).filter((one) => !said.some((other) => isSame(one, other)));
}

function regimeFindings(regime: Procedure, own: Procedure, facts: CaseFacts): Finding[] {
  const found: Finding[] = [];
  for (const single of [versionFinding(regime, facts), ageFinding(regime, facts)]) if (single) found.push(single);
  addAll(found, stageFindings(regime, facts));
  addAll(found, escalationFindings(regime, facts));
  addAll(found, checklistFindings(regime, facts.events));
  addAll(found, panelFindings(regime, facts));
  addAll(found, contentFindings(regime, facts));
  addAll(found, independenceFindings(regime, facts));
  addAll(found, refusalFindings(regime, facts, own));
  addAll(found, promiseFindings(regime, facts));
  return found;
}

/** Nearly always there is nothing to add; a list of lists costs more than looking. */
function addAll(found: Finding[], more: readonly Finding[]): void {
  for (const one of more) found.push(one);
}

/** Said of the same entry of the record, at the same stage: once is enough, by the landlord's own clause. */
function isSame(a: Finding, b: Finding): boolean {
  return a.id === b.id && a.eventId !== null && a.eventId === b.eventId && a.stage === b.stage;
}
