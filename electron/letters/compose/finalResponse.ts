import { addMonths, longDate } from '../../domain/isoDate.ts';
import { answerBody, answerHeadline } from './answer.ts';
import { type BodyBlock, heading, paragraph, strong } from './blocks.ts';
import { theComplaintMade } from './openings.ts';
import { type Composed, type Composing, ombudsmanPanel, shortName } from './shared.ts';
import { headlineInSentence } from './stage1Response.ts';

/** The answer at stage 2, which is the final response (Code 2024, 6.10, 6.19), with the way to the ombudsman. */
export function finalResponse(composing: Composing): Composed {
  const { facts, voice } = composing;
  const asked = facts.escalation
    ? ` ${voice.isToComplainant ? 'You asked us' : 'We were asked'} on ${longDate(facts.escalation.on)} to look at it again.`
    : '';
  return {
    subject: `Our final response: ${headlineInSentence(answerHeadline(composing))}`,
    body: [
      paragraph('final-response-statement', strong(`This is our final response to ${voice.complaint}.`)),
      paragraph(
        'stage',
        `It is our answer at stage 2, the last stage of our complaints procedure, to ${theComplaintMade(facts, voice)}.${asked} I took no part in the decision at stage 1, and I have looked at everything afresh.`,
      ),
      ...answerBody(composing),
      ...wayToOmbudsman(composing),
    ],
  };
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
      `You have now been through both stages of our complaints procedure, so you can ask the ${name} to look into ${voice.complaint}. They are free and independent of us, and you do not need our agreement.${until}`,
    ),
    ombudsmanPanel(ombudsman),
  ];
}
