import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import type { PrintedModel } from '../../../domain/letterModel.ts';
import { INK } from '../pen.ts';
import type { TypeScale } from '../typeScale.ts';

/** On every PC with Word: a document cannot count on the letters' own font being there. */
const FONT = 'Arial';
/** Arial is wider than the letters' own font; addresses keep to the sizes that machines read. */
const ADDRESS = { size: 10, lead: 10.2 };

/** Distance of lines, in 240ths of a line: a little less than in the PDF, because Arial is larger at the same size. */
const LINE = 252;

const half = (points: number) => Math.round(points * 2);
const twips = (points: number) => Math.round(points * 20);

/** The styles by which a screen reader and Word's own navigation find their way. */
export function wordStyles(scale: TypeScale, language: string): IStylesOptions {
  const { body, title, heading } = scale;
  const paragraph = {
    spacing: { before: twips(scale.overParagraph), line: LINE, lineRule: 'auto' as const },
  };
  const headed = (size: number, before: number) => ({
    run: { font: FONT, size: half(size), bold: true, color: '000000' },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before: twips(before), line: LINE, lineRule: 'auto' as const },
    },
  });
  return {
    default: {
      document: { run: { font: FONT, size: half(body), language: { value: language } }, paragraph },
      title: headed(title, scale.overHeading),
      heading1: headed(heading, scale.overHeading),
      heading2: headed(body, scale.body * 0.95),
      listParagraph: { paragraph: { spacing: { before: twips(scale.overItem) } } },
      hyperlink: { run: { color: INK.link.slice(1), underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Sender',
        name: 'Sender',
        basedOn: 'Normal',
        run: { size: half(Math.max(20, Math.min(title, 26))), bold: true, color: INK.accent.slice(1) },
        paragraph: { spacing: { before: 0, line: 240, lineRule: 'auto' } },
      },
      {
        id: 'Details',
        name: 'Sender details',
        basedOn: 'Normal',
        run: { size: half(body) },
        paragraph: { spacing: { before: 0, line: 240, lineRule: 'auto' } },
      },
      {
        id: 'Address',
        name: 'Address',
        basedOn: 'Normal',
        run: { size: half(ADDRESS.size) },
        paragraph: { spacing: { before: 0, line: twips(ADDRESS.lead), lineRule: 'exact' } },
      },
      { id: 'TableText', name: 'Table text', basedOn: 'Normal', paragraph: { spacing: { before: 0 } } },
    ],
  };
}

/** The numbering of the n-th numbered list. */
export function numberedList(n: number): string {
  return `numbers-${n}`;
}

/** Bullets, and a numbering for each numbered list, so that each begins with 1. */
export function wordNumbering(scale: TypeScale, model: PrintedModel): INumberingOptions {
  const indent = { left: twips(scale.body * 1.6), hanging: twips(scale.body * 1.6) };
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
    { level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } },
  ];
  const numbered = model.body.filter(({ block }) => block.type === 'list' && block.ordered);
  return {
    config: [
      { reference: 'bullets', levels: level(LevelFormat.BULLET, '•') },
      ...numbered.map((_, index) => ({
        reference: numberedList(index + 1),
        levels: level(LevelFormat.DECIMAL, '%1.'),
      })),
    ],
  };
}
