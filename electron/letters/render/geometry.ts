import { type LetterLayout, shownBy, WINDOW_CLEAR } from '../../domain/letterLayout.ts';

/**
 * Where things stand on the sheet, in millimetres from the top left corner of A4 portrait. The boxes are those of the
 * GOV.UK Notify letter specification (2.4, with the figures that its checker uses).
 */
export const MM = 72 / 25.4;

/** Millimetres as PDF points. */
export function mm(millimetres: number): number {
  return millimetres * MM;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const SHEET = { width: 210, height: 297 };

/** Nothing is printed outside this on any page. */
export const PRINTABLE: Box = { left: 15, top: 5, right: 195, bottom: 292 };
/** The sender's name and logo. */
export const LOGO_BOX: Box = { left: 15, top: 5, right: 125, bottom: 30 };
/** The sender's address, telephone and so on, with date and reference. */
export const CONTACT_BOX: Box = { left: 125, top: 5, right: 195, bottom: 95 };
/** Kept clear within the address's box, so that rounding to a printer's dots and letters that lean out stay inside. */
export const ADDRESS_CLEAR = 0.3;

/** Fold lines are marked on the right edge, where the specification allows them. */
export const FOLD_TICK = { left: 191, right: 194.5 };
/** Body text stops short of the fold ticks. */
export const BODY_RIGHT = 188;
/** Top of the first line of body text on further pages. */
export const NEXT_BODY_TOP = 18;
/** Baseline of the page number. */
export const FOOT_BASELINE = 287;

/** What a layout decides. */
export interface Geometry {
  /** Ink of the recipient's name and address. */
  address: Box;
  /** What shows in the window wherever the sheet slides to. */
  alwaysShown: Box;
  /** All that a window can ever show: nothing but the address stands in it. */
  everShown: Box;
  /** The axis on which name and body begin. */
  axis: number;
  /** Bottom of the room for the sender's name and logo. */
  headBottom: number;
  /** Bottom of the sender's details at the right. */
  contactBottom: number;
  /** Top of the first line of body text on page 1. */
  firstBodyTop: number;
  folds: { at: number; length: number }[];
}

const TICK = FOLD_TICK.right - FOLD_TICK.left;

/**
 * Layout A: the address keeps 2 mm clear within what a DL envelope with a 35 x 90 mm window always shows when the sheet is
 * folded at 87 and 192 mm, and lies in the specification's address block.
 */
const A: Geometry = {
  address: { left: 24.6, top: 41, right: 98, bottom: 66.3 },
  alwaysShown: { left: 20, top: 39, right: 100, bottom: 69 },
  everShown: { left: 10, top: 34, right: 110, bottom: 74 },
  axis: 24.6 + ADDRESS_CLEAR,
  headBottom: 30,
  contactBottom: 93,
  firstBodyTop: 97,
  folds: [87, 192].map((at) => ({ at, length: TICK })),
};

/** Layout B: what a DL window shows of a sheet in equal thirds, and a C5 window of one folded in half; the mark of the half is shorter. */
const B: Geometry = {
  address: { left: 22, top: 60, right: 89, bottom: 79 },
  // What both of its envelopes show.
  alwaysShown: { left: 20, top: 58, right: 91, bottom: 81 },
  everShown: { left: 1, top: 44.5, right: 110, bottom: 102 },
  axis: 22 + ADDRESS_CLEAR,
  headBottom: 30,
  contactBottom: 100,
  firstBodyTop: 104,
  folds: [
    { at: 99, length: TICK },
    { at: 148.5, length: TICK / 2 },
    { at: 198, length: TICK },
  ],
};

/** The places of a layout. */
export function geometryOf(layout: LetterLayout | undefined): Geometry {
  switch (layout?.id) {
    case 'b':
      return B;
    case 'window': {
      const { always, ever } = shownBy(layout);
      const address = {
        left: Math.max(always.left + WINDOW_CLEAR, PRINTABLE.left),
        top: always.top + WINDOW_CLEAR,
        right: always.right - WINDOW_CLEAR,
        bottom: always.bottom - WINDOW_CLEAR,
      };
      const firstBodyTop = Math.max(A.firstBodyTop, ever.bottom + WINDOW_CLEAR);
      return {
        address,
        alwaysShown: always,
        everShown: ever,
        // The body stands under the address where that leaves a decent margin.
        axis: address.left <= 28 ? address.left + ADDRESS_CLEAR : A.axis,
        headBottom: Math.min(A.headBottom, ever.top - 1),
        contactBottom: firstBodyTop - 4,
        firstBodyTop,
        folds: layout.folds.map((at) => ({ at, length: TICK })),
      };
    }
    default:
      return A;
  }
}
