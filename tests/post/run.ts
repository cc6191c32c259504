import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { CaseId, LetterId } from '../../electron/domain/ids.ts';
import type { PersonDetails } from '../../electron/domain/people.ts';
import { complaint, issueLetter, mrsOkafor } from '../support/office.ts';
import type { TestProgram } from '../support/testProgram.ts';

export const options = { isDuplex: true, withRunSheet: true, withEnclosures: true };

/** Somebody at a postcode, with the print size that they need. */
export function personAt(name: string, postcode: string, textSize: PersonDetails['textSize'] = 12): PersonDetails {
  return {
    ...mrsOkafor,
    name,
    salutation: name,
    address: { lines: ['1 High Street', 'Millport'], postcode } as PersonDetails['address'], // the postcode is put right by the schema
    needs: textSize >= 16 ? ['large-print'] : [],
    textSize,
  };
}

/** A complaint by somebody of its own, with its acknowledgement issued and waiting to be posted. */
export async function waitingLetter(
  test: TestProgram,
  details: PersonDetails,
): Promise<{ caseId: CaseId; letterId: LetterId }> {
  const { today } = await test.call('session.get', {});
  const { caseId } = await test.call('cases.log', complaint(today, { complainant: { kind: 'new', details } }));
  return { caseId, letterId: await issueLetter(test, caseId, 'stage-1-acknowledgement') };
}

/** The words of each page, read by a reader that shares nothing with what wrote them. */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(
      content.items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }
  await document.loadingTask.destroy();
  return pages;
}
