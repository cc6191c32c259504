import type { Because } from '../../electron/domain/assessment.ts';
import { IsoDate, isIsoDate, plainDate } from '../../electron/domain/isoDate.ts';
import { versionInWords } from '../../electron/domain/versionName.ts';

/** A procedure's version for staff: "2024-04" is "April 2024". */
export const versionWords = versionInWords;

/** Which list of bank holidays a date was counted with: "as published by GOV.UK on 21 August 2026". */
export function calendarWords(version: string): string {
  const [, publisher, date = '', mark = ''] =
    /^(gov\.uk-)?(\d{4}-\d{2}-\d{2})(?:\/([0-9a-f]{8}))?$/.exec(version) ?? [];
  if (!isIsoDate(date)) return version;
  const day = plainDate(IsoDate.parse(date));
  return publisher ? `as published by GOV.UK on ${day}` : `as in force here since ${day} (calendar ${mark})`;
}

/** "clause 6.2"; a clause that says in words what it is stays as it is. */
export function clauseWords(clause: string): string {
  return /^\d/.test(clause) ? `clause ${clause}` : clause;
}

/** True when a step of an explanation names its own day already, so that the day need not stand before it too. */
export function namesItsDay({ on, text }: Pick<Because, 'on' | 'text'>): boolean {
  if (on === null) return true;
  const [day, month, year] = plainDate(on).split(' ');
  return new RegExp(`\\b${day}\\b`).test(text) && text.includes(`${month} ${year}`);
}
