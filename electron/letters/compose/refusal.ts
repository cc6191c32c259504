import { longDate } from '../../domain/isoDate.ts';
import { type BodyBlock, heading, isWritten, paragraph, strong, textBlocks } from './blocks.ts';
import { stageInLetter, thanksForComplaint } from './openings.ts';
import {
  type Composed,
  type Composing,
  extraWords,
  independentHelp,
  ombudsmanPanel,
  otherWays,
  shortName,
} from './shared.ts';

/** The letter that refuses to take on a complaint, or to take it to stage 2, and gives the right to challenge that (Code 2024, 2.2-2.4, 5.11). */
export function refusal(composing: Composing): Composed {
  const { facts, parts, voice } = composing;
  const isEscalation = facts.stage !== 'stage-1';
  const ground = facts.refusalGrounds.find((entry) => entry.id === parts.refusalGround);
  return {
    subject: isEscalation
      ? `We will not look at ${voice.complaint} at ${stageInLetter(facts)}`
      : `We have decided not to take on ${voice.complaint}`,
    body: [
      paragraph('stage', isEscalation ? refusedAtStage2(composing) : refusedAtStage1(composing)),
      heading('reasons', 'Why we decided this'),
      ...(ground
        ? [
            paragraph(
              'ground',
              'Our complaints procedure says when we may refuse a complaint. The reason that applies here is, in its words: ',
              strong(`“${ground.label.replace(/\.$/, '')}.”`),
            ),
          ]
        : []),
      ...textBlocks('reasons', parts.refusalReason),
      ...exception(composing),
      ...otherWay(composing),
      ...extraWords(composing),
      ...otherWays(composing),
      ...independentHelp(composing),
      ...rightToChallenge(composing),
    ],
  };
}

/** Only what was considered is said to have been. */
function exception({ parts, voice }: Composing): BodyBlock[] {
  if (!isWritten(parts.refusalDiscretion))
    return [paragraph('merits', `We looked at ${voice.complaint} on its own facts before we decided.`)];
  return [
    paragraph(
      'merits',
      `We looked at ${voice.complaint} on its own facts, and at whether to make an exception, before we decided.`,
    ),
    ...textBlocks('discretion', parts.refusalDiscretion),
  ];
}

/** Nobody is only sent away: who can help with it instead. */
function otherWay({ parts }: Composing): BodyBlock[] {
  if (!isWritten(parts.refusalDirectTo)) return [];
  return [heading('directed-to', 'Who can help you with this'), ...textBlocks('directed-to', parts.refusalDirectTo)];
}

function refusedAtStage1({ facts, voice }: Composing): string {
  return `${thanksForComplaint(facts, voice)} I am sorry to tell you that we have decided not to look into ${voice.complaint} under our complaints procedure.`;
}

function refusedAtStage2({ facts, voice }: Composing): string {
  const on = facts.escalation ? ` on ${longDate(facts.escalation.on)}` : '';
  return `${voice.isToComplainant ? 'You asked us' : `We were asked for ${voice.who}`}${on} to look at ${voice.complaint} again, at ${stageInLetter(facts)} of our complaints procedure. I am sorry to tell you that we have decided not to do so.`;
}

function rightToChallenge({ facts, voice }: Composing): BodyBlock[] {
  const { ombudsman } = facts;
  if (!ombudsman) return [];
  const name = shortName(ombudsman);
  return [
    heading('ombudsman-right', `You can take this decision to the ${name}`),
    paragraph(
      'ombudsman-right',
      `You have the right to ask the ${name} whether our decision is right. They are free and independent of us. If they find that we should look into ${voice.complaint}, they can tell us to do so.`,
    ),
    ombudsmanPanel(ombudsman),
  ];
}
