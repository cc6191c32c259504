import type { EligibilityAdvice, EligibilityAnswers, GroundAdvice } from '../../domain/eligibility.ts';
import type { StageId } from '../../domain/events.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { LawRemark } from '../../domain/triage.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { GroundRule } from '../procedures/procedureParts.ts';
import { type EligibilityFacts, type GroundVerdict, judgeGround } from './eligibility.ts';

interface EligibilityQuestion {
  /** The landlord's own procedure first; then the codes and laws beside it. */
  procedures: readonly [Procedure, ...Procedure[]];
  receivedOn: IsoDate;
  /** The stage that is asked for. */
  stage: StageId;
  answers: EligibilityAnswers;
}

/**
 * Whether a complaint may be refused at a stage: each ground of the landlord's procedure, and of the law where it has others,
 * judged on the answers. A ground of the landlord's own that the law does not know, or that its text does not let count, is
 * said to be so: nobody refuses by a rule that the ombudsman would set aside. Without a ground that holds, it is taken on.
 */
export function adviseEligibility({ procedures, receivedOn, stage, answers }: EligibilityQuestion): EligibilityAdvice {
  const [own, ...overlays] = procedures;
  const laws = overlays.filter((overlay) => overlay.role === 'statutory');
  const facts = factsOf(receivedOn, answers);
  const ofStage = (procedure: Procedure) => procedure.grounds.filter((ground) => ground.stages.includes(stage));
  const grounds = ofStage(own).map((ground) => adviseGround(own, ground, laws, facts, answers));
  for (const law of laws)
    for (const ground of ofStage(law))
      if (!grounds.some((known) => isSame(known, ground)))
        grounds.push(adviseOwnless(own, law, ground, facts, answers));
  const passOnToday = answers.safety === 'yes' || grounds.some(({ verdict }) => verdict === 'pass-on-today');
  const holds = grounds.find(({ isAnswered, verdict }) => isAnswered && verdict === 'may-refuse');
  const weighed = grounds.find(({ isAnswered, verdict }) => isAnswered && verdict === 'judge');
  const ground = holds ?? weighed ?? null;
  return {
    verdict: holds ? 'may-refuse' : weighed ? 'judge' : 'accept',
    reason: overallReason(ground, grounds, passOnToday),
    ground: ground?.id ?? null,
    passOnToday,
    grounds,
  };
}

function overallReason(ground: GroundAdvice | null, grounds: readonly GroundAdvice[], passOnToday: boolean): string {
  const safety = passOnToday ? 'Tell the safeguarding lead today; that waits for nothing. ' : '';
  if (ground?.verdict === 'may-refuse')
    return `${safety}It may be refused: ${lowerFirst(ground.label)}. It may also be taken on all the same.`;
  if (ground) return `${safety}Somebody has to weigh this: ${lowerFirst(ground.label)}. In doubt, take it on.`;
  const open = grounds.filter(({ isAnswered }) => !isAnswered).length;
  return open === grounds.length && open > 0
    ? `${safety}Nothing that was said so far lets it be refused: take it on, unless one of these grounds turns out to hold.`
    : `${safety}No ground holds: it has to be taken on.`;
}

function adviseGround(
  own: Procedure,
  ground: GroundRule,
  laws: readonly Procedure[],
  facts: EligibilityFacts,
  answers: EligibilityAnswers,
): GroundAdvice {
  const judged = judgeGround(own, ground, facts);
  const advice = toAdvice(own, judged, answers);
  if (judged.verdict !== 'may-refuse' && judged.verdict !== 'judge') return advice;
  if (ground.isUrgent) return advice;
  for (const law of laws) {
    const remark = lawOn(law, ground, facts);
    if (remark === null) continue;
    advice.law.push(remark.remark);
    if (!advice.isAnswered) continue;
    if (remark.verdict === 'must-accept') {
      advice.verdict = 'must-accept';
      advice.reason = `Our own procedure would let it be refused; the law does not. ${remark.remark.text}`;
      advice.clause = remark.remark.clause;
      advice.confirmed = remark.remark.confirmed;
    } else if (remark.verdict === 'judge' && advice.verdict === 'may-refuse') advice.verdict = 'judge';
    advice.needsDiscretion ||= remark.needsDiscretion && advice.verdict === 'may-refuse';
  }
  return advice;
}

interface Law {
  verdict: GroundVerdict['verdict'];
  needsDiscretion: boolean;
  remark: LawRemark;
}

/** What the law beside it says of a ground of the landlord's own; null where it says the same. */
function lawOn(law: Procedure, ground: GroundRule, facts: EligibilityFacts): Law | null {
  const test = ground.mustMeet ?? (ground.test === 'none' ? null : ground.test);
  const same = law.grounds.find((candidate) => (test === null ? candidate.id === ground.id : candidate.test === test));
  if (!same) return unknownTo(law);
  if (ground.test === 'none' && test === null) return null;
  const judged = judgeGround(law, same, facts);
  const isMilder = judged.verdict === 'must-accept';
  const text = isMilder ? `${law.name}: ${judged.reason}` : judged.reason;
  if (!isMilder && ground.mustMeet === null && test !== 'age') return null;
  return {
    verdict: judged.verdict,
    needsDiscretion: judged.needsDiscretion,
    remark: { text, clause: same.clause, confirmed: same.confirmed, law: law.name },
  };
}

function unknownTo(law: Procedure): Law {
  return {
    verdict: 'judge',
    needsDiscretion: false,
    remark: {
      text: `${law.name} names no such ground. It counts only if what they tell us is no complaint at all, or for a valid reason in this very case, with the evidence for it; never as a rule for all.`,
      clause: law.refusal.clause,
      confirmed: law.refusal.confirmed,
      law: law.name,
    },
  };
}

/** A ground of the law that the landlord's own procedure does not claim. */
function adviseOwnless(
  own: Procedure,
  law: Procedure,
  ground: GroundRule,
  facts: EligibilityFacts,
  answers: EligibilityAnswers,
): GroundAdvice {
  const advice = toAdvice(law, judgeGround(law, ground, facts), answers);
  advice.law.push({
    text: `Our own procedure does not have this ground (${own.name}). The law would allow it; we have promised more than the law asks.`,
    clause: ground.clause,
    confirmed: ground.confirmed,
    law: law.name,
  });
  if (advice.verdict === 'may-refuse') advice.verdict = 'judge';
  return advice;
}

function toAdvice(procedure: Procedure, judged: GroundVerdict, answers: EligibilityAnswers): GroundAdvice {
  const { ground, verdict, reason, clause } = judged;
  return {
    id: ground.id,
    label: ground.label,
    procedure: procedure.name,
    test: ground.test,
    mustMeet: ground.mustMeet,
    isAnswered: isAnswered(ground, answers),
    verdict,
    reason,
    clause,
    confirmed: ground.confirmed,
    directTo: ground.directTo,
    evidence: [...ground.evidence],
    notEnough: ground.notEnough.map(({ what, why }) => ({ what, why })),
    needsDiscretion: judged.needsDiscretion,
    law: [],
  };
}

function isAnswered(ground: GroundRule, answers: EligibilityAnswers): boolean {
  switch (ground.test) {
    case 'age':
      return answers.ongoing === 'yes' || answers.knownSince !== null;
    case 'court':
      return answers.court !== null || answers.claimFiledOn !== null;
    case 'considered':
      return answers.considered !== null || answers.earlierFinalResponseOn !== null;
    case 'none': {
      const said = answers.grounds[ground.id];
      return said !== undefined && (said.applies !== null || said.rather.length > 0);
    }
  }
}

/** The answers as the rules take them: a claim counts only with the day on which it was filed. */
export function factsOf(receivedOn: IsoDate, answers: EligibilityAnswers): EligibilityFacts {
  return {
    receivedOn,
    knownSince: answers.knownSince,
    isOngoing: answers.ongoing === 'yes',
    claimFiledOn: answers.court === 'nothing' || answers.court === 'letter' ? null : answers.claimFiledOn,
    earlierFinalResponseOn: answers.considered === 'no' ? null : answers.earlierFinalResponseOn,
    grounds: Object.fromEntries(
      Object.entries(answers.grounds).map(([id, { applies, rather }]) => [
        id,
        { applies: applies === null ? null : applies === 'yes', rather },
      ]),
    ),
  };
}

function isSame(known: GroundAdvice, ground: GroundRule): boolean {
  return ground.test === 'none' ? known.id === ground.id : known.test === ground.test;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
