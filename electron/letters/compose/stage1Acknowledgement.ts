import { acknowledgementBody, acknowledgementSubject, answerDate } from './acknowledgement.ts';
import { paragraph } from './blocks.ts';
import { thanksForComplaint } from './openings.ts';
import type { Composed, Composing } from './shared.ts';

/** The letter that says that a complaint has been taken on, as what, by whom and until when (Code 2024, 6.2). */
export function stage1Acknowledgement(composing: Composing): Composed {
  const { facts, voice } = composing;
  return {
    subject: acknowledgementSubject(composing),
    body: [
      paragraph(
        'stage',
        `${thanksForComplaint(facts, voice)} We have recorded what you told us as a complaint, and it is now at stage 1 of our complaints procedure. I am looking into it, and I will answer it.`,
      ),
      ...answerDate(composing, 'our full answer'),
      ...acknowledgementBody(composing),
    ],
  };
}
