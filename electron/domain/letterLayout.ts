import { z } from 'zod';

const Millimetres = z.number().min(0).max(400);

/**
 * An envelope with a window and how the sheet is folded for it, in millimetres as somebody measures them with a ruler:
 * the window's distance from the envelope's left and bottom edges, its width and height, the envelope itself, and the
 * folds as distances from the top of the sheet (none for an envelope that takes a flat sheet).
 */
export const OwnWindow = z.strictObject({
  id: z.literal('window'),
  envelope: z.strictObject({ width: Millimetres, height: Millimetres }),
  left: Millimetres,
  up: Millimetres,
  width: Millimetres,
  height: Millimetres,
  folds: z.array(z.number().min(40).max(257)).max(3),
});
export type OwnWindow = z.infer<typeof OwnWindow>;

/**
 * Where the address stands and where the sheet is folded. "a": the GOV.UK Notify specification with folds at 87 and 192 mm,
 * which also always shows in a DL window; "b": equal thirds, or folded once for C5; "window": the office's own envelope.
 */
export const LetterLayout = z.discriminatedUnion('id', [
  z.strictObject({ id: z.literal('a') }),
  z.strictObject({ id: z.literal('b') }),
  OwnWindow,
]);
export type LetterLayout = z.infer<typeof LetterLayout>;

/** A box on the sheet, in millimetres from its top left corner. */
interface SheetBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const SHEET = { width: 210, height: 297 };

/** The part of the sheet that shows in a window wherever the sheet slides to, and all that can ever show of it. */
export function shownBy(window: OwnWindow): { always: SheetBox; ever: SheetBox } {
  const { envelope, left, up, width, height, folds } = window;
  // The fold under the address lies at the bottom of the folded sheet.
  const bottom = sorted(folds)[0] ?? SHEET.height;
  const slack = { x: envelope.width - SHEET.width, y: envelope.height - foldedHeight(folds) };
  const lowest = { top: bottom - up - height, bottom: bottom - up };
  return {
    always: { left, right: left + width - slack.x, top: lowest.top + slack.y, bottom: lowest.bottom },
    ever: { left: left - slack.x, right: left + width, top: lowest.top, bottom: lowest.bottom + slack.y },
  };
}

/** The height of the folded sheet: its tallest panel. */
function foldedHeight(folds: readonly number[]): number {
  const edges = [0, ...sorted(folds), SHEET.height];
  return Math.max(...edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)));
}

function sorted(folds: readonly number[]): number[] {
  return [...folds].sort((one, other) => one - other);
}

/** Room that the address keeps to the edges of what always shows. */
export const WINDOW_CLEAR = 2;
/** The least room for an address: four lines of ten points, thirty characters wide. */
const LEAST_ROOM = { width: 50, height: 16 };
/** Above this the sender's name and the logo stand, right of it the sender's details. */
const HEAD_BOTTOM = 20;
const CONTACT_LEFT = 125;
/** The body must have some room left on page 1. */
const LOWEST_BODY = 150;

/** Why letters cannot be laid out for an envelope, as sentences; none: they can. The path names the measure to look at. */
export function windowProblems(window: OwnWindow): { path: string; message: string }[] {
  const { envelope, left, up, width, height, folds } = window;
  const problems: { path: string; message: string }[] = [];
  const say = (path: string, message: string) => problems.push({ path, message });
  if (envelope.width < SHEET.width)
    say('envelope.width', `The envelope has to be at least ${SHEET.width} mm wide to take the sheet.`);
  if (envelope.height < foldedHeight(folds))
    say(
      'folds',
      `The folded sheet is ${tidy(foldedHeight(folds))} mm high, more than the envelope. Add a fold, or move the folds.`,
    );
  if (left + width > envelope.width) say('width', 'The window reaches beyond the envelope’s right edge.');
  if (up + height > envelope.height) say('height', 'The window reaches beyond the envelope’s top edge.');
  if (problems.length > 0) return problems;
  const { always, ever } = shownBy(window);
  const room = {
    width: always.right - always.left - 2 * WINDOW_CLEAR,
    height: always.bottom - always.top - 2 * WINDOW_CLEAR,
  };
  if (room.width < LEAST_ROOM.width)
    say('width', `Only ${tidy(Math.max(0, room.width))} mm of the width always show, too little for an address.`);
  if (room.height < LEAST_ROOM.height)
    say(
      'folds',
      `Only ${tidy(Math.max(0, room.height))} mm of the height always show when the sheet slides in the envelope, too little for an address. Move the first fold, so that the folded sheet fills the envelope.`,
    );
  if (ever.top < HEAD_BOTTOM)
    say('up', 'The window can show the very head of the sheet, where the sender’s name stands. Fold the sheet lower.');
  if (ever.right > CONTACT_LEFT)
    say('left', `The window reaches more than ${CONTACT_LEFT} mm from the left, where the sender’s details stand.`);
  if (always.left + WINDOW_CLEAR < 15) say('left', 'The address would stand in the sheet’s left margin.');
  if (ever.bottom > LOWEST_BODY)
    say('folds', 'The window shows the middle of the sheet. Fold the sheet so that the address is further up.');
  return problems;
}

function tidy(number: number): string {
  return String(Math.round(number * 10) / 10);
}
