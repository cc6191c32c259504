import { letterName } from '../../domain/letterKinds.ts';
import type { PostItem } from '../../domain/post.ts';
import { Postcode } from '../../domain/postcode.ts';
import { envelopeFor, sheetsOf } from '../../exports/shape/printRun.ts';
import type { StoredCase } from '../../store/cases.ts';
import type { StoredLetter } from '../../store/letters.ts';
import { issuedOn } from '../letters/letterSent.ts';

/** An issued letter as lists of the post show it, from what was frozen and not from what holds today. */
export function postItemOf(letter: StoredLetter, row: Pick<StoredCase, 'reference'>): PostItem {
  const { model } = letter;
  const lines = model?.recipientLines ?? [];
  const isCollected = model?.body.some(({ id }) => id === 'collection') ?? false;
  const pages = letter.pages ?? 1;
  const enclosures = model?.enclosures ?? [];
  return {
    letterId: letter.id,
    version: letter.version,
    caseId: letter.caseId,
    reference: row.reference,
    kind: letter.kind,
    name: letterName(letter.kind, letter.stage),
    issuedOn: issuedOn(letter),
    recipientName: lines[0] ?? letter.recipientName,
    address: isCollected ? '' : lines.slice(1).join(', '),
    postcode: isCollected ? null : postcodeIn(lines),
    pages,
    textSize: model?.textSize ?? 12,
    enclosures,
    envelope: envelopeFor({ sheets: sheetsOf([pages], true), hasEnclosures: enclosures.length > 0, isCollected }),
  };
}

function postcodeIn(lines: readonly string[]): string | null {
  const last = Postcode.safeParse(lines.at(-1) ?? '');
  return last.success ? last.data : null;
}
