import type { StageId } from '../../domain/events.ts';
import { addMonths, type IsoDate, longDate } from '../../domain/isoDate.ts';
import { dateOf, dayOf } from '../calendar/dayNumber.ts';
import { lengthWords } from '../calendar/lengths.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { Length } from '../procedures/procedureBasics.ts';
import type { GroundRule } from '../procedures/procedureParts.ts';

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
  /** By ground that no date decides: whether it is that, and what it is rather, in the words of the ground's look-alikes. */
  grounds?: Readonly<Record<string, { applies: boolean | null; rather: readonly string[] }>>;
}

/** Whether a ground for refusing holds, with the reason for the letter and the file. */
export interface GroundVerdict {
  ground: GroundRule;
  /**
   * `may-refuse`: it applies, and the landlord may still take the complaint. `must-accept`: it does not. `judge`: a person
   * must weigh it. `pass-on-today`: somebody's safety, never parked.
   */
  verdict: 'may-refuse' | 'must-accept' | 'judge' | 'pass-on-today';
  reason: string;
  clause: string;
  /** It may be taken on all the same, and whether to do so has to be considered and recorded. */
  needsDiscretion: boolean;
}

type Give = (is: GroundVerdict['verdict'], reason: string, needsDiscretion?: boolean) => GroundVerdict;

/** Judges each ground on which a procedure lets a complaint be refused at a stage. */
export function judgeGrounds(procedure: Procedure, facts: EligibilityFacts, stage: StageId): GroundVerdict[] {
  return procedure.grounds
    .filter((ground) => ground.stages.includes(stage))
    .map((ground) => judgeGround(procedure, ground, facts));
}

/** Judges one ground. */
export function judgeGround(procedure: Procedure, ground: GroundRule, facts: EligibilityFacts): GroundVerdict {
  const verdict: Give = (is, reason, needsDiscretion = false) => ({
    ground,
    verdict: is,
    reason,
    clause: ground.clause,
    needsDiscretion,
  });
  switch (ground.test) {
    case 'age':
      return judgeAge(procedure, facts, verdict);
    case 'court':
      return judgeCourt(facts, verdict);
    case 'considered':
      return judgeConsidered(facts, verdict);
    case 'none':
      return judgeByAnswer(ground, facts, verdict);
  }
}

function judgeCourt(facts: EligibilityFacts, verdict: Give): GroundVerdict {
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

function judgeConsidered(facts: EligibilityFacts, verdict: Give): GroundVerdict {
  const earlier = facts.earlierFinalResponseOn ?? null;
  return earlier === null
    ? verdict('must-accept', 'There is no earlier final response on the same matter, so it has not been considered.')
    : verdict(
        'may-refuse',
        `The same matter was answered finally on ${longDate(earlier)}. Anything that has happened since is a new complaint.`,
      );
}

function judgeByAnswer(ground: GroundRule, facts: EligibilityFacts, verdict: Give): GroundVerdict {
  const answer = facts.grounds?.[ground.id];
  const direct = ground.directTo === null ? '' : ` Direct the person to: ${ground.directTo}.`;
  const rather = ground.notEnough.find(({ what }) => answer?.rather.includes(what));
  if (rather) return verdict('must-accept', `It is rather this: ${lowerFirst(rather.what)}. ${rather.why}`);
  if (answer?.applies === false) return verdict('must-accept', 'It is not that.');
  if (ground.isUrgent && answer?.applies === true)
    return verdict(
      'pass-on-today',
      `Tell the safeguarding lead today, whatever becomes of the rest.${direct} What they complain of besides is taken like any other complaint.`,
    );
  if (answer?.applies === true && !ground.isAboutConduct)
    return verdict(
      'may-refuse',
      `It is that, by what was said. Look at this complaint on its own merits and keep the evidence.${direct}`,
    );
  const conduct = ground.isAboutConduct
    ? ' What they complain of may still be right: look at that first. Consider whether a disability or another need explains how they behave (Equality Act 2010), and write down the reasons.'
    : '';
  return verdict('judge', `Judge it on this complaint's own merits and keep the evidence.${conduct}${direct}`);
}

function judgeAge(procedure: Procedure, facts: EligibilityFacts, verdict: Give): GroundVerdict {
  const rule = procedure.lookBack;
  if (rule === null) return verdict('must-accept', 'This procedure sets no limit of age.');
  if (facts.isOngoing === true) return verdict('must-accept', 'The matter still goes on, so it is not too old.');
  if (facts.knownSince === null)
    return verdict('judge', 'Find out when the matter arose and when the resident first knew of it.');
  const last = lastDayToComplain(facts.knownSince, rule.limit);
  const came = `It could be brought until ${longDate(last)} (${lengthWords(rule.limit)}) and came on ${longDate(facts.receivedOn)}.`;
  if (facts.receivedOn <= last) return verdict('must-accept', came);
  if (rule.never !== null && facts.receivedOn > lastDayToComplain(facts.knownSince, rule.never))
    return verdict('may-refuse', `${came} After ${lengthWords(rule.never)} not even a good reason brings it in.`);
  const consider = rule.discretion
    ? ' Consider whether there is good reason to take it all the same, and record what was considered.'
    : '';
  return verdict('may-refuse', `${came}${consider}`, rule.discretion);
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

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
