import type { PrintedModel } from '../../domain/letterModel.ts';

/** What a letter's file says of itself. */
export function namesOf(model: PrintedModel) {
  return {
    title: plain(model.title),
    author: plain(model.sender.name),
    program: 'Redress',
    ...(model.record ? { keywords: `Redress record: entry ${model.record.entry}, ${model.record.hash}` } : {}),
    // Noon of the letter's date, not the moment of rendering: the same letter is the same bytes.
    madeAt: new Date(`${model.date}T12:00:00Z`),
  };
}

/** pdfkit writes title and author into the file's XML as they are. */
function plain(text: string): string {
  return text.replaceAll('&', 'and').replace(/[<>]/g, '');
}

/** Where a sheet of its own begins in a file, and the number that stands at its foot. */
export interface SheetStart {
  /** Counted from 0. */
  index: number;
  number: number;
}

/**
 * The sheets of a file of several pages: a copy or a form begins on the front of a sheet when it is printed on both sides.
 * Written into the file as the names of its pages, which also makes a reader show the numbers that stand on the paper.
 */
export function sheetStartsOf(letters: readonly { pages: number; formsFrom: readonly number[] }[]): SheetStart[] {
  let before = 0;
  return letters.flatMap(({ pages, formsFrom }) => {
    const first = before;
    before += pages;
    return [...new Set([0, ...formsFrom])].map((index) => ({ index: first + index, number: index + 1 }));
  });
}
