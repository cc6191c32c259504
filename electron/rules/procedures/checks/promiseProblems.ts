import { contentsOfKind } from '../../../domain/letterContents.ts';
import { letterKindLabels } from '../../../domain/letterKinds.ts';
import type { Procedure } from '../procedure.ts';
import type { ProcedureProblem } from './procedureProblem.ts';

/** What does not make sense in what a procedure promises, asks of its letters, and says about where else to go. */
export function promiseProblems(procedure: Procedure): ProcedureProblem[] {
  const problems: ProcedureProblem[] = [];
  const add = (path: string, text: string) => problems.push({ path, text });
  for (const list of ['matters', 'promises', 'advisers', 'otherWays'] as const)
    for (const [index, { id }] of procedure[list].entries())
      if (procedure[list].findIndex((other) => other.id === id) < index)
        add(`${list}[${index}].id`, `There is another entry called ${id} in this list.`);
  for (const [index, { exceptGround }] of procedure.matters.entries())
    if (exceptGround !== null && !procedure.grounds.some(({ id }) => id === exceptGround))
      add(`matters[${index}].exceptGround`, `There is no ground called ${exceptGround} (grounds).`);
  for (const [index, { clock }] of procedure.promises.entries())
    if (clock !== null && !procedure.clocks.some(({ id }) => id === clock))
      add(`promises[${index}].clock`, `There is no clock called ${clock} (clocks).`);
  for (const [index, { how, asOf }] of procedure.advisers.entries()) {
    if (how !== null && asOf === null)
      add(`advisers[${index}].asOf`, 'Say on which day these ways of reaching them were read: they change.');
    if (how === null && asOf !== null)
      add(`advisers[${index}].how`, 'It gives a day, and no way of reaching them for it to be about.');
  }
  for (const [index, { isInstead, onlyFor }] of procedure.otherWays.entries()) {
    if (isInstead && onlyFor === null)
      add(
        `otherWays[${index}].onlyFor`,
        'It takes the place of the referral for every complaint: say for which, or change referral itself.',
      );
    if (onlyFor !== null && onlyFor.categories === undefined)
      add(`otherWays[${index}].onlyFor`, 'Say for complaints of which categories it is.');
  }
  for (const [index, { letter, id, stage }] of procedure.contents.entries()) {
    if (!contentsOfKind[letter].includes(id))
      add(
        `contents[${index}].id`,
        `The program’s ${lowerFirst(letterKindLabels[letter])} has no part called ${id}, so it could never be finished. It has: ${contentsOfKind[letter].join(', ')}.`,
      );
    const twin = procedure.contents.findIndex(
      (other) => other.letter === letter && other.id === id && other.stage === stage,
    );
    if (twin < index) add(`contents[${index}]`, `That ${id} is asked of this letter twice.`);
  }
  for (const [index, stage] of procedure.stages.entries())
    if (stage.contactFirst !== null && index === 0 && stage.responseLetter === null)
      add(`stages[${index}].contactFirst`, 'Its answer is no letter, so nothing has to come before it: leave it out.');
  return problems;
}

/** Ombudsmen that a procedure names and the program has no address of. */
export function bodyProblems(procedure: Procedure, bodies: readonly string[]): ProcedureProblem[] {
  const named = [
    { path: 'referral.body', body: procedure.referral.body },
    ...procedure.otherWays.map(({ body }, index) => ({ path: `otherWays[${index}].body`, body })),
  ];
  return named.flatMap(({ path, body }) =>
    body === null || bodies.includes(body)
      ? []
      : [
          {
            path,
            text: `The program knows no body called ${body}. It knows: ${bodies.join(', ')}.${ofTheirOwn(path)}`,
          },
        ],
  );
}

/** An adjudicator or a panel of the landlord's own is no ombudsman, and takes the place of none. */
function ofTheirOwn(path: string): string {
  return path === 'referral.body'
    ? ' Name the ombudsman that complaints go to in the end; anybody else (an adjudicator, a scheme of your own) belongs into otherWays, with "body": null and how to reach them in "to".'
    : ' For anybody else write "body": null, and how to reach them in "to".';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
