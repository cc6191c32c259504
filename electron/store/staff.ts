import { and, asc, desc, eq } from 'drizzle-orm';
import type { StaffId } from '../domain/ids.ts';
import type { StaffDetails, StaffMember } from '../domain/people.ts';
import { changedMeanwhile, notFound } from './conflicts.ts';
import type { Reader, Writer } from './database.ts';
import { staff } from './officeTables.ts';
import { prepared } from './prepared.ts';

const everybody = prepared((db: Reader) =>
  db.select().from(staff).orderBy(desc(staff.isActive), asc(staff.name), asc(staff.id)).prepare(),
);

/** Everybody who works or has worked here: those who are here first, by name. */
export function listStaff(db: Reader): StaffMember[] {
  return everybody(db).all();
}

/** A member of staff by their id; null when there is none. */
export function getStaff(db: Reader, id: StaffId): StaffMember | null {
  return db.select().from(staff).where(eq(staff.id, id)).get() ?? null;
}

/** Adds a member of staff, active, at version 1. */
export function insertStaff(tx: Writer, { id, details }: { id: StaffId; details: StaffDetails }): StaffMember {
  const member: StaffMember = { ...details, id, isActive: true, version: 1 };
  tx.insert(staff).values(member).run();
  return member;
}

/** Saves a member of staff's details, or that they have left. Throws CONFLICT if the user saw an older version, NOT_FOUND if there is no such person. */
export function updateStaff(
  tx: Writer,
  save: { id: StaffId; expectedVersion: number; details: StaffDetails; isActive: boolean },
): StaffMember {
  const { id, expectedVersion, details, isActive } = save;
  const version = expectedVersion + 1;
  const { changes } = tx
    .update(staff)
    .set({ ...details, isActive, version })
    .where(and(eq(staff.id, id), eq(staff.version, expectedVersion)))
    .run();
  if (changes === 0) throw getStaff(tx, id) ? changedMeanwhile('member of staff’s entry') : notFound('member of staff');
  return { ...details, id, isActive, version };
}
