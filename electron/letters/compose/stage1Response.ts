import { answerBody, answerHeadline, waysToReachUs } from './answer.ts';
import { heading, paragraph } from './blocks.ts';
import { theComplaintMade } from './openings.ts';
import { whoReviewed } from './reviewers.ts';
import {
  type Composed,
  type Composing,
  contactForQuestions,
  independentHelp,
  ombudsmanForAdvice,
  otherWays,
} from './shared.ts';

/** The full answer at stage 1 (Code 2024, 6.9), with the way to stage 2, for which no reasons may be asked (6.12). */
export function stage1Response(composing: Composing): Composed {
  const { facts, voice } = composing;
  return {
    subject: `Stage 1: ${headlineInSentence(answerHeadline(composing))}`,
    body: [
      paragraph(
        'stage',
        `This is our answer at stage 1 of our complaints procedure to ${theComplaintMade(facts, voice)}.`,
      ),
      ...whoReviewed(composing),
      ...answerBody(composing),
      heading('how-to-escalate', 'If you are not happy with this answer, you can go to stage 2'),
      paragraph(
        'how-to-escalate',
        `You can ask us to look at ${voice.complaint} again, at stage 2 of our complaints procedure. You do not have to give reasons, and there is no form to fill in. Tell any of us, in whatever way suits you:`,
      ),
      ...waysToReachUs(composing),
      paragraph(
        'how-to-escalate',
        `Please quote our reference, ${facts.reference}. Somebody who took no part in this decision will look at everything afresh, and will give you our final response.`,
      ),
      ...contactForQuestions(composing),
      ...otherWays(composing),
      ...independentHelp(composing),
      ...ombudsmanForAdvice(composing),
    ],
  };
}

/** A headline after a colon goes on in lower case. */
export function headlineInSentence(headline: string): string {
  return headline.charAt(0).toLowerCase() + headline.slice(1);
}
