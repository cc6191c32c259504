import type { PrintedModel, TextRun } from '../../domain/letterModel.ts';
import { fitAddress } from './addressBlock.ts';
import { ADDRESS_CLEAR, type Box, FOLD_TICK, type Geometry, mm } from './geometry.ts';
import { layOutHead } from './headLayout.ts';
import { INK, type Pen, type Tag, tag } from './pen.ts';
import type { Setting } from './strips.ts';

/** What stands at the head of page 1, and what found no room there and has to be said at the letter's end. */
export interface Letterhead {
  draw: (pen: Pen, root: Tag) => void;
  leftOver: TextRun[][];
  /** The room that the registered details take at the foot of page 1, in points. */
  footHeight: number;
}

/** The head of page 1: sender, contact block with date and reference, name and address in the window, fold ticks. */
export function letterhead(model: PrintedModel, setting: Setting): Letterhead {
  const { faces, geometry } = setting;
  const address = fitAddress(model.recipientLines, faces, geometry.address);
  const { picture, lines, leftOver, footHeight } = layOutHead(model, setting);
  const draw = (pen: Pen, root: Tag) => {
    if (picture) pen.picture(root, picture);
    const places = new Map<string, Tag>();
    for (const { line, x, baseline, size, colour, entry } of lines) {
      const place = places.get(entry) ?? tag('P', root);
      places.set(entry, place);
      pen.line(place, line, x, baseline, size, colour);
    }
    const window = tag('Sect', root);
    for (const { line, baseline } of address.lines)
      pen.line(tag('P', window), line, mm(geometry.address.left + ADDRESS_CLEAR), baseline, address.size);
    pen.decoration(() => foldTicks(pen, geometry));
  };
  return { draw, leftOver, footHeight };
}

function foldTicks(pen: Pen, { folds }: Geometry): void {
  pen.document.save();
  pen.document.lineWidth(0.4);
  for (const { at, length } of folds) {
    pen.document
      .moveTo(mm(FOLD_TICK.right - length), mm(at))
      .lineTo(mm(FOLD_TICK.right), mm(at))
      .stroke(INK.rule);
  }
  pen.document.restore();
}

/** What always shows, framed in full lines, and all that can ever show, in broken ones. */
export function windowFrames(pen: Pen, { alwaysShown, everShown }: Geometry): void {
  const { document } = pen;
  const frame = ({ left, top, right, bottom }: Box) =>
    document.rect(mm(left), mm(top), mm(right - left), mm(bottom - top));
  document.save();
  document.lineWidth(0.7);
  frame(alwaysShown).stroke(INK.rule);
  document.dash(3, { space: 2 });
  frame({ ...everShown, left: Math.max(everShown.left, 5) }).stroke(INK.rule);
  document.undash();
  document.restore();
}
