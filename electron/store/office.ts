import { and, asc, eq } from 'drizzle-orm';
import { AppError } from '../domain/appError.ts';
import type { Instant } from '../domain/isoDate.ts';
import type { Closure, Office, OfficeDetails } from '../domain/people.ts';
import { changedMeanwhile } from './conflicts.ts';
import type { Reader, Writer } from './database.ts';
import { closure, office } from './officeTables.ts';
import { prepared } from './prepared.ts';

const ONLY_ROW = 1;

const onlyOffice = prepared((db: Reader) => db.select().from(office).where(eq(office.id, ONLY_ROW)).prepare());

/** The landlord; null until the office has been set up. */
export function getOffice(db: Reader): Office | null {
  const row = onlyOffice(db).get();
  if (!row) return null;
  const { id, addressLines, postcode, updatedAt, ...rest } = row;
  return { ...rest, address: { lines: addressLines, postcode } };
}

/** Sets the office up, at version 1. Throws CONFLICT when it has been already. */
export function setUpOffice(tx: Writer, details: OfficeDetails, at: Instant): Office {
  if (getOffice(tx)) {
    throw new AppError(
      'CONFLICT',
      'The office has been set up already. Nothing was changed; change its details in the settings.',
    );
  }
  tx.insert(office)
    .values({ id: ONLY_ROW, version: 1, ...detailColumns(details), updatedAt: at })
    .run();
  return { ...details, version: 1 };
}

/** Saves the office's details. Throws CONFLICT if the user saw an older version. */
export function updateOffice(
  tx: Writer,
  update: { expectedVersion: number; details: OfficeDetails; at: Instant },
): Office {
  const version = update.expectedVersion + 1;
  const { changes } = tx
    .update(office)
    .set({ ...detailColumns(update.details), version, updatedAt: update.at })
    .where(and(eq(office.id, ONLY_ROW), eq(office.version, update.expectedVersion)))
    .run();
  if (changes === 0) throw changedMeanwhile('office’s details');
  return { ...update.details, version };
}

const allClosures = prepared((db: Reader) =>
  db
    .select({ from: closure.fromDate, to: closure.toDate, name: closure.name })
    .from(closure)
    .orderBy(asc(closure.fromDate), asc(closure.id))
    .prepare(),
);

/** The days on which the office is shut, earliest first. */
export function listClosures(db: Reader): Closure[] {
  return allClosures(db).all();
}

/** Puts these closure days in the place of those on file. */
export function replaceClosures(tx: Writer, closures: Closure[]): void {
  tx.delete(closure).run();
  for (const { from, to, name } of closures) {
    tx.insert(closure).values({ fromDate: from, toDate: to, name }).run();
  }
}

function detailColumns(details: OfficeDetails) {
  const { address, ...rest } = details;
  return { ...rest, addressLines: address.lines, postcode: address.postcode };
}
