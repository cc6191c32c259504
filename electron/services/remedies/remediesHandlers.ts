import type { Handlers } from '../handlerTable.ts';
import { adoptPolicy, listPolicies, showPolicy } from './policies.ts';
import { importPolicy } from './policyImport.ts';
import { listRemedies, openRemedy, proposeRemedy, workOutRemedy } from './remedies.ts';
import { answerRemedy, judgeRemedy, offerRemedy, payRemedy } from './remedyActs.ts';
import { getRemedyLimits, setRemedyLimits } from './remedyLimits.ts';

/** What is asked about compensation policies and remedies. */
export const remediesHandlers = {
  'policies.list': listPolicies,
  'policies.show': showPolicy,
  'policies.import': importPolicy,
  'policies.adopt': adoptPolicy,
  'remedies.list': listRemedies,
  'remedies.open': openRemedy,
  'remedies.workOut': workOutRemedy,
  'remedies.propose': proposeRemedy,
  'remedies.judge': judgeRemedy,
  'remedies.offer': offerRemedy,
  'remedies.answer': answerRemedy,
  'remedies.pay': payRemedy,
  'remedies.limits': getRemedyLimits,
  'remedies.setLimits': setRemedyLimits,
} satisfies Partial<Handlers>;
