import { StaffId } from '../../../electron/domain/ids.ts';
import type { LetterParts, PromisedAction } from '../../../electron/domain/letters.ts';
import { Pence } from '../../../electron/domain/money.ts';
import type { RemedyKind } from '../../../electron/domain/words.ts';
import type { LetterFacts } from '../../../electron/letters/compose/facts.ts';
import { startParts } from '../../../electron/letters/compose/startParts.ts';
import { idFor } from './caseFacts.ts';
import type { CaseFile } from './caseFile.ts';

/** What staff would have written in a letter of a described case: what the case says, else what the program begins with. */
export function partsOf(
  described: CaseFile,
  facts: LetterFacts,
  date: LetterParts['date'],
  textSize: LetterParts['textSize'] | null,
): LetterParts {
  const begun = startParts(facts, date, facts.signatory?.id ?? StaffId.parse(idFor('staff nobody')));
  const { slots, extendUntil, refusalGround, ...words } = described.parts;
  const written = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
  const points = described.points.map((point, index) => ({ id: `point-${index + 1}`, ...point }));
  const actions = actionsOf(described);
  return {
    ...begun,
    ...written,
    ...(points.length > 0 ? { points } : {}),
    ...(actions.length > 0 ? { actions } : {}),
    ...(extendUntil ? { extendUntil } : {}),
    ...(refusalGround ? { refusalGround } : {}),
    slots: { ...begun.slots, ...slots },
    textSize: textSize ?? described.textSize ?? begun.textSize,
  };
}

function actionsOf(described: CaseFile): PromisedAction[] {
  const all = [
    ...described.actions,
    ...(described.remedy ? [{ kind: 'financial' as const, ...described.remedy }] : []),
  ];
  return all.map(({ what, kind, owner, by, pounds }, index) => ({
    id: `action-${index + 1}`,
    kind: kind ?? usualKind(pounds),
    what,
    owner: owner === undefined ? null : StaffId.parse(idFor(`staff ${owner}`)),
    dueOn: by ?? null,
    amount: pounds === undefined ? null : Pence.parse(Math.round(pounds * 100)),
  }));
}

function usualKind(pounds: number | undefined): RemedyKind {
  return pounds === undefined ? 'action-on-delay' : 'financial';
}
