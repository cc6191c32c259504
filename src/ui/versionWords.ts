import type { Because, ClockResult } from '../../electron/domain/assessment.ts';
import { IsoDate, isIsoDate, plainDate } from '../../electron/domain/isoDate.ts';
import { versionInWords } from '../../electron/domain/versionName.ts';

/** A procedure's version for staff: "2024-04" is "April 2024". */
export const versionWords = versionInWords;

/** Which list of bank holidays a date was counted with: "as published by GOV.UK on 21 August 2026". */
export function calendarWords(version: string): string {
  const [, publisher, date = ''] = /^(gov\.uk-)?(\d{4}-\d{2}-\d{2})(?:\/[0-9a-f]{8})?$/.exec(version) ?? [];
  if (!isIsoDate(date)) return version;
  const day = plainDate(IsoDate.parse(date));
  return publisher ? `as published by GOV.UK on ${day}` : `as in force here since ${day}`;
}

/** "clause 6.2"; a clause that says in words what it is stays as it is. */
export function clauseWords(clause: string): string {
  return /^\d/.test(clause) ? `clause ${clause}` : clause;
}

/**
 * Where a deadline's rule stands: "Complaint Handling Code 2024 (April 2024), clause 6.2". A first version is not
 * named, for it says nothing; a rule that no procedure has is given in its own words.
 */
export function ruleWords({ procedure: { name, version }, clause }: Pick<ClockResult, 'procedure' | 'clause'>): string {
  if (version === '') return `${name}: ${clause}`;
  const which = /^\d+$/.test(version) ? `version ${version}` : versionWords(version);
  return `${name}${version === '1' ? '' : ` (${which})`}, ${clauseWords(clause)}`;
}

/** True when a step of an explanation names its own day already, so that the day need not stand before it too. */
export function namesItsDay({ on, text }: Pick<Because, 'on' | 'text'>): boolean {
  if (on === null) return true;
  const [day, month, year] = plainDate(on).split(' ');
  return new RegExp(`\\b${day}\\b`).test(text) && text.includes(`${month} ${year}`);
}
