import { longDate } from '../../domain/isoDate.ts';
import { type BodyBlock, heading, isWritten, paragraph, strong, textBlocks } from './blocks.ts';
import { stageInLetter } from './openings.ts';
import { type Composed, type Composing, extraWords, ombudsmanPanel, shortName } from './shared.ts';

/** The notice that an answer needs more time: why, until when, and the ombudsman's details (Code 2024, 6.4, 6.5, 6.15, 6.16). */
export function extensionNotice(composing: Composing): Composed {
  const { facts, parts, voice } = composing;
  const stage = facts.stage === 'stage-1' ? 'stage 1' : stageInLetter(facts);
  const promised = facts.originalDue ? ` by ${longDate(facts.originalDue)}` : ' by now';
  return {
    subject: parts.extendUntil
      ? `We need more time: we will now answer by ${longDate(parts.extendUntil)}`
      : `We need more time to answer ${voice.complaint}`,
    body: [
      paragraph(
        'stage',
        `${voice.isToComplainant ? 'Your complaint' : voice.complaint} is at ${stage} of our complaints procedure, and we should answer it${promised}. We need longer than that. I am sorry that we are keeping you waiting.`,
      ),
      ...(parts.extendUntil
        ? [
            paragraph(
              'new-date',
              'You will have our full answer, in writing, by ',
              strong(longDate(parts.extendUntil)),
              '.',
            ),
          ]
        : []),
      ...(isWritten(parts.extensionReason)
        ? [heading('reason', 'Why we need more time'), ...textBlocks('reason', parts.extensionReason)]
        : []),
      ...(isWritten(parts.updates)
        ? [heading('updates', 'How we will keep you informed until then'), ...textBlocks('updates', parts.updates)]
        : []),
      ...extraWords(composing),
      ...ombudsmanOnDelay(composing),
    ],
  };
}

function ombudsmanOnDelay({ facts }: Composing): BodyBlock[] {
  const { ombudsman } = facts;
  if (!ombudsman) return [];
  const name = shortName(ombudsman);
  return [
    heading('ombudsman-details', `You can talk to the ${name} about this delay`),
    paragraph(
      'ombudsman-details',
      `The ${name} is free and independent of us. You can ask them for help while you wait.`,
    ),
    ombudsmanPanel(ombudsman),
  ];
}
