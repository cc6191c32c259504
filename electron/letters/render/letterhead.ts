import { plainDate, weekdayName } from '../../domain/isoDate.ts';
import type { LetterModel, TextRun } from '../../domain/letterModel.ts';
import { fitAddress } from './addressBlock.ts';
import type { Faces } from './fonts.ts';
import { AXIS, CONTACT_BOX, FOLD_TICK, FOLDS, LOGO_BOX, mm } from './geometry.ts';
import { breakLines, type Line } from './lines.ts';
import { INK, type Pen, type Tag, tag } from './pen.ts';
import type { TypeScale } from './typeScale.ts';

/** Top of the ink of name and contact block, and the left edge of the contact block, in mm. */
const HEAD_TOP = 10;
const CONTACT_LEFT = { normal: 131, large: 127 };
const CONTACT_RIGHT = FOLD_TICK.left - 2;
const CONTACT_BOTTOM = CONTACT_BOX.bottom - 2;
const NAME_SIZES = [30, 28, 26, 24, 22, 20, 18, 16, 14, 12];
const USUAL_NAME_SIZE = 22;
const NAME_LEAD = 1.12;

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
}

/** Lays out the head of page 1: sender, contact block with date and reference, name and address in the window, fold ticks. */
export function letterhead(model: LetterModel, scale: TypeScale, faces: Faces): Letterhead {
  const address = fitAddress(model.recipientLines, faces);
  const name = senderName(model.sender.name, scale, faces);
  const { contact, leftOver } = contactBlock(model, scale, faces);
  const draw = (pen: Pen, root: Tag) => {
    for (const { line, baseline } of name.lines)
      pen.line(name.tag(root), line, mm(AXIS), baseline, name.size, INK.accent);
    for (const { line, baseline, entry } of contact.lines) {
      pen.line(entry(root), line, mm(contact.left), baseline, scale.body);
    }
    const window = tag('Sect', root);
    for (const { line, baseline } of address.lines) pen.line(tag('P', window), line, mm(AXIS), baseline, address.size);
    pen.decoration(() => foldTicks(pen));
  };
  return { draw, leftOver };
}

function senderName(text: string, scale: TypeScale, faces: Faces) {
  const width = mm(LOGO_BOX.right - 3 - AXIS);
  const height = mm(LOGO_BOX.bottom - HEAD_TOP - 0.5);
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
  return {
    size,
    tag: (root: Tag) => once('name', root),
    lines: (chosen?.lines ?? [])
      .slice(0, room)
      .map((line, index) => ({ line, baseline: first + index * size * NAME_LEAD })),
  };
}

/**
 * The block at the top right. Date and reference always stand there; the sender's telephone, email, website and address
 * as far as they find room, in that order. What does not is left over: large print is never made smaller to fit.
 */
function contactBlock(model: LetterModel, scale: TypeScale, faces: Faces) {
  const { sender } = model;
  const left = scale.body >= 14 ? CONTACT_LEFT.large : CONTACT_LEFT.normal;
  const width = mm(CONTACT_RIGHT - left);
  const lead = scale.body * 1.24;
  const room = mm(CONTACT_BOTTOM - HEAD_TOP);
  const dated: Entry[] = [
    { runs: [{ text: `${weekdayName(model.date)} ${plainDate(model.date)}` }], over: 0.6 },
    { runs: [{ text: 'Our reference: ', strong: true }, { text: model.reference }], over: 0.3 },
  ];
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
  const groups = { phone, address, email, website };
  const kept = new Set<keyof typeof groups>();
  const chosen = () =>
    (['address', 'phone', 'email', 'website'] as const).flatMap((key) => (kept.has(key) ? groups[key] : []));
  for (const key of ['phone', 'email', 'website', 'address'] as const) {
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
  return { contact: { left, lines: placed([...chosen(), ...dated], scale.body, lead, width, faces) }, leftOver };
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

function foldTicks(pen: Pen): void {
  pen.document.save();
  pen.document.lineWidth(0.4);
  for (const fold of FOLDS) {
    pen.document.moveTo(mm(FOLD_TICK.left), mm(fold)).lineTo(mm(FOLD_TICK.right), mm(fold)).stroke(INK.rule);
  }
  pen.document.restore();
}

function bare(website: string): string {
  return website
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '');
}
