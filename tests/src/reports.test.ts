import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { recentYears, reportingYearOf, yearLabel } from '../../electron/domain/reportPeriod.ts';
import { readHomes } from '../../src/features/reports/homes.ts';

describe('the reporting year', () => {
  it('begins on 1 April', () => {
    expect(reportingYearOf(IsoDate.parse('2026-03-31'))).toEqual({ from: '2025-04-01', to: '2026-03-31' });
    expect(reportingYearOf(IsoDate.parse('2026-04-01'))).toEqual({ from: '2026-04-01', to: '2027-03-31' });
  });
  it('is named by both its calendar years', () => {
    expect(recentYears(IsoDate.parse('2026-11-22'), 2).map(yearLabel)).toEqual([
      '2026/27 (1 April 2026 to 31 March 2027)',
      '2025/26 (1 April 2025 to 31 March 2026)',
    ]);
  });
});

it('leaves a number of homes open that cannot be read', () => {
  expect(readHomes({ lcra: 612, lcho: 'many' })).toEqual({ lcra: 612, lcho: null });
  expect(readHomes('nonsense')).toEqual({ lcra: null, lcho: null });
});
