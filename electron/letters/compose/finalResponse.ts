import { assertNever } from '../../domain/assertNever.ts';
import { addMonths, type IsoDate, longDate } from '../../domain/isoDate.ts';
import { answerBody, answerHeadline } from './answer.ts';
import { type BodyBlock, heading, paragraph, strong } from './blocks.ts';
import type { LetterFacts } from './facts.ts';
import {
  aboutStage1,
  capital,
  labelInSentence,
  stageInLetter,
  stageOfProcedure,
  theComplaintMade,
} from './openings.ts';
import { whoReviewed } from './reviewers.ts';
import {
  type Composed,
  type Composing,
  contactForQuestions,
  independentHelp,
  ombudsmanPanel,
  otherWays,
  shortName,
} from './shared.ts';
import { headlineInSentence } from './stage1Response.ts';

/** The answer at stage 2, which is the final response (Code 2024, 6.10, 6.19), with the way to the ombudsman. */
export function finalResponse(composing: Composing): Composed {
  const { facts, voice } = composing;
  const isFinal = isFinalResponse(facts);
  return {
    subject: `${isFinal ? 'Our final response' : capital(stageInLetter(facts))}: ${headlineInSentence(answerHeadline(composing))}`,
    body: [
      ...(isFinal
        ? [paragraph('final-response-statement', strong(`This is our final response to ${voice.complaint}.`))]
        : []),
      paragraph(
        'stage',
        `It is our answer at ${stageOfProcedure(facts)}${facts.furtherStage === null ? ',' : ''} to ${theComplaintMade(facts, voice)}. ${howItCameHere(composing)}${aboutStage1(facts)} I have looked at everything afresh.`,
      ),
      ...whoReviewed(composing),
      ...answerBody(composing),
      ...wayToFurtherStage(composing),
      ...contactForQuestions(composing),
      ...otherWays(composing),
      ...independentHelp(composing),
      ...wayToOmbudsman(composing),
    ],
  };
}

/** Final where no stage follows, and wherever the law beside the procedure has it so (Code 2024, 5.2: no more than two stages). */
export function isFinalResponse({ furtherStage, requiredContents }: LetterFacts): boolean {
  return (
    furtherStage === null || requiredContents.some(({ id, required }) => required && id === 'final-response-statement')
  );
}

/** The landlord's own next stage; where the answer is final by law, it is an offer and no condition. */
function wayToFurtherStage({ facts, voice }: Composing): BodyBlock[] {
  if (facts.furtherStage === null) return [];
  const stage = labelInSentence(facts.furtherStage);
  const also = isFinalResponse(facts)
    ? ` You do not have to: ${facts.ombudsman ? `you can go to the ${shortName(facts.ombudsman)} straight away` : 'this is our final response'}.`
    : '';
  return [
    heading('further-stage', `You can ask for ${stage}`),
    paragraph(
      'further-stage',
      `If you are not happy with this response, you can ask us to take ${voice.complaint} to ${stage}. Tell any of us, in whatever way suits you, and quote our reference, ${facts.reference}.${also}`,
    ),
  ];
}

/** "We answered at stage 1 on … You asked us on … to look at it again. " */
function howItCameHere({ facts, voice }: Composing): string {
  const answered = facts.stage1RespondedOn ? `We answered it at stage 1 on ${longDate(facts.stage1RespondedOn)}. ` : '';
  const again =
    facts.stage === 'stage-3' && facts.stage2RespondedOn
      ? `and at stage 2 on ${longDate(facts.stage2RespondedOn)}`
      : '';
  const both = again === '' ? answered : answered.replace(/\. $/, ` ${again}. `);
  if (!facts.escalation) return both;
  const who = voice.isToComplainant ? 'You asked us' : 'We were asked';
  return `${both}${who} on ${longDate(facts.escalation.on)} to look at it again. `;
}

/** The last day, where it can be known; where it counts from what only the resident knows, a warning not to wait. */
function untilWhen({ referWithinMonths: months, referWithinFrom }: Composing['facts'], date: IsoDate): string {
  if (months === null) return '';
  switch (referWithinFrom) {
    case 'final-response':
      return ` Please do so within ${months} months of the date of this letter: by ${longDate(addMonths(date, months))}.`;
    case 'awareness':
      return ` They can normally look only at what you became aware of in the last ${months} months, whenever this letter was written, so please do not wait.`;
    case 'matter':
      return ` They can normally look only at what happened in the last ${months} months, whenever this letter was written, so please do not wait.`;
    default:
      return assertNever(referWithinFrom);
  }
}

function wayToOmbudsman({ facts, parts, voice }: Composing): BodyBlock[] {
  const { ombudsman } = facts;
  if (!ombudsman) return [];
  const name = shortName(ombudsman);
  const until = untilWhen(facts, parts.date);
  return [
    heading('how-to-ombudsman', `If you are not happy with this response, you can go to the ${name}`),
    paragraph(
      'how-to-ombudsman',
      `${facts.furtherStage === null ? 'This is the end of our complaints procedure, so you can now ask' : 'You can now ask'} the ${name} to look into ${voice.complaint}. They are free and independent of us, and you do not need our agreement.${until}`,
    ),
    ombudsmanPanel(ombudsman),
  ];
}
