import type { IsoDate } from '../../domain/isoDate.ts';
import type { LetterLook } from '../../domain/letterLook.ts';
import type { PrintedModel } from '../../domain/letterModel.ts';
import type { OfficeDetails, StaffMember } from '../../domain/people.ts';
import type { TextSize } from '../../domain/words.ts';
import { addressAsPosted } from './addressLines.ts';
import { heading, list, panel, paragraph, strong, table } from './blocks.ts';
import { lookOf } from './look.ts';

interface Example {
  office: OfficeDetails;
  look: LetterLook;
  signatory: StaffMember;
  date: IsoDate;
  textSize: TextSize;
}

/** A letter to nobody that shows how the office's letters look: every kind of block, with the landlord's own details. */
export function exampleLetter(example: Example): PrintedModel {
  return {
    ...dressed(example),
    title: 'How your letters look',
    recipientLines: [
      'Mrs Name of the Resident',
      'Flat 2, Name of the House',
      '14 Name of the Street',
      'NAME OF THE TOWN',
      'AB1 2CD',
    ],
    salutation: 'Dear Mrs Resident',
    subject: 'This is how your letters look',
    body: [
      paragraph(
        'example',
        'Nobody gets this letter. It shows your letterhead, the address in the window, and the size of the text.',
      ),
      heading('example', 'What a letter may hold'),
      paragraph('example', 'Words can be ', strong('strong'), ', and points can stand in a list:'),
      list('example', [['the complaint as we understand it'], ['what we found, and what we decided']], true),
      table(
        'example',
        ['What we will do', 'Who will do it', 'By when'],
        [50, 27, 23],
        [['Mend the gate and test its lock', example.signatory.name, '1 May 2026']],
      ),
      panel('named-contact', 'How to reach me', [
        [strong(example.signatory.name), `, ${example.signatory.jobTitle}`],
        [strong('Telephone: '), example.signatory.phone || example.office.phone],
      ]),
    ],
  };
}

/** A sheet with which the office tries its envelopes: folded and put in, the whole address shows and none of the outer frame's edge hides it. */
export function envelopeTestSheet(example: Example): PrintedModel {
  return {
    ...dressed(example),
    title: 'Envelope test sheet',
    recipientLines: [
      'Mr and Mrs First Line of the Name',
      'Second line',
      'Third line',
      'Fourth line',
      'Fifth line',
      'POST TOWN',
      'AB1 2CD',
    ],
    salutation: 'Envelope test sheet',
    subject: 'Does your envelope fit these letters?',
    body: [
      list(
        'example',
        [
          ['Print this sheet at its full size: in the printer’s window choose “Actual size” or 100 %, never “Fit”.'],
          ['Fold it at the marks on the right edge, with the writing outwards where the address is.'],
          ['Put it into the envelope, and tap the envelope on the table on each of its four edges in turn.'],
          [
            strong('Every line of the address shows each time, from the name to AB1 2CD: '),
            'the layout fits. The inner frame, in full lines, is what always shows by the measures; the outer one, broken, is all that can ever show.',
          ],
          [
            strong('A line is hidden, or other words show: '),
            'measure the window with a ruler and enter your own envelope under Settings, Letters.',
          ],
        ],
        true,
      ),
    ],
  };
}

function dressed({
  office,
  look,
  signatory,
  date,
  textSize,
}: Example): Omit<PrintedModel, 'title' | 'recipientLines' | 'salutation' | 'subject' | 'body'> {
  const signature = look.signatures[signatory.id];
  return {
    language: 'en-GB',
    textSize,
    date,
    reference: '2026-0000',
    sender: {
      name: office.name,
      addressLines: addressAsPosted(office.address),
      phone: office.phone,
      email: office.email,
      website: office.website,
    },
    closing: 'Yours sincerely',
    signatory: {
      name: signatory.name,
      jobTitle: signatory.jobTitle,
      phone: signatory.phone || office.phone,
      email: signatory.email || office.email,
      ...(signature ? { signature } : {}),
    },
    enclosures: [],
    ...lookOf(look),
  };
}
