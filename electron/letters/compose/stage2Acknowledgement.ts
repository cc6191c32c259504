import { acknowledgementBody, acknowledgementSubject, answerDate } from './acknowledgement.ts';
import { paragraph } from './blocks.ts';
import { aboutStage1, stageInLetter, thanksForEscalation } from './openings.ts';
import { whoReviewed } from './reviewers.ts';
import type { Composed, Composing } from './shared.ts';

/** The letter that says that stage 2 has begun (Code 2024, 6.11): no reasons are asked for (6.12), somebody else decides (6.13). */
export function stage2Acknowledgement(composing: Composing): Composed {
  const { facts, voice } = composing;
  return {
    subject: acknowledgementSubject(composing),
    body: [
      paragraph(
        'stage',
        `${thanksForEscalation(facts, voice)} ${voice.isToComplainant ? 'Your complaint' : voice.complaint} is now at ${stageInLetter(facts)}, the last stage of our complaints procedure. ${aboutStage1(facts)} I am looking at everything afresh, and I will decide what our final response is.`,
      ),
      ...answerDate(composing, 'our final response'),
      ...whoReviewed(composing),
      ...acknowledgementBody(composing),
    ],
  };
}
