import type { StageId } from '../../../domain/events.ts';
import { lengthWords } from '../../calendar/lengths.ts';
import { stageWords } from '../../history/misfits.ts';
import type { Procedure } from '../procedure.ts';
import { type Clash, clash, isShorter, nowhere } from './clash.ts';

/** Stages that it has too many or too few, and what it asks before the next. */
export function stageClashes(own: Procedure, law: Procedure): Clash[] {
  const clashes: Clash[] = [];
  const [ownFirst, lawFirst] = [own.stages[0], law.stages[0]];
  if (!ownFirst || !lawFirst) return clashes;
  const lawsRule = law.escalation[0] ?? law.referral;
  if (ownFirst.id < lawFirst.id)
    clashes.push(
      clash(
        'stage-0',
        `It begins with a stage before stage 1 (${ownFirst.label}). The law allows none: its stage 1 runs from the receipt.`,
        nowhere,
        { clause: '5.2', confirmed: law.id === 'england-code-2024' },
      ),
    );
  const extra = own.stages.filter((stage) => stage.id > lastOf(law));
  for (const stage of extra)
    clashes.push(
      clash('too-many-stages', `It goes on to ${stage.label} after the law’s last stage.`, nowhere, {
        clause: '5.3',
        confirmed: law.id === 'england-code-2024',
      }),
    );
  for (const stage of law.stages)
    if (!own.stages.some((other) => other.id === stage.id))
      clashes.push(
        clash(
          'too-few-stages',
          `It has no ${stageWords(stage.id)}; the law gives the resident one.`,
          own.referral,
          lawsRule,
        ),
      );
  for (const rule of own.escalation) {
    const other = law.escalation.find((candidate) => candidate.to === rule.to);
    if (!other) continue;
    if (rule.needsNewEvidence && !other.needsNewEvidence)
      clashes.push(
        clash(
          'evidence-test',
          `It asks for further evidence before ${stageWords(rule.to)}. The law lets nobody ask for reasons.`,
          rule,
          other,
        ),
      );
    if (rule.within && (other.within === null || isShorter(rule.within, other.within)))
      clashes.push(
        clash(
          'limit-on-asking',
          `It sets a limit of ${lengthWords(rule.within)} on asking for ${stageWords(rule.to)}; the law ${other.within === null ? 'sets none' : `gives ${lengthWords(other.within)}`}.`,
          rule,
          other,
        ),
      );
  }
  for (const stage of law.stages) {
    const other = own.stages.find((candidate) => candidate.id === stage.id);
    const missing =
      other && stage.independence && stage.independentOf.filter((id) => !other.independentOf.includes(id));
    if (missing && missing.length > 0 && stage.independence)
      clashes.push(
        clash(
          'not-independent',
          `It does not say that ${stageWords(stage.id)} is for somebody else than ${missing.map((id) => stageWords(id)).join(' and ')}.`,
          nowhere,
          stage.independence,
        ),
      );
  }
  return clashes;
}

function lastOf(law: Procedure): StageId {
  return law.stages[law.stages.length - 1]?.id ?? 'stage-3';
}
