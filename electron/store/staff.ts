import { asc, desc, eq } from 'drizzle-orm';
import type { StaffId } from '../domain/ids.ts';
import type { StaffDetails, StaffMember } from '../domain/people.ts';
import { notFound } from './conflicts.ts';
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

/** Adds a member of staff, active. */
export function insertStaff(tx: Writer, { id, details }: { id: StaffId; details: StaffDetails }): StaffMember {
  const member: StaffMember = { ...details, id, isActive: true };
  tx.insert(staff).values(member).run();
  return member;
}

/** Saves a member of staff's details, or that they have left. Throws NOT_FOUND. */
export function updateStaff(
  tx: Writer,
  { id, details, isActive }: { id: StaffId; details: StaffDetails; isActive: boolean },
): StaffMember {
  const { changes } = tx
    .update(staff)
    .set({ ...details, isActive })
    .where(eq(staff.id, id))
    .run();
  if (changes === 0) throw notFound('member of staff');
  return { ...details, id, isActive };
}
