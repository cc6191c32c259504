import {
  BorderStyle,
  ExternalHyperlink,
  Paragraph,
  type ParagraphChild,
  TextRun as Run,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { assertNever } from '../../../domain/assertNever.ts';
import type { LetterBlock, PrintedModel, TextRun } from '../../../domain/letterModel.ts';
import { INK } from '../pen.ts';
import type { TypeScale } from '../typeScale.ts';
import { numberedList } from './wordStyles.ts';

type Block = Paragraph | Table;

/** The body's blocks in Word's own terms; each numbered list counts from one. */
export function bodyBlocks(model: Pick<PrintedModel, 'body'>, scale: TypeScale, lists: { count: number }): Block[] {
  return model.body.flatMap(({ block }) => blockOf(block, scale, lists));
}

export function runsOf(runs: readonly TextRun[]): ParagraphChild[] {
  return runs.map(({ text, strong, link }) =>
    link
      ? new ExternalHyperlink({ link, children: [new Run({ text, style: 'Hyperlink' })] })
      : new Run({ text, ...(strong ? { bold: true } : {}) }),
  );
}

export function listItems(items: readonly (readonly TextRun[])[], reference: string): Paragraph[] {
  return items.map(
    (item) => new Paragraph({ style: 'ListParagraph', numbering: { reference, level: 0 }, children: runsOf(item) }),
  );
}

function blockOf(block: LetterBlock, scale: TypeScale, lists: { count: number }): Block[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ style: 'Heading1', children: [new Run(block.text)] })];
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.runs) })];
    case 'list': {
      if (!block.ordered) return listItems(block.items, 'bullets');
      lists.count += 1;
      return listItems(block.items, numberedList(lists.count));
    }
    case 'table':
      return scale.isLargePrint && block.header.length > 2 ? labelled(block) : [tableOf(block, scale)];
    case 'panel':
      return panelOf(block, scale);
    default:
      return assertNever(block);
  }
}

/** Large print has no room for three columns. */
function labelled({ header, rows }: Extract<LetterBlock, { type: 'table' }>): Paragraph[] {
  return rows.flatMap((row) =>
    row.map(
      (text, column) =>
        new Paragraph({
          keepNext: column < row.length - 1,
          children: [new Run({ text: `${header[column] ?? ''}: `, bold: true }), new Run(text)],
        }),
    ),
  );
}

function tableOf({ header, rows, widths }: Extract<LetterBlock, { type: 'table' }>, scale: TypeScale): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.round((width / total) * scale.width * 20));
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (text: string, column: number, isHead: boolean) =>
    new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 0, right: 120, marginUnitType: WidthType.DXA },
      borders: {
        top: none,
        left: none,
        right: none,
        bottom: { style: BorderStyle.SINGLE, size: isHead ? 10 : 4, color: (isHead ? INK.accent : INK.rule).slice(1) },
      },
      children: [
        new Paragraph({ style: 'TableText', children: [new Run({ text, ...(isHead ? { bold: true } : {}) })] }),
      ],
    });
  return new Table({
    width: { size: Math.round(scale.width * 20), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: header.map((text, column) => cell(text, column, true)),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text, column) => cell(text, column, false)) }),
      ),
    ],
  });
}

/** A panel as paragraphs on a tint with a line beside them, kept together. */
function panelOf({ title, lines }: Extract<LetterBlock, { type: 'panel' }>, scale: TypeScale): Paragraph[] {
  const look = {
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: INK.tint.slice(1) },
    border: { left: { style: BorderStyle.SINGLE, size: 18, color: INK.accent.slice(1), space: 8 } },
    indent: { left: Math.round(scale.padding * 20), right: Math.round(scale.padding * 20) },
    keepLines: true,
  };
  return [
    new Paragraph({ ...look, style: 'Heading2', keepNext: true, children: [new Run(title)] }),
    ...lines.map(
      (line, index) =>
        new Paragraph({
          ...look,
          keepNext: index < lines.length - 1,
          spacing: { before: Math.round(scale.overItem * 20) },
          children: runsOf(line),
        }),
    ),
  ];
}
