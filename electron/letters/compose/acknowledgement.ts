import { longDate } from '../../domain/isoDate.ts';
import { type BodyBlock, heading, isWritten, paragraph, strong, textBlocks } from './blocks.ts';
import {
  adjustments,
  type Composing,
  complaintDefinition,
  contactPanel,
  extraWords,
  independentHelp,
  ombudsmanForAdvice,
  responsibility,
} from './shared.ts';

/** The headline of an acknowledgement: the date is what the reader wants first. */
export function acknowledgementSubject({ facts, voice }: Composing): string {
  if (!facts.respondBy) return `We are looking into ${voice.complaint}`;
  return `We will answer ${voice.complaint} by ${longDate(facts.respondBy)}`;
}

/** "You will have our full answer by …". */
export function answerDate({ facts }: Composing, answer: string): BodyBlock[] {
  if (!facts.respondBy) return [];
  return [
    paragraph(
      'respond-by',
      `You will have ${answer}, in writing, by `,
      strong(longDate(facts.respondBy)),
      '. If I can answer sooner, I will.',
    ),
  ];
}

/** What both stages' acknowledgements say after their opening. */
export function acknowledgementBody(composing: Composing): BodyBlock[] {
  const { parts } = composing;
  return [
    contactPanel(composing, 'How to reach me'),
    ...complaintDefinition(composing),
    ...responsibility(composing),
    ...adjustments(composing),
    ...(isWritten(parts.updates)
      ? [heading('updates', 'How we will keep you informed'), ...textBlocks('updates', parts.updates)]
      : []),
    ...extraWords(composing),
    ...independentHelp(composing),
    ...ombudsmanForAdvice(composing),
  ];
}
