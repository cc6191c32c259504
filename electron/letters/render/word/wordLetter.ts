import { Document, ImageRun, Packer, Paragraph, TextRun as Run } from 'docx';
import { plainDate, weekdayName } from '../../../domain/isoDate.ts';
import type { LetterPicture } from '../../../domain/letterLook.ts';
import type { PrintedModel } from '../../../domain/letterModel.ts';
import { ADDRESS_CLEAR, geometryOf, mm, NEXT_BODY_TOP, SHEET } from '../geometry.ts';
import type { ReadPicture } from '../pen.ts';
import { fitPicture } from '../pictures.ts';
import { type TypeScale, typeScale } from '../typeScale.ts';
import { bodyBlocks, listItems, runsOf } from './wordBlocks.ts';
import { firstFooter, furtherFooter } from './wordFooters.ts';
import { wordNumbering, wordStyles } from './wordStyles.ts';

/** Twentieths of a point, in which Word measures. */
const twips = (points: number) => Math.round(points * 20);
const twipsOfMm = (millimetres: number) => twips(mm(millimetres));

/** Left edge and width of the sender's details, in mm, as in the PDF. */
const CONTACT = { left: 129, right: 189, top: 9 };

/**
 * The letter as a Word document with styles of its own, on the same sheet: the address falls in the same window. It is a copy to be read or worked
 * on; `note` says so in its foot. The words are the model's; where lines and pages end is Word's.
 */
export async function wordLetter(
  model: PrintedModel,
  options: { readPicture: ReadPicture; note?: string },
): Promise<Uint8Array> {
  const geometry = geometryOf(model.layout);
  const scale = typeScale(model.textSize, geometry.axis);
  const note = options.note ?? '';
  const lists = { count: 0 };
  const document = new Document({
    title: model.title,
    creator: model.sender.name,
    styles: wordStyles(scale, model.language),
    numbering: wordNumbering(scale, model),
    features: { updateFields: false },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twipsOfMm(SHEET.width), height: twipsOfMm(SHEET.height) },
            margin: {
              top: twipsOfMm(NEXT_BODY_TOP),
              bottom: twips(scale.body * 1.9) + twipsOfMm(12),
              left: twipsOfMm(geometry.axis),
              right: twips(mm(SHEET.width - geometry.axis) - scale.width),
              header: twipsOfMm(5),
              footer: twipsOfMm(8),
            },
          },
        },
        footers: { first: firstFooter(model, scale, note), default: furtherFooter(model, scale, note) },
        children: [
          ...senderFrame(model, scale, options.readPicture),
          ...contactFrame(model, scale),
          ...addressFrame(model),
          new Paragraph({
            // The first line of the body stands where it stands in the PDF, under all that a window can show.
            spacing: { before: twipsOfMm(geometry.firstBodyTop - NEXT_BODY_TOP) },
            children: [new Run(model.salutation)],
          }),
          new Paragraph({ style: 'Title', children: [new Run(model.subject)] }),
          ...bodyBlocks(model, scale, lists),
          ...closing(model, scale, options.readPicture),
          ...(model.enclosures.length === 0
            ? []
            : [
                new Paragraph({
                  keepNext: true,
                  children: [new Run({ text: 'Enclosed with this letter:', bold: true })],
                }),
                ...listItems(
                  model.enclosures.map((text) => [{ text }]),
                  'bullets',
                ),
              ]),
          ...copyNote(model),
          ...leftOver(model, scale),
          ...(model.forms ?? []).flatMap((form) => [
            new Paragraph({ style: 'Title', pageBreakBefore: true, children: [new Run(form.title)] }),
            ...bodyBlocks(form, scale, lists),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function frame(place: { left: number; top: number; width: number; height: number }) {
  return {
    type: 'absolute' as const,
    position: { x: twipsOfMm(place.left), y: twipsOfMm(place.top) },
    width: twipsOfMm(place.width),
    height: twipsOfMm(place.height),
    anchor: { horizontal: 'page' as const, vertical: 'page' as const },
    rule: 'exact' as const,
    wrap: 'around' as const,
  };
}

function senderFrame(model: PrintedModel, { isLargePrint }: TypeScale, readPicture: ReadPicture): Paragraph[] {
  const geometry = geometryOf(model.layout);
  const place = frame({ left: geometry.axis, top: 8, width: 97, height: geometry.headBottom - 9 });
  const { logo } = model.letterhead ?? {};
  const strapline = isLargePrint ? '' : (model.letterhead?.strapline ?? '');
  const name = logo
    ? picture(logo, readPicture, { width: mm(97), height: mm(geometry.headBottom - 9) - (strapline ? 16 : 0) })
    : new Run(model.sender.name);
  return [
    new Paragraph({ style: 'Sender', frame: place, children: [name] }),
    ...(strapline ? [new Paragraph({ style: 'Details', frame: place, children: [new Run(strapline)] })] : []),
  ];
}

/** The sender's details in their order; in large print those for which the head has no room stand at the end. */
function senderDetails({ sender, letterhead }: PrintedModel, { isLargePrint }: TypeScale) {
  const whole = [
    ...(letterhead?.logo ? [sender.name] : []),
    ...sender.addressLines,
    sender.phone,
    sender.email,
    sender.website,
  ];
  const written = (texts: readonly string[]) => texts.filter((text) => text !== '');
  if (!isLargePrint) return { atHead: written(whole), atEnd: [] };
  const address = [sender.name, ...sender.addressLines].join(', ');
  return {
    atHead: written([sender.phone]),
    atEnd: written([letterhead?.strapline ?? '', address, sender.email, sender.website]),
  };
}

function leftOver(model: PrintedModel, scale: TypeScale): Paragraph[] {
  const { atEnd } = senderDetails(model, scale);
  if (atEnd.length === 0) return [];
  return [
    new Paragraph({ style: 'Heading1', children: [new Run('How to reach our office')] }),
    ...atEnd.map((text) => new Paragraph({ children: [new Run(text)] })),
  ];
}

function contactFrame(model: PrintedModel, scale: TypeScale): Paragraph[] {
  const geometry = geometryOf(model.layout);
  const place = frame({
    left: CONTACT.left,
    top: CONTACT.top,
    width: CONTACT.right - CONTACT.left,
    height: geometry.contactBottom - CONTACT.top,
  });
  const line = (text: string) => new Paragraph({ style: 'Details', frame: place, children: [new Run(text)] });
  return [
    ...senderDetails(model, scale).atHead.map(line),
    line(''),
    line(`${weekdayName(model.date)} ${plainDate(model.date)}`),
    new Paragraph({
      style: 'Details',
      frame: place,
      children: [new Run({ text: 'Our reference: ', bold: true }), new Run(model.reference)],
    }),
  ];
}

function addressFrame(model: PrintedModel): Paragraph[] {
  const { address } = geometryOf(model.layout);
  const place = frame({
    left: address.left + ADDRESS_CLEAR,
    top: address.top,
    width: address.right - address.left - 2 * ADDRESS_CLEAR,
    height: address.bottom - address.top,
  });
  return model.recipientLines.map(
    (text) => new Paragraph({ style: 'Address', frame: place, children: [new Run(text)] }),
  );
}

function closing(model: PrintedModel, scale: TypeScale, readPicture: ReadPicture): Paragraph[] {
  const { signatory } = model;
  const hasContact = model.body.some(({ id }) => id === 'named-contact');
  const contact = hasContact
    ? []
    : [{ text: signatory.phone }, { text: signatory.email, link: `mailto:${signatory.email}` }];
  const lines = [{ text: signatory.jobTitle }, ...contact].filter(({ text }) => text !== '');
  const signature = signatory.signature
    ? [picture(signatory.signature, readPicture, { width: mm(60), height: mm(18) })]
    : [];
  return [
    new Paragraph({ keepNext: true, spacing: { before: twips(scale.body * 1.3) }, children: [new Run(model.closing)] }),
    new Paragraph({
      keepNext: true,
      spacing: { before: twips(signature.length > 0 ? 6 : scale.body * 1.6) },
      children: signature,
    }),
    new Paragraph({
      keepNext: true,
      spacing: { before: 0 },
      children: [new Run({ text: signatory.name, bold: true })],
    }),
    ...lines.map(
      (run, index) =>
        new Paragraph({ keepNext: index < lines.length - 1, spacing: { before: 0 }, children: runsOf([run]) }),
    ),
  ];
}

/** A picture as large as its room allows, with the words that are read out in its place. */
function picture(of: LetterPicture, readPicture: ReadPicture, room: { width: number; height: number }): ImageRun {
  const { width, height } = fitPicture(of, { x: 0, y: 0, ...room });
  // Word's library counts in dots of 96 to the inch.
  const dots = (points: number) => Math.round((points * 96) / 72);
  return new ImageRun({
    type: of.mediaType === 'image/png' ? 'png' : 'jpg',
    data: readPicture(of.sha256),
    transformation: { width: dots(width), height: dots(height) },
    altText: { title: of.alt, description: of.alt, name: of.alt },
  });
}

/** Who else has the letter. */
function copyNote({ copies = [] }: PrintedModel): Paragraph[] {
  if (copies.length === 0) return [];
  const names = copies.map(({ name }) => name).join(', ');
  return [new Paragraph({ children: [new Run({ text: 'Copy to: ', bold: true }), new Run(names)] })];
}
