import { describe, expect, it } from 'vitest';
import { envelopeFor, inEnvelopeOrder, placeRun, sheetsOf } from '../../electron/exports/shape/printRun.ts';

const to = (recipientName: string, postcode: string | null, envelope: 'window' | 'large' | 'collect' = 'window') => ({
  recipientName,
  postcode,
  envelope,
  reference: '2026-0001' as never, // only its order matters here
});
const names = (items: ReturnType<typeof to>[]) => inEnvelopeOrder(items).map(({ recipientName }) => recipientName);

describe('envelope order', () => {
  it('goes by postcode area, then by the number of the district as a number, then by the rest, then by name', () => {
    expect(
      names([
        to('Zed', 'MP2 1AA'),
        to('Ten', 'MP10 1AA'),
        to('Amy', 'MP2 1AA'),
        to('Bath', 'BA1 1AA'),
        to('Brum', 'B12 1AA'),
        to('Ward', 'EC1A 1BB'),
        to('End', 'EC1 9BB'),
      ]),
    ).toEqual(['Brum', 'Bath', 'End', 'Ward', 'Amy', 'Zed', 'Ten']);
  });

  it('keeps the envelopes together, and what is collected comes last', () => {
    expect(
      names([
        to('Collected', null, 'collect'),
        to('Thick', 'AB1 1AA', 'large'),
        to('Abroad', null),
        to('Thin', 'ZE1 1AA'),
      ]),
    ).toEqual(['Thin', 'Abroad', 'Thick', 'Collected']);
  });

  it('takes a large envelope for enclosures and for more than five sheets', () => {
    const plain = { hasEnclosures: false, isCollected: false };
    expect(envelopeFor({ ...plain, sheets: 5 })).toBe('window');
    expect(envelopeFor({ ...plain, sheets: 6 })).toBe('large');
    expect(envelopeFor({ ...plain, sheets: 1, hasEnclosures: true })).toBe('large');
    expect(envelopeFor({ ...plain, sheets: 6, isCollected: true })).toBe('collect');
  });
});

describe('a job on paper', () => {
  it('begins every letter and enclosure on the front of a sheet when both sides are printed', () => {
    const placed = placeRun([[1], [3, 2], [2]], { isDuplex: true, runSheetPages: 1 });
    expect(placed.firstPages).toEqual([[3], [5, 9], [11]]);
    expect(placed).toMatchObject({ pages: 12, sheets: 6 });
    expect(sheetsOf([3, 2], true)).toBe(3);
  });

  it('leaves no page out on one side', () => {
    const placed = placeRun([[1], [3, 2], [2]], { isDuplex: false, runSheetPages: 0 });
    expect(placed.firstPages).toEqual([[1], [2, 5], [7]]);
    expect(placed).toMatchObject({ pages: 8, sheets: 8 });
    expect(sheetsOf([3, 2], false)).toBe(5);
  });
});
