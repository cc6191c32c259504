import type { Because } from '../../electron/domain/assessment.ts';
import { IsoDate, isIsoDate, plainDate } from '../../electron/domain/isoDate.ts';

/** A procedure's version for staff: "2024-04" is "April 2024"; a full date is written out; anything else stays. */
export function versionWords(version: string): string {
  if (isIsoDate(version)) return plainDate(IsoDate.parse(version));
  const firstDay = `${version}-01`;
  return /^\d{4}-\d{2}$/.test(version) && isIsoDate(firstDay)
    ? plainDate(IsoDate.parse(firstDay)).replace(/^1 /, '')
    : version;
}

/** Which list of bank holidays a date was counted with: "as published by GOV.UK on 21 August 2026". */
export function calendarWords(version: string): string {
  const date = /^gov\.uk-(\d{4}-\d{2}-\d{2})$/.exec(version)?.[1];
  return date && isIsoDate(date) ? `as published by GOV.UK on ${plainDate(IsoDate.parse(date))}` : version;
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
