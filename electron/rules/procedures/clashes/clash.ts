import type { Length } from '../procedureBasics.ts';

/** A point on which a landlord's own procedure falls short of the law that runs beside it. */
export interface Clash {
  id: string;
  /** For whoever adopts the procedure: what each says, and what the program will go by. */
  text: string;
  ownClause: string;
  lawClause: string;
  /** False where the law's side has not been confirmed against its text. */
  confirmed: boolean;
}

/** Stands where one of the two says nothing. */
export const nowhere: Sourced = { clause: 'none', confirmed: true };

/** A rule with the place where it stands. */
interface Sourced {
  clause: string;
  confirmed: boolean;
}

/** Builds a clash from the two rules that differ. */
export function clash(id: string, text: string, own: Sourced, law: Sourced): Clash {
  return { id, text, ownClause: own.clause, lawClause: law.clause, confirmed: law.confirmed };
}

const DAYS_IN: Record<Length['unit'], number> = {
  hours: 1 / 24,
  'calendar-days': 1,
  'working-days': 1.4,
  weeks: 7,
  months: 30.4,
};

/** Compares lengths of different units by how long they take on the whole. */
export function isShorter(a: Length, b: Length): boolean {
  return a.unit === b.unit ? a.amount < b.amount : a.amount * DAYS_IN[a.unit] < b.amount * DAYS_IN[b.unit];
}

/** For the middle of a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
