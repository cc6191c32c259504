import type { MarkedText, SearchResults } from '../../../electron/contract/search.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { standing } from '../../ui/caseWords.ts';
import { casePlace, type GroupName, type HitPlace, personPlace } from '../find/hits.ts';

/** The value of the option that leads to the page with all results. */
export const ALL_RESULTS = 'all-results';

/** One line of the box: what it is, what was found in it, and where it leads. */
export interface FoundOption {
  value: string;
  group: GroupName;
  place: HitPlace;
  /** What stands first, in bold. */
  head: string;
  main: MarkedText;
  more: MarkedText;
}

/**
 * The hits as lines of the box under the header, the best first. A case that was found by nothing but a text stands there once,
 * as that text: Enter then leads to the very entry, letter or document.
 */
export function foundOptions({ cases, people, said, letters, documents }: SearchResults): FoundOption[] {
  const inTexts = new Set([...said.hits, ...letters.hits, ...documents.hits].map(({ caseId }) => caseId));
  const isMarked = (text: MarkedText) => text.some(({ isMatch }) => isMatch);
  const shown = cases.hits.filter(
    ({ row, name, address }) => isMarked(name) || isMarked(address) || !inTexts.has(row.id),
  );
  return [
    ...shown.map(
      ({ row, name, address, about }): FoundOption => ({
        value: `case ${row.id}`,
        group: 'cases',
        place: casePlace(row.id),
        head: row.reference,
        main: row.addressLine === '' ? name : [...name, plain(', '), ...address],
        more: [plain(`${standing(row)} · `), ...about],
      }),
    ),
    ...people.hits.flatMap((hit): FoundOption[] => {
      const place = personPlace(hit);
      // Somebody without a case leads nowhere from here.
      if (!place) return [];
      const [first] = hit.cases;
      return [
        {
          value: `person ${hit.person.id}`,
          group: 'people',
          place,
          head: first?.reference ?? '',
          main: [...hit.name, plain(hit.cases.length === 1 ? '' : ` (${hit.cases.length} cases)`)],
          more: [...hit.address, plain(hit.person.phone === '' ? '' : ' · '), ...hit.phone],
        },
      ];
    }),
    ...said.hits.map(
      (hit): FoundOption => ({
        value: `said ${hit.eventId}`,
        group: 'said',
        place: casePlace(hit.caseId, hit.eventId),
        head: hit.reference,
        main: [plain(`${hit.title}, ${longDate(hit.on)}`)],
        more: hit.excerpt,
      }),
    ),
    ...letters.hits.map(
      (hit): FoundOption => ({
        value: `letter ${hit.letterId}`,
        group: 'letters',
        place: { to: '/letter/$letterId', params: { letterId: hit.letterId } },
        head: hit.reference,
        main: [plain(`${hit.title}, ${longDate(hit.on)}`)],
        more: hit.excerpt,
      }),
    ),
    ...documents.hits.map(
      (hit): FoundOption => ({
        value: `document ${hit.documentId}`,
        group: 'documents',
        place: casePlace(hit.caseId, hit.documentId),
        head: hit.reference,
        main: hit.name,
        more: hit.excerpt,
      }),
    ),
  ];
}

function plain(text: string): MarkedText[number] {
  return { text, isMatch: false };
}
