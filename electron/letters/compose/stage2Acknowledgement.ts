import { acknowledgementBody, acknowledgementSubject, answerDate } from './acknowledgement.ts';
import { paragraph } from './blocks.ts';
import { aboutStage1, stageOfProcedure, thanksForEscalation } from './openings.ts';
import { whoReviewed } from './reviewers.ts';
import type { Composed, Composing } from './shared.ts';

/** The letter that says that stage 2 has begun (Code 2024, 6.11): no reasons are asked for (6.12), somebody else decides (6.13). */
export function stage2Acknowledgement(composing: Composing): Composed {
  const { facts, voice } = composing;
  const isLast = facts.furtherStage === null;
  return {
    subject: acknowledgementSubject(composing),
    body: [
      paragraph(
        'stage',
        `${thanksForEscalation(facts, voice)} ${voice.isToComplainant ? 'Your complaint' : voice.complaint} is now at ${stageOfProcedure(facts)}. ${aboutStage1(facts)} I am looking at everything afresh, and I will decide what our ${isLast ? 'final response' : 'answer'} is.`,
      ),
      ...answerDate(composing, isLast ? 'our final response' : 'our full answer'),
      ...whoReviewed(composing),
      ...acknowledgementBody(composing),
    ],
  };
}
