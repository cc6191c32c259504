import type { LetterBlock } from '../../domain/letterModel.ts';
import { type Line, textWidth } from './lines.ts';
import { INK, type Pen, type Tag, tag } from './pen.ts';
import { baselineOf, innerLines, LARGEST_PIECE, type Setting, type Strip, textStrips } from './strips.ts';

type Table = Extract<LetterBlock, { type: 'table' }>;

/** A table whose header row comes again on each page. In large print, and when a row is taller than a page, a list of labelled lines. */
export function tableStrips(block: Table, setting: Setting, root: Tag): Strip[] {
  const asTable = setting.scale.isLargePrint && block.header.length > 2 ? null : rowStrips(block, setting, root);
  return asTable ?? labelledStrips(block, setting, root);
}

interface Cell {
  place: Tag;
  lines: Line[];
  x: number;
}

function rowStrips(block: Table, setting: Setting, root: Tag): Strip[] | null {
  const { scale } = setting;
  const owner = tag('Table', root);
  const head = tag('TR', tag('THead', owner));
  const body = tag('TBody', owner);
  const columns = columnsOf(block, setting);
  if (!columns) return null;
  const cellsOf = (texts: readonly string[], place: () => Tag, isStrong: boolean): Cell[] =>
    texts.map((text, index) => {
      const column = columns[index] ?? { x: 0, width: scale.width };
      return { place: place(), lines: innerLines([{ text }], column.width, setting, isStrong), x: column.x };
    });
  const heightOf = (cells: readonly Cell[]) =>
    Math.max(...cells.map((cell) => cell.lines.length)) * scale.lead + scale.padding;

  const headCells = cellsOf(block.header, () => tag('TH', head, { scope: 'Column' }), true);
  const headHeight = heightOf(headCells);
  const header: Strip = {
    height: headHeight,
    over: scale.overParagraph * 1.2,
    holdsNext: 'always',
    draw: (pen, left, top) => drawRow(pen, headCells, left, top, headHeight, setting, 'head'),
  };
  const again: Strip = {
    ...header,
    draw: (pen, left, top) => pen.pagination(() => drawAgain(pen, headCells, left, top, headHeight, setting)),
  };
  const rows = block.rows.map((texts): Strip => {
    const row = tag('TR', body);
    const cells = cellsOf(texts, () => tag('TD', row), false);
    const height = heightOf(cells);
    return {
      height,
      over: 0,
      holdsNext: 'no',
      repeats: again,
      draw: (pen, left, top) => drawRow(pen, cells, left, top, height, setting, 'row'),
    };
  });
  if (rows.some((row) => row.height + headHeight > setting.tallest * LARGEST_PIECE)) return null;
  return [header, ...rows];
}

/** A date as letters write it. */
const DATE = /^\d{1,2} \p{L}+ \d{4}$/u;

type Columns = { x: number; width: number }[];

/**
 * Columns in the shares asked for, but never narrower than their longest word, and where there is room for it than a date on one
 * line; null when the words are wider than the page.
 */
function columnsOf(block: Table, setting: Setting): Columns | null {
  const wordsOf = (text: string) => text.split(/\s+/);
  return (
    columnsFor(block, setting, (text) => (DATE.test(text) ? [text] : wordsOf(text))) ??
    columnsFor(block, setting, wordsOf)
  );
}

/** Columns in which none of the pieces is broken. */
function columnsFor(block: Table, setting: Setting, piecesOf: (text: string) => string[]): Columns | null {
  const { scale, faces } = setting;
  const gutter = scale.padding;
  const total = block.widths.reduce((sum, width) => sum + width, 0);
  const least = block.widths.map((_, index) => {
    const words = block.rows.flatMap((row) => piecesOf(row[index] ?? ''));
    const heads = (block.header[index] ?? '').split(/\s+/);
    const widest = Math.max(
      ...words.map((word) => textWidth(word, faces.regular, scale.body)),
      ...heads.map((word) => textWidth(word, faces.strong, scale.body)),
    );
    return widest + gutter + 1;
  });
  const wanted = block.widths.map((share) => (share / total) * scale.width);
  const short = least.map((width, index) => Math.max(0, width - (wanted[index] ?? 0)));
  const spare = least.map((width, index) => Math.max(0, (wanted[index] ?? 0) - width));
  const lacking = short.reduce((sum, width) => sum + width, 0);
  const available = spare.reduce((sum, width) => sum + width, 0);
  if (lacking > available) return null;
  let x = 0;
  return wanted.map((width, index) => {
    const taken = available === 0 ? 0 : (lacking * (spare[index] ?? 0)) / available;
    const final = width + (short[index] ?? 0) - taken;
    const column = { x, width: final - gutter };
    x += final;
    return column;
  });
}

function drawRow(
  pen: Pen,
  cells: readonly Cell[],
  left: number,
  top: number,
  height: number,
  setting: Setting,
  kind: 'head' | 'row',
): void {
  const { scale } = setting;
  pen.decoration(() => rule(pen, left, top + height, scale.width, kind));
  for (const cell of cells) {
    cell.lines.forEach((line, index) => {
      const at = top + scale.padding / 2 + index * scale.lead;
      pen.line(cell.place, line, left + cell.x, baselineOf(at, scale.body, scale.lead), scale.body);
    });
  }
}

/** The header on a further page: seen, but not read out again. */
function drawAgain(
  pen: Pen,
  cells: readonly Cell[],
  left: number,
  top: number,
  height: number,
  setting: Setting,
): void {
  const { scale } = setting;
  rule(pen, left, top + height, scale.width, 'head');
  for (const cell of cells) {
    cell.lines.forEach((line, index) => {
      const at = baselineOf(top + scale.padding / 2 + index * scale.lead, scale.body, scale.lead);
      pen.pieces(line.pieces, '', left + cell.x, at, scale.body, INK.text);
    });
  }
}

function rule(pen: Pen, left: number, y: number, width: number, kind: 'head' | 'row'): void {
  pen.document.save();
  pen.document
    .lineWidth(kind === 'head' ? 1.2 : 0.5)
    .moveTo(left, y)
    .lineTo(left + width, y)
    .stroke(kind === 'head' ? INK.accent : INK.rule);
  pen.document.restore();
}

/** Each row as an item: its first cell in bold, the others after the names of their columns. */
function labelledStrips(block: Table, setting: Setting, root: Tag): Strip[] {
  const { scale } = setting;
  return block.rows.flatMap((texts, row) =>
    texts.flatMap((text, index) =>
      textStrips([{ text: `${block.header[index] ?? ''}: `, strong: true }, { text }], tag('P', root), setting, {
        over: index === 0 ? (row === 0 ? scale.overParagraph : scale.overParagraph * 1.8) : scale.overItem,
        // "By when" alone on a page says nothing.
        holdsNext: index < texts.length - 1 ? 'firmly' : 'no',
      }),
    ),
  );
}
