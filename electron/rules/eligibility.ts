import type { StageId } from '../domain/events.ts';
import { addMonths, type IsoDate, longDate } from '../domain/isoDate.ts';
import { dateOf, dayOf } from './dayNumber.ts';
import { lengthWords } from './lengths.ts';
import type { Procedure } from './procedure.ts';
import type { GroundRule, Length } from './procedureParts.ts';

/** What the record knows that bears on whether a complaint may be refused. */
export interface EligibilityFacts {
  receivedOn: IsoDate;
  /** When the matter arose or the resident first knew of it, whichever is later; null: not known. */
  knownSince: IsoDate | null;
  /** It still goes on, so that some of it is recent whenever it began. */
  isOngoing?: boolean;
  /** The day on which claim form and particulars of claim were filed at court; null: they were not. */
  claimFiledOn?: IsoDate | null;
  /** The final response in which the same matter was considered before; null: it was not. */
  earlierFinalResponseOn?: IsoDate | null;
}

/** Whether a ground for refusing holds, with the reason for the letter and the file. */
export interface GroundVerdict {
  ground: GroundRule;
  /** `may-refuse`: it applies, and the landlord may still take the complaint. `must-accept`: it does not. `judge`: a person must weigh it. */
  verdict: 'may-refuse' | 'must-accept' | 'judge';
  reason: string;
  clause: string;
}

/** Judges each ground on which a procedure lets a complaint be refused at a stage. */
export function judgeGrounds(procedure: Procedure, facts: EligibilityFacts, stage: StageId): GroundVerdict[] {
  return procedure.grounds
    .filter((ground) => ground.stages.includes(stage))
    .map((ground) => judgeGround(procedure, ground, facts));
}

/** Judges one ground. */
export function judgeGround(procedure: Procedure, ground: GroundRule, facts: EligibilityFacts): GroundVerdict {
  const verdict = (is: GroundVerdict['verdict'], reason: string): GroundVerdict => ({
    ground,
    verdict: is,
    reason,
    clause: ground.clause,
  });
  switch (ground.test) {
    case 'age':
      return judgeAge(procedure, facts, verdict);
    case 'court': {
      const filed = facts.claimFiledOn ?? null;
      return filed === null
        ? verdict(
            'must-accept',
            'Nothing has been filed at court. A letter before action, a pre-action protocol letter or an insurance claim is not legal proceedings.',
          )
        : verdict(
            'may-refuse',
            `The claim form and particulars of claim were filed on ${longDate(filed)}. What is not before the court must still be answered.`,
          );
    }
    case 'considered': {
      const earlier = facts.earlierFinalResponseOn ?? null;
      return earlier === null
        ? verdict(
            'must-accept',
            'There is no earlier final response on the same matter, so it has not been considered.',
          )
        : verdict(
            'may-refuse',
            `The same matter was answered finally on ${longDate(earlier)}. Anything that has happened since is a new complaint.`,
          );
    }
    case 'none':
      return verdict(
        'judge',
        `Judge it on this complaint's own merits and keep the evidence.${ground.directTo ? ` Direct the person to: ${ground.directTo}.` : ''}`,
      );
  }
}

function judgeAge(
  procedure: Procedure,
  facts: EligibilityFacts,
  verdict: (is: GroundVerdict['verdict'], reason: string) => GroundVerdict,
): GroundVerdict {
  const rule = procedure.lookBack;
  if (rule === null) return verdict('must-accept', 'This procedure sets no limit of age.');
  if (facts.isOngoing === true) return verdict('must-accept', 'The matter still goes on, so it is not too old.');
  if (facts.knownSince === null)
    return verdict('judge', 'Find out when the matter arose and when the resident first knew of it.');
  const last = lastDayToComplain(facts.knownSince, rule.limit);
  if (facts.receivedOn <= last)
    return verdict(
      'must-accept',
      `It could be brought until ${longDate(last)} (${lengthWords(rule.limit)}) and came on ${longDate(facts.receivedOn)}.`,
    );
  return verdict(
    'may-refuse',
    `It could be brought until ${longDate(last)} (${lengthWords(rule.limit)}) and came on ${longDate(facts.receivedOn)}.${rule.discretion ? ' Consider whether there is good reason to take it all the same, and record what was considered.' : ''}`,
  );
}

/** The last day on which a matter known since `knownSince` can be brought within the limit. */
export function lastDayToComplain(knownSince: IsoDate, limit: Length): IsoDate {
  switch (limit.unit) {
    case 'months':
      return addMonths(knownSince, limit.amount);
    case 'weeks':
      return dateOf(dayOf(knownSince) + limit.amount * 7);
    default:
      return dateOf(dayOf(knownSince) + limit.amount);
  }
}
