import type { PrintedModel } from '../../domain/letterModel.ts';
import { FOOT_BASELINE, mm, PRINTABLE } from './geometry.ts';
import { textWidth } from './lines.ts';
import type { Setting } from './strips.ts';

/** A word or two at the foot of a page, in points from the page's top left. */
export interface FootWords {
  text: string;
  x: number;
  baseline: number;
}

/** "Page 1 of 2" at the right; on further pages the reference at the left, so that a stray sheet finds its letter. */
export function footOf(
  { reference }: Pick<PrintedModel, 'reference'>,
  { scale, faces, geometry }: Setting,
  page: number,
  pages: number,
): FootWords[] {
  const baseline = mm(FOOT_BASELINE);
  const number = `Page ${page} of ${pages}`;
  const right = mm(PRINTABLE.right - 2);
  const counted = { text: number, x: right - textWidth(number, faces.regular, scale.body), baseline };
  if (page === 1) return [counted];
  return [counted, { text: `Our reference: ${reference}`, x: mm(geometry.axis), baseline }];
}
