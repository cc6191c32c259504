import type { HazardId, StaffId, ThemeId } from '../../domain/ids.ts';

/** Names that an event refers to by id. */
export interface Names {
  staff(id: StaffId): string;
  person(id: string): string;
  /** A hazard's name where the case has several; null where it need not be said. */
  hazard?(id: HazardId | undefined): string | null;
  /** The case is no complaint, so nothing in it is of a stage. */
  isWithoutStages?: boolean;
  /** What the office calls a theme now. */
  theme?(id: ThemeId): string;
}
