import { addMonths, longDate } from '../../domain/isoDate.ts';
import { answerBody, answerHeadline } from './answer.ts';
import { type BodyBlock, heading, paragraph, strong } from './blocks.ts';
import { aboutStage1, theComplaintMade } from './openings.ts';
import { type Composed, type Composing, ombudsmanPanel, shortName } from './shared.ts';
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
        `It is our answer at stage 2, the last stage of our complaints procedure, to ${theComplaintMade(facts, voice)}. ${howItCameHere(composing)}${aboutStage1(facts)} I have looked at everything afresh.`,
      ),
      ...answerBody(composing),
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

function wayToOmbudsman({ facts, parts, voice }: Composing): BodyBlock[] {
  const { ombudsman } = facts;
  if (!ombudsman) return [];
  const name = shortName(ombudsman);
  const months = facts.referWithinMonths;
  const until =
    months === null
      ? ''
      : ` Please do so within ${months} months of the date of this letter: by ${longDate(addMonths(parts.date, months))}.`;
  return [
    heading('how-to-ombudsman', `If you are not happy with this response, you can go to the ${name}`),
    paragraph(
      'how-to-ombudsman',
      `This is the end of our complaints procedure, so you can now ask the ${name} to look into ${voice.complaint}. They are free and independent of us, and you do not need our agreement.${until}`,
    ),
    ombudsmanPanel(ombudsman),
  ];
}
