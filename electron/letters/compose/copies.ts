import { isToOmbudsman } from '../../domain/letterKinds.ts';
import type { LetterModel } from '../../domain/letterModel.ts';
import type { Person } from '../../domain/people.ts';
import { recipientLines } from './addressLines.ts';
import { paragraph } from './blocks.ts';
import type { LetterFacts } from './facts.ts';
import { complainants, voiceOf } from './voice.ts';

/** Those whom the letter's parts name to have a copy, among the people of the case. */
function peopleWithCopy(facts: LetterFacts, ids: readonly string[]): Person[] {
  const known = [...complainants(facts), ...facts.links.map(({ person }) => person)];
  return ids
    .flatMap((id) => known.find((person) => person.id === id) ?? [])
    .filter(({ id }) => id !== facts.recipient?.id);
}

/** The copies of a letter, each with the address that it is posted to. */
export function copiesOf(facts: LetterFacts, ids: readonly string[]): NonNullable<LetterModel['copies']> {
  if (isToOmbudsman(facts.kind)) return [];
  return peopleWithCopy(facts, ids).map((person) => ({
    name: person.name,
    recipientLines: recipientLines({ ...facts, recipient: person, links: [] }),
  }));
}

/** A letter to somebody who speaks for a resident of whom we know where they live: the resident gets a copy, or has asked for none. */
export function lacksCopy(facts: LetterFacts, ids: readonly string[]): Person | null {
  const { complainant } = facts;
  if (!complainant?.address || !facts.recipient || voiceOf(facts).isToComplainant) return null;
  return ids.includes(complainant.id) ? null : complainant;
}

/** The letter and its copies, each as it is printed: a copy says at its head that it is one, and whose letter it is of. */
export function addressedSheets<M extends Pick<LetterModel, 'body' | 'recipientLines' | 'copies'>>(model: M): M[] {
  const { copies = [], ...rest } = model;
  if (copies.length === 0) return [model];
  const to = model.recipientLines[0] ?? '';
  return [
    model,
    ...copies.map(({ recipientLines: lines }) => ({
      ...model,
      ...rest,
      recipientLines: lines,
      body: [
        paragraph('copy', { text: `This is a copy for you of our letter to ${to}.`, strong: true }),
        ...model.body,
      ],
    })),
  ];
}
