import { assertNever } from '../../../domain/assertNever.ts';
import { plainDate } from '../../../domain/isoDate.ts';
import { isToOmbudsman } from '../../../domain/letterKinds.ts';
import type { SetName } from '../../../domain/letterTemplate.ts';
import { actionsTable, decisionTable, pointsAnswered } from '../answer.ts';
import { type BodyBlock, list, oneLine, paragraph, strong, textBlocks } from '../blocks.ts';
import type { LetterFacts } from '../facts.ts';
import { whoReviewed } from '../reviewers.ts';
import {
  type Composing,
  contactPanel,
  enclosedIn,
  ombudsmanPanel,
  outcomesWanted,
  waysToReachUs,
  writtenPoints,
} from '../shared.ts';
import { unprintableIn } from '../unprintable.ts';

/** The parts whose panel bears the heading itself. */
export const SELF_HEADED: ReadonlySet<SetName> = new Set<SetName>(['contact', 'ombudsman', 'answers']);

/** What the program sets out under one of its names; nothing where there is nothing. `id` names the blocks. */
export function setBlocks(name: SetName, id: string, heading: string, composing: Composing): BodyBlock[] {
  const { facts, parts } = composing;
  switch (name) {
    case 'contact':
      return [contactPanel(composing, heading)];
    case 'ombudsman':
      return facts.ombudsman ? [ombudsmanPanel(facts.ombudsman)] : [];
    case 'actions':
      return actionsTable(composing, id);
    case 'done-actions':
      return facts.doneActions.length === 0
        ? []
        : [
            list(
              id,
              facts.doneActions.map(({ what, doneOn }) => [`${oneLine(what)} (done on ${plainDate(doneOn)})`]),
            ),
          ];
    case 'points':
      return pointsList(id, composing);
    case 'outcomes':
      return textBlocks(id, outcomesWanted(composing));
    case 'not-responsible':
      return textBlocks(id, parts.notResponsibleFor);
    case 'adjustments':
      // What somebody needs is said to them, and to whoever speaks for them.
      return isToOmbudsman(facts.kind) ? [] : textBlocks(id, parts.adjustments);
    case 'updates':
      return textBlocks(id, parts.updates);
    case 'reviewers':
      return whoReviewed(composing);
    case 'apology':
      return textBlocks(id, parts.apology);
    case 'decision-table':
      return decisionTable(composing);
    case 'answers':
      return pointsAnswered(composing);
    case 'findings':
      return textBlocks(id, parts.findings);
    case 'learning':
      return textBlocks(id, parts.learning);
    case 'extension-reason':
      return textBlocks(id, parts.extensionReason);
    case 'refusal-reason':
      return textBlocks(id, parts.refusalReason);
    case 'refusal-discretion':
      return textBlocks(id, parts.refusalDiscretion);
    case 'refusal-direct-to':
      return textBlocks(id, parts.refusalDirectTo);
    case 'ways-to-reach-us':
      return [waysToReachUs(composing, id)];
    case 'other-ways':
      return facts.otherWays.length === 0
        ? []
        : [
            list(
              id,
              facts.otherWays.map(({ to, what }) => [strong(`${to}. `), what]),
            ),
          ];
    case 'advisers':
      return facts.advisers.length === 0
        ? []
        : [
            list(
              id,
              facts.advisers.map(({ name: who, how }) => (how === null ? [who] : [`${who}: ${how}`])),
            ),
          ];
    case 'enclosures':
      return enclosedList(id, composing);
    case 'language':
      return languageBlocks(id, facts);
    case 'extra':
      return textBlocks(id, parts.extra);
    default:
      return assertNever(name);
  }
}

function enclosedList(id: string, composing: Composing): BodyBlock[] {
  const names = enclosedIn(composing);
  if (names.length === 0) return [];
  return [
    list(
      id,
      names.map((name) => [name]),
      true,
    ),
  ];
}

/** The line in the recipient's language, where it can be printed; `soundnessChecks` says where it cannot. */
function languageBlocks(id: string, { languageLine, printsOtherScripts }: LetterFacts): BodyBlock[] {
  if (!languageLine || unprintableIn(languageLine.words, printsOtherScripts ? 'second' : 'first').length > 0) return [];
  return [paragraph(id, strong(languageLine.words))];
}

function pointsList(id: string, { parts }: Composing): BodyBlock[] {
  const points = writtenPoints(parts);
  if (points.length === 0) return [];
  if (points.length === 1) return textBlocks(id, points[0]?.summary ?? '');
  return [
    list(
      id,
      points.map(({ summary }) => [oneLine(summary)]),
      true,
    ),
  ];
}
