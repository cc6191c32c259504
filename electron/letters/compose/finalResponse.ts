import { assertNever } from '../../domain/assertNever.ts';
import { addMonths, type IsoDate, longDate } from '../../domain/isoDate.ts';
import { answerBody, answerHeadline } from './answer.ts';
import { type BodyBlock, heading, paragraph, strong } from './blocks.ts';
import { aboutStage1, stageInLetter, theComplaintMade } from './openings.ts';
import { whoReviewed } from './reviewers.ts';
import { type Composed, type Composing, contactForQuestions, ombudsmanPanel, otherWays, shortName } from './shared.ts';
import { headlineInSentence } from './stage1Response.ts';

/** The answer at stage 2, which is the final response (Code 2024, 6.10, 6.19), with the way to the ombudsman. */
export function finalResponse(composing: Composing): Composed {
  const { facts, voice } = composing;
  return {
    subject: `Our final response: ${headlineInSentence(answerHeadline(composing))}`,
    body: [
      paragraph('final-response-statement', strong(`This is our final response to ${voice.complaint}.`)),
      paragraph(
        'stage',
        `It is our answer at ${stageInLetter(facts)}, the last stage of our complaints procedure, to ${theComplaintMade(facts, voice)}. ${howItCameHere(composing)}${aboutStage1(facts)} I have looked at everything afresh.`,
      ),
      ...whoReviewed(composing),
      ...answerBody(composing),
      ...contactForQuestions(composing),
      ...otherWays(composing),
      ...wayToOmbudsman(composing),
    ],
  };
}

/** "We answered at stage 1 on … You asked us on … to look at it again. " */
function howItCameHere({ facts, voice }: Composing): string {
  const answered = facts.stage1RespondedOn ? `We answered it at stage 1 on ${longDate(facts.stage1RespondedOn)}. ` : '';
  if (!facts.escalation) return answered;
  const who = voice.isToComplainant ? 'You asked us' : 'We were asked';
  return `${answered}${who} on ${longDate(facts.escalation.on)} to look at it again. `;
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
      `This is the end of our complaints procedure, so you can now ask the ${name} to look into ${voice.complaint}. They are free and independent of us, and you do not need our agreement.${until}`,
    ),
    ombudsmanPanel(ombudsman),
  ];
}
