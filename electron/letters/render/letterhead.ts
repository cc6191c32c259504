import { plainDate, weekdayName } from '../../domain/isoDate.ts';
import type { LetterModel, TextRun } from '../../domain/letterModel.ts';
import { fitAddress } from './addressBlock.ts';
import type { Faces } from './fonts.ts';
import { ADDRESS_CLEAR, CONTACT_BOX, FOLD_TICK, FOOT_BASELINE, type Geometry, LOGO_BOX, mm } from './geometry.ts';
import { breakLines, type Line } from './lines.ts';
import { INK, type Pen, type Tag, tag } from './pen.ts';
import { fitPicture } from './pictures.ts';
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

/** What stands at the head of page 1, and what found no room there and has to be said at the letter's end. */
export interface Letterhead {
  draw: (pen: Pen, root: Tag) => void;
  leftOver: TextRun[][];
  /** The room that the registered details take at the foot of page 1, in points. */
  footHeight: number;
}

/**
 * Lays out the head of page 1: sender or logo, contact block with date and reference, name and address in the window, fold
 * ticks; and the registered details at its foot.
 */
export function letterhead(model: LetterModel, setting: Setting): Letterhead {
  const { scale, faces, geometry } = setting;
  const address = fitAddress(model.recipientLines, faces, geometry.address);
  const { strapline = '', registered = '' } = model.letterhead ?? {};
  const logo = model.letterhead?.logo;
  const under = underName(strapline, setting);
  const picture = logo ? logoAt(logo, geometry, under.height) : null;
  const name = picture ? null : senderName(model.sender.name, setting, under.height);
  const top = picture ? picture.y + picture.height : (name?.bottom ?? 0);
  const { contact, leftOver } = contactBlock(model, setting);
  const foot = footLines(registered, setting);
  const draw = (pen: Pen, root: Tag) => {
    if (picture) pen.picture(root, picture);
    for (const { line, baseline } of name?.lines ?? [])
      pen.line(name?.tag(root) ?? root, line, mm(geometry.axis), baseline, name?.size ?? 0, INK.accent);
    for (const { line, baseline } of under.lines)
      pen.line(under.tag(root), line, mm(geometry.axis), top + baseline, scale.body);
    for (const { line, baseline, entry } of contact.lines) {
      pen.line(entry(root), line, mm(contact.left), baseline, scale.body);
    }
    for (const { line, baseline } of foot.lines)
      pen.line(foot.tag(root), line, mm(geometry.axis), baseline, scale.body);
    const window = tag('Sect', root);
    for (const { line, baseline } of address.lines)
      pen.line(tag('P', window), line, mm(geometry.address.left + ADDRESS_CLEAR), baseline, address.size);
    pen.decoration(() => foldTicks(pen, geometry));
  };
  return { draw, leftOver: [...leftOver, ...under.leftOver, ...foot.leftOver], footHeight: foot.height };
}

/** The logo as large as its room allows, its shape kept. */
function logoAt(logo: NonNullable<NonNullable<LetterModel['letterhead']>['logo']>, geometry: Geometry, under: number) {
  return fitPicture(logo, {
    x: mm(geometry.axis),
    y: mm(LOGO_TOP),
    width: mm(LOGO_BOX.right - 3 - geometry.axis),
    height: mm(geometry.headBottom - 1 - LOGO_TOP) - under,
  });
}

/** The line under the name; where large print leaves no room for it, it is said at the end. */
function underName(strapline: string, { scale, faces, geometry }: Setting) {
  const none = { lines: [], height: 0, leftOver: [] as TextRun[][], tag: (root: Tag) => root };
  if (strapline === '') return none;
  const lines = breakLines([{ text: strapline }], scale.body, mm(LOGO_BOX.right - 3 - geometry.axis), faces);
  const lead = scale.body * 1.2;
  const height = lines.length * lead + scale.body * 0.25;
  if (height > mm(geometry.headBottom - HEAD_TOP) * 0.55) return { ...none, leftOver: [[{ text: strapline }]] };
  const once = onceForEach();
  return {
    lines: lines.map((line, index) => ({ line, baseline: scale.body * 1.15 + index * lead })),
    height,
    leftOver: [] as TextRun[][],
    tag: (root: Tag) => once('strapline', root),
  };
}

/** The registered details, over the page number. */
function footLines(registered: string, { scale, faces }: Setting) {
  const lines = registered === '' ? [] : breakLines([{ text: registered }], scale.body, scale.width, faces);
  const lead = scale.body * 1.24;
  const last = mm(FOOT_BASELINE) - scale.body * 1.5;
  const once = onceForEach();
  // In large print they would take the page from the letter.
  if (lines.length > MOST_FOOT_LINES)
    return { lines: [], height: 0, leftOver: [[{ text: registered }]], tag: (root: Tag) => root };
  return {
    leftOver: [] as TextRun[][],
    lines: lines.map((line, index) => ({ line, baseline: last - (lines.length - 1 - index) * lead })),
    height: lines.length === 0 ? 0 : lines.length * lead + scale.body * 0.5,
    tag: (root: Tag) => once('registered', root),
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
  const once = onceForEach();
  const lines = (chosen?.lines ?? [])
    .slice(0, room)
    .map((line, index) => ({ line, baseline: first + index * size * NAME_LEAD }));
  return {
    size,
    tag: (root: Tag) => once('name', root),
    lines,
    /** Bottom of its ink, about. */
    bottom: (lines[lines.length - 1]?.baseline ?? first) + size * 0.18,
  };
}

/**
 * The block at the top right. Date and reference always stand there; the sender's telephone, email, website and address
 * as far as they find room, in that order. What does not is left over: large print is never made smaller to fit.
 */
function contactBlock(model: LetterModel, { scale, faces, geometry }: Setting) {
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
  const once = onceForEach();
  let top = mm(HEAD_TOP) + size * faces.regular.capHeight;
  return entries.flatMap((entry, index) => {
    const lines = breakLines(entry.runs, size, width, faces);
    if (index > 0) top += entry.over * lead;
    return lines.map((line) => {
      const baseline = top;
      top += lead;
      return { line, baseline, entry: (root: Tag) => once(index, root) };
    });
  });
}

/** One tag for all the lines of an entry, made with the root that it is first asked for with. */
function onceForEach(): (key: string | number, root: Tag) => Tag {
  const known = new Map<string | number, Tag>();
  return (key, root) => {
    const found = known.get(key) ?? tag('P', root);
    known.set(key, found);
    return found;
  };
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

function bare(website: string): string {
  return website
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '');
}
