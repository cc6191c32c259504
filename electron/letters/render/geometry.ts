/**
 * Where things stand on the sheet, in millimetres from the top left corner of A4 portrait. The boxes are those of the
 * GOV.UK Notify letter specification (2.4, with the figures that its checker uses); the address keeps 2 mm clear within
 * what a DL envelope with a 35 x 90 mm window always shows when the sheet is folded at 87 and 192 mm.
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
/** The sender's name. */
export const LOGO_BOX: Box = { left: 15, top: 5, right: 125, bottom: 30 };
/** The sender's address, telephone and so on, with date and reference. */
export const CONTACT_BOX: Box = { left: 125, top: 5, right: 195, bottom: 95 };
/** Ink of the recipient's name and address. */
export const ADDRESS_BOX: Box = { left: 24.6, top: 41, right: 98, bottom: 66.3 };
/** Kept clear within it, so that rounding to a printer's dots and letters that lean out stay inside. */
export const ADDRESS_CLEAR = 0.3;
/** Where page 1's body may stand. */
export const BODY_BOX: Box = { left: 15, top: 95, right: 195, bottom: 292 };

/** Fold lines that bring the address into the window, marked on the right edge. */
export const FOLDS = [87, 192];
export const FOLD_TICK = { left: 191, right: 194.5 };

/** The axis on which name, address and body begin. */
export const AXIS = ADDRESS_BOX.left + ADDRESS_CLEAR;
/** Body text stops short of the fold ticks. */
export const BODY_RIGHT = 188;
/** Tops of the first line of body text: on page 1 below the window's folds, later below the margin. */
export const FIRST_BODY_TOP = 97;
export const NEXT_BODY_TOP = 18;
/** Baseline of the page number. */
export const FOOT_BASELINE = 287;
