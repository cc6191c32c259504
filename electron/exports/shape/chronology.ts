import { type Instant, type IsoDate, londonDate, londonTime } from '../../domain/isoDate.ts';
import { csvFile } from './csv.ts';

/** A line of the chronology. */
export interface ChronologyEntry {
  on: IsoDate;
  at: string | null;
  title: string;
  text: string | null;
  recordedBy: string;
  recordedAt: Instant;
  /** Set when a later entry struck this one out or moved it. */
  correction: string | null;
}

/** Somebody in the office who looked at the case, or copied it out. */
export interface ExportedReader {
  on: IsoDate;
  at: Instant;
  who: string;
  how: 'opened' | 'exported';
}

/** By the day on which things happened; those of one day in the order of recording. */
export function inOrder(entries: readonly ChronologyEntry[]): ChronologyEntry[] {
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => a.entry.on.localeCompare(b.entry.on) || a.index - b.index)
    .map(({ entry }) => entry);
}

/** The chronology as a spreadsheet. */
export function chronologyCsv(entries: readonly ChronologyEntry[]): string {
  const header = ['Date', 'Time', 'What happened', 'Text', 'Recorded by', 'Recorded on', 'Recorded at', 'Correction'];
  const rows = inOrder(entries).map((entry) => [
    entry.on,
    entry.at ?? '',
    entry.title,
    entry.text ?? '',
    entry.recordedBy,
    londonDate(entry.recordedAt),
    londonTime(entry.recordedAt),
    entry.correction ?? '',
  ]);
  return csvFile([header, ...rows]);
}

/** Who looked at the case, as a spreadsheet; the earliest first. */
export function readersCsv(readers: readonly ExportedReader[]): string {
  const rows = readers.map(({ on, at, who, how }) => [
    on,
    londonTime(at),
    who,
    how === 'opened' ? 'looked at the case' : 'copied the case out',
  ]);
  return csvFile([['Date', 'First at', 'Who', 'What'], ...rows.reverse()]);
}
