import type { LetterBlock, LetterModel, TextRun } from '../../domain/letterModel.ts';
import { isCovered } from './coverage.ts';

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** The letter without the emoji that its font has no shape for, and which they were: the case keeps them, paper cannot show them. */
export function withoutEmoji(model: LetterModel): { model: LetterModel; leftOut: string[] } {
  const leftOut = new Set<string>();
  const text = (words: string): string => {
    if (!EMOJI.test(words)) return words;
    let isChanged = false;
    const kept = [...segmenter.segment(words)].filter(({ segment }) => {
      const isOut = isEmojiLeftOut(segment);
      if (isOut) leftOut.add(segment);
      isChanged ||= isOut;
      return !isOut;
    });
    if (!isChanged) return words;
    const rest = kept.map(({ segment }) => segment).join('');
    return rest.replace(/ {2,}/g, ' ').replace(/ ([.,;:!?])/g, '$1');
  };
  const runs = (list: TextRun[]) => list.map((run) => ({ ...run, text: text(run.text) }));
  const cleaned: LetterModel = {
    ...model,
    recipientLines: model.recipientLines.map((line) => text(line).trim()).filter((line) => line !== ''),
    salutation: text(model.salutation).trim(),
    subject: text(model.subject),
    body: model.body.map(({ id, block }) => ({ id, block: cleanBlock(block, text, runs) })),
    ...(model.forms
      ? {
          forms: model.forms.map(({ title, body }) => ({
            title: text(title),
            body: body.map(({ id, block }) => ({ id, block: cleanBlock(block, text, runs) })),
          })),
        }
      : {}),
    ...(model.copies
      ? {
          copies: model.copies.map(({ name, recipientLines }) => ({
            name: text(name),
            recipientLines: recipientLines.map((line) => text(line).trim()),
          })),
        }
      : {}),
    enclosures: model.enclosures.map(text),
    signatory: { ...model.signatory, name: text(model.signatory.name), jobTitle: text(model.signatory.jobTitle) },
  };
  return leftOut.size === 0 ? { model, leftOut: [] } : { model: cleaned, leftOut: [...leftOut] };
}

function cleanBlock(
  block: LetterBlock,
  text: (words: string) => string,
  runs: (list: TextRun[]) => TextRun[],
): LetterBlock {
  switch (block.type) {
    case 'heading':
      return { ...block, text: text(block.text) };
    case 'paragraph':
      return { ...block, runs: runs(block.runs) };
    case 'list':
      return { ...block, items: block.items.map(runs) };
    case 'table':
      return { ...block, header: block.header.map(text), rows: block.rows.map((row) => row.map(text)) };
    case 'panel':
      return { ...block, title: text(block.title), lines: block.lines.map(runs) };
  }
}

/** Signs such as a tick or a telephone are emoji too, and the font has them. */
export function isEmojiLeftOut(segment: string): boolean {
  if (!EMOJI.test(segment)) return false;
  return [...segment].some(
    (character) => !isCovered(character.codePointAt(0) ?? 0) && !/\p{Variation_Selector}/u.test(character),
  );
}
