import { plainDate, weekdayName } from '../../domain/isoDate.ts';
import type { PrintedModel, TextRun } from '../../domain/letterModel.ts';
import type { Faces } from './fonts.ts';
import { CONTACT_BOX, FOLD_TICK, FOOT_BASELINE, type Geometry, LOGO_BOX, mm } from './geometry.ts';
import { breakLines, type Line } from './lines.ts';
import { INK } from './pen.ts';
import { fitPicture, type PlacedPicture } from './pictures.ts';
import type { Setting } from './strips.ts';

/** Top of the ink of name and contact block, and the left edge of the contact block, in mm. */
const HEAD_TOP = 10;
const LOGO_TOP = 7;
const CONTACT_LEFT = { normal: 131, large: 127 };
const CONTACT_RIGHT = FOLD_TICK.left - 2;
const NAME_SIZES = [30, 28, 26, 24, 22, 20, 18, 16, 14, 12];
const USUAL_NAME_SIZE = 22;
const NAME_LEAD = 1.12;
const MOST_FOOT_LINES = 3;

/** Entries of the sender's own details, in the order in which they stand. */
interface Entry {
  runs: TextRun[];
  /** Space over it, as a share of a line. */
  over: number;
}

/** A line at the head or the foot of page 1, in its place. Measures in points. */
export interface HeadLine {
  line: Line;
  x: number;
  baseline: number;
  size: number;
  colour: string;
  isStrong: boolean;
  /** Lines of one entry are read out as one paragraph. */
  entry: string;
}

/** What stands at the head and the foot of page 1 besides the address, and what found no room there. */
export interface LaidOutHead {
  picture: PlacedPicture | null;
  lines: HeadLine[];
  /** To be said at the letter's end. */
  leftOver: TextRun[][];
  /** The room that the registered details take at the foot of page 1, in points. */
  footHeight: number;
}

/** Lays out sender or logo, strapline, contact block with date and reference, and the registered details. */
export function layOutHead(model: PrintedModel, setting: Setting): LaidOutHead {
  const { scale, geometry } = setting;
  const { strapline = '', registered = '' } = model.letterhead ?? {};
  const logo = model.letterhead?.logo;
  const under = underName(strapline, setting);
  const picture = logo ? logoAt(logo, geometry, under.height) : null;
  const name = picture ? null : senderName(model.sender.name, setting, under.height);
  const top = picture ? picture.y + picture.height : (name?.bottom ?? 0);
  const { contact, leftOver } = contactBlock(model, setting);
  const foot = footLines(registered, setting);
  const text = { size: scale.body, colour: INK.text, isStrong: false, x: mm(geometry.axis) };
  const lines: HeadLine[] = [
    ...(name?.lines ?? []).map((placed) => ({
      ...text,
      ...placed,
      size: name?.size ?? scale.body,
      colour: INK.accent,
      isStrong: true,
      entry: 'name',
    })),
    ...under.lines.map(({ line, baseline }) => ({ ...text, line, baseline: top + baseline, entry: 'strapline' })),
    ...contact.lines.map((placed) => ({ ...text, ...placed, x: mm(contact.left) })),
    ...foot.lines.map((placed) => ({ ...text, ...placed, entry: 'registered' })),
  ];
  return { picture, lines, leftOver: [...leftOver, ...under.leftOver, ...foot.leftOver], footHeight: foot.height };
}

/** The logo as large as its room allows, its shape kept. */
function logoAt(logo: NonNullable<NonNullable<PrintedModel['letterhead']>['logo']>, geometry: Geometry, under: number) {
  return fitPicture(logo, {
    x: mm(geometry.axis),
    y: mm(LOGO_TOP),
    width: mm(LOGO_BOX.right - 3 - geometry.axis),
    height: mm(geometry.headBottom - 1 - LOGO_TOP) - under,
  });
}

/** The line under the name; where large print leaves no room for it, it is said at the end. */
function underName(strapline: string, { scale, faces, geometry }: Setting) {
  const nothing: TextRun[][] = [];
  const none = { lines: [], height: 0, leftOver: nothing };
  if (strapline === '') return none;
  const lines = breakLines([{ text: strapline }], scale.body, mm(LOGO_BOX.right - 3 - geometry.axis), faces);
  const lead = scale.body * 1.2;
  const height = lines.length * lead + scale.body * 0.25;
  if (height > mm(geometry.headBottom - HEAD_TOP) * 0.55) return { ...none, leftOver: [[{ text: strapline }]] };
  return {
    lines: lines.map((line, index) => ({ line, baseline: scale.body * 1.15 + index * lead })),
    height,
    leftOver: nothing,
  };
}

/** The registered details, over the page number. */
function footLines(registered: string, { scale, faces }: Setting) {
  const nothing: TextRun[][] = [];
  const lines = registered === '' ? [] : breakLines([{ text: registered }], scale.body, scale.width, faces);
  const lead = scale.body * 1.24;
  const last = mm(FOOT_BASELINE) - scale.body * 1.5;
  // In large print they would take the page from the letter.
  if (lines.length > MOST_FOOT_LINES) return { lines: [], height: 0, leftOver: [[{ text: registered }]] };
  return {
    leftOver: nothing,
    lines: lines.map((line, index) => ({ line, baseline: last - (lines.length - 1 - index) * lead })),
    height: lines.length === 0 ? 0 : lines.length * lead + scale.body * 0.5,
  };
}

function senderName(text: string, { scale, faces, geometry }: Setting, under: number) {
  const width = mm(LOGO_BOX.right - 3 - geometry.axis);
  const height = mm(geometry.headBottom - HEAD_TOP - 0.5) - under;
  const most = Math.max(USUAL_NAME_SIZE, scale.title);
  const fitted = NAME_SIZES.filter((size) => size <= most).map((size) => ({
    size,
    lines: breakLines([{ text }], size, width, faces, true),
  }));
  const fits = ({ size, lines }: { size: number; lines: Line[] }) =>
    lines.every((line) => line.endsWord) && lines.length * size * NAME_LEAD <= height;
  const [smallest] = fitted.slice(-1);
  // One line if it can be one at a good size; else two, large.
  const chosen =
    fitted.find((entry) => entry.size >= 18 && entry.lines.length === 1 && fits(entry)) ??
    fitted.find(fits) ??
    smallest;
  const size = chosen?.size ?? 12;
  const room = Math.floor(height / (size * NAME_LEAD));
  const first = mm(HEAD_TOP) + size * faces.strong.capHeight;
  const lines = (chosen?.lines ?? [])
    .slice(0, room)
    .map((line, index) => ({ line, baseline: first + index * size * NAME_LEAD }));
  return {
    size,
    lines,
    /** Bottom of its ink, about. */
    bottom: (lines[lines.length - 1]?.baseline ?? first) + size * 0.18,
  };
}

/**
 * The block at the top right. Date and reference always stand there; the sender's telephone, email, website and address
 * as far as they find room, in that order. What does not is left over: large print is never made smaller to fit.
 */
function contactBlock(model: PrintedModel, { scale, faces, geometry }: Setting) {
  const { sender } = model;
  const left = scale.body >= 14 ? CONTACT_LEFT.large : CONTACT_LEFT.normal;
  const width = mm(CONTACT_RIGHT - left);
  const lead = scale.body * 1.24;
  const room = mm(Math.min(geometry.contactBottom, CONTACT_BOX.bottom - 2) - HEAD_TOP);
  const dated: Entry[] = [
    { runs: [{ text: `${weekdayName(model.date)} ${plainDate(model.date)}` }], over: 0.6 },
    { runs: [{ text: 'Our reference: ', strong: true }, { text: model.reference }], over: 0.3 },
  ];
  // A logo is a picture, so the landlord's name stands beside it in letters where there is room.
  const name: Entry[] = model.letterhead?.logo ? [{ runs: [{ text: sender.name, strong: true }], over: 0 }] : [];
  const address = sender.addressLines.map((text): Entry => ({ runs: [{ text }], over: 0 }));
  const phone = sender.phone ? [{ runs: [{ text: sender.phone }], over: 0.4 }] : [];
  const email = sender.email ? [{ runs: [{ text: sender.email, link: `mailto:${sender.email}` }], over: 0 }] : [];
  const website = sender.website
    ? [{ runs: [{ text: bare(sender.website), link: `https://${bare(sender.website)}` }], over: 0 }]
    : [];
  const heightOf = (entries: readonly Entry[]) =>
    entries.reduce(
      (sum, entry) => sum + (breakLines(entry.runs, scale.body, width, faces).length + entry.over) * lead,
      0,
    );
  const groups = { name, phone, address, email, website };
  const kept = new Set<keyof typeof groups>();
  const chosen = () =>
    (['name', 'address', 'phone', 'email', 'website'] as const).flatMap((key) => (kept.has(key) ? groups[key] : []));
  for (const key of ['phone', 'name', 'email', 'website', 'address'] as const) {
    kept.add(key);
    if (heightOf([...chosen(), ...dated]) <= room) continue;
    kept.delete(key);
    break;
  }
  const leftOver = (['address', 'phone', 'email', 'website'] as const).flatMap((key) => {
    if (kept.has(key)) return [];
    if (key === 'address')
      return address.length > 0 ? [[{ text: [sender.name, ...sender.addressLines].join(', ') }]] : [];
    return groups[key].map((entry) => entry.runs);
  });
  return {
    contact: { left, lines: placed([...chosen(), ...dated], scale.body, lead, width, faces) },
    leftOver,
  };
}

function placed(entries: readonly Entry[], size: number, lead: number, width: number, faces: Faces) {
  let top = mm(HEAD_TOP) + size * faces.regular.capHeight;
  return entries.flatMap((entry, index) => {
    const lines = breakLines(entry.runs, size, width, faces);
    if (index > 0) top += entry.over * lead;
    return lines.map((line) => {
      const baseline = top;
      top += lead;
      return { line, baseline, entry: `details ${index}` };
    });
  });
}

function bare(website: string): string {
  return website
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '');
}
