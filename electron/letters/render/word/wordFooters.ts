import { Footer, PageNumber, Paragraph, TextRun as Run, TabStopType } from 'docx';
import type { PrintedModel } from '../../../domain/letterModel.ts';
import type { TypeScale } from '../typeScale.ts';

/** Page 1's foot: the registered details, and the number of the page. */
export function firstFooter(model: PrintedModel, scale: TypeScale, note: string): Footer {
  const { registered } = model.letterhead ?? {};
  return new Footer({
    children: [
      ...(registered ? [new Paragraph({ style: 'Details', children: [new Run(registered)] })] : []),
      numbered(note, scale),
    ],
  });
}

/** The foot of further pages: the reference, so that a stray sheet finds its letter, and the number of the page. */
export function furtherFooter(model: PrintedModel, scale: TypeScale, note: string): Footer {
  const words = [`Our reference: ${model.reference}`, note].filter((text) => text !== '').join('. ');
  return new Footer({ children: [numbered(words, scale)] });
}

function numbered(words: string, scale: TypeScale): Paragraph {
  return new Paragraph({
    style: 'Details',
    tabStops: [{ type: TabStopType.RIGHT, position: Math.round(scale.width * 20) }],
    children: [new Run(words), new Run({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });
}
