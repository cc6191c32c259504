import { assertNever } from '../../domain/assertNever.ts';
import type { LetterBlock, PrintedModel, TextRun } from '../../domain/letterModel.ts';
import { mm } from './geometry.ts';
import { panelStrips } from './panelStrips.ts';
import { type Tag, tag } from './pen.ts';
import { fitPicture } from './pictures.ts';
import { headingStrips, listStrips, type Setting, type Strip, textStrips } from './strips.ts';
import { tableStrips } from './tableStrips.ts';

/**
 * The body of a letter as strips, from the greeting to the enclosures. `leftOver` are the sender's details that found no room
 * at the head: they stand before the closing, so that they are never alone on a last page.
 */
export function letterStrips(
  model: PrintedModel,
  setting: Setting,
  root: Tag,
  leftOver: readonly TextRun[][] = [],
): Strip[] {
  const { scale } = setting;
  const strips = [
    ...textStrips([{ text: model.salutation }], tag('P', root), setting, { over: 0 }),
    ...headingStrips(model.subject, tag('H1', root), scale.title, setting),
  ];
  const level = { hasHeading: false };
  let before: Strip[] = [];
  for (const { block } of model.body) {
    // What introduces a panel stands with it, in one piece.
    if (block.type === 'panel') holdGladly(before);
    before = blockStrips(block, setting, root, level);
    strips.push(...before);
  }
  strips.push(...leftOverStrips(leftOver, setting, root));
  const last = strips[strips.length - 1];
  // The closing is never alone on a page.
  if (last) last.holdsNext = 'firmly';
  return [...strips, ...closingStrips(model, setting, root)];
}

/** Keeps together with what follows, all of it, what would otherwise be parted freely. */
function holdGladly(strips: readonly Strip[]): void {
  for (const strip of strips) if (strip.holdsNext === 'no') strip.holdsNext = 'gladly';
}

/** One block of the body as strips. */
export function blockStrips(block: LetterBlock, setting: Setting, root: Tag, level: { hasHeading: boolean }): Strip[] {
  switch (block.type) {
    case 'heading':
      level.hasHeading = true;
      return headingStrips(block.text, tag('H2', root), setting.scale.heading, setting);
    case 'paragraph':
      return textStrips(block.runs, tag('P', root), setting, { holdsNext: isLeadIn(block.runs) ? 'always' : 'no' });
    case 'list':
      return listStrips(block, setting, root);
    case 'panel':
      // A panel under a heading is a part of that section; one before any heading is a section of its own.
      return panelStrips(block, setting, root, level.hasHeading ? 'H3' : 'H2');
    case 'table':
      return tableStrips(block, setting, root);
    default:
      return assertNever(block);
  }
}

/** "You told us:" is nothing without what follows. */
export function isLeadIn(runs: readonly TextRun[]): boolean {
  return runs[runs.length - 1]?.text.trimEnd().endsWith(':') ?? false;
}

/** The most that a signature on file takes, in millimetres. */
const SIGNATURE = { width: 60, height: 18 };

/** Closing, room to sign, name: kept together. */
function closingStrips(model: PrintedModel, setting: Setting, root: Tag): Strip[] {
  const { scale } = setting;
  const { signatory } = model;
  const hasContact = model.body.some((entry) => entry.id === 'named-contact');
  const contact: TextRun[] = hasContact
    ? []
    : [{ text: signatory.phone }, { text: signatory.email, link: `mailto:${signatory.email}` }];
  const owner = () => tag('P', root);
  const strips: Strip[] = [
    ...textStrips([{ text: model.closing }], owner(), setting, { over: scale.body * 1.3 }),
    signatureStrip(signatory.signature, setting, root),
    ...textStrips([{ text: signatory.name }], owner(), setting, { over: 0, isStrong: true }),
    ...[{ text: signatory.jobTitle }, ...contact]
      .filter((run) => run.text !== '')
      .flatMap((run) => textStrips([run], owner(), setting, { over: 0 })),
  ];
  const enclosed = enclosureStrips(model, setting, root);
  const copied = copyStrips(model, setting, root);
  strips.forEach((strip, index) => {
    strip.holdsNext = index < strips.length - 1 ? 'always' : 'firmly';
  });
  // Nor is what is said after it.
  const lastEnclosed = enclosed[enclosed.length - 1];
  if (lastEnclosed) lastEnclosed.holdsNext = 'firmly';
  const after = [...strips, ...enclosed, ...copied];
  const last = after[after.length - 1];
  if (last) last.holdsNext = 'no';
  return after;
}

function enclosureStrips(model: PrintedModel, setting: Setting, root: Tag): Strip[] {
  if (model.enclosures.length === 0) return [];
  return [
    ...textStrips([{ text: 'Enclosed with this letter:', strong: true }], tag('P', root), setting, {
      over: setting.scale.body,
      holdsNext: 'always',
    }),
    ...listStrips({ type: 'list', ordered: false, items: model.enclosures.map((text) => [{ text }]) }, setting, root),
  ];
}

/** Who else has the letter. */
function copyStrips({ copies = [] }: PrintedModel, setting: Setting, root: Tag): Strip[] {
  if (copies.length === 0) return [];
  const names = copies.map(({ name }) => name).join(', ');
  return textStrips([{ text: 'Copy to: ', strong: true }, { text: names }], tag('P', root), setting, {
    over: setting.scale.body,
  });
}

/** The sender's details that large print left no room for at the head, in one piece. */
function leftOverStrips(leftOver: readonly TextRun[][], setting: Setting, root: Tag): Strip[] {
  if (leftOver.length === 0) return [];
  return [
    ...headingStrips('How to reach our office', tag('H2', root), setting.scale.heading, setting),
    ...leftOver.flatMap((runs, index) =>
      textStrips(runs, tag('P', root), setting, {
        over: setting.scale.overItem,
        holdsNext: index < leftOver.length - 1 ? 'always' : 'no',
      }),
    ),
  ];
}

/** Room to sign with a pen, or the signature on file. */
function signatureStrip(signature: PrintedModel['signatory']['signature'], setting: Setting, root: Tag): Strip {
  const { scale } = setting;
  if (!signature) return { height: scale.body * 3, over: 0, holdsNext: 'always', draw: () => {} };
  const gap = scale.body * 0.5;
  const room = { x: 0, y: 0, width: mm(SIGNATURE.width), height: mm(SIGNATURE.height) };
  const { height } = fitPicture(signature, room);
  return {
    height: height + 2 * gap,
    over: 0,
    holdsNext: 'always',
    draw: (pen, x, top) => pen.picture(root, fitPicture(signature, { ...room, x, y: top + gap })),
  };
}
