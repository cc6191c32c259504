import { IsoDate, isIsoDate, plainDate } from './isoDate.ts';

/** A procedure's version for staff: "2024-04" is "April 2024"; a full date is written out; anything else stays. */
export function versionInWords(version: string): string {
  if (isIsoDate(version)) return plainDate(IsoDate.parse(version));
  const firstDay = `${version}-01`;
  return /^\d{4}-\d{2}$/.test(version) && isIsoDate(firstDay)
    ? plainDate(IsoDate.parse(firstDay)).replace(/^1 /, '')
    : version;
}

/** "Five steps, version 1"; "Customer Promise, version April 2020". */
export function withVersion({ name, version }: { name: string; version: string }): string {
  return `${name}, version ${versionInWords(version)}`;
}
