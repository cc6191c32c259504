import { z } from 'zod';

/** Identifiers are UUIDs of version 7: they sort by the time at which they were made. */
const uuid = z.uuid();

export const CaseId = uuid.brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;
export const PersonId = uuid.brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;
export const StaffId = uuid.brand<'StaffId'>();
export type StaffId = z.infer<typeof StaffId>;
export const EventId = uuid.brand<'EventId'>();
export type EventId = z.infer<typeof EventId>;
export const LetterId = uuid.brand<'LetterId'>();
export type LetterId = z.infer<typeof LetterId>;
export const DocumentId = uuid.brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;
export const ActionId = uuid.brand<'ActionId'>();
export type ActionId = z.infer<typeof ActionId>;
/** One hazard of a case; a case may have several, each with clocks of its own. */
export const HazardId = uuid.brand<'HazardId'>();
export type HazardId = z.infer<typeof HazardId>;
export const RemedyId = uuid.brand<'RemedyId'>();
export type RemedyId = z.infer<typeof RemedyId>;
/** What the office calls a kind of mistake, or of praise, that it wants to see again. */
export const ThemeId = uuid.brand<'ThemeId'>();
export type ThemeId = z.infer<typeof ThemeId>;
/** Something that the office changes about its own work because of a case. */
export const ImprovementId = uuid.brand<'ImprovementId'>();
export type ImprovementId = z.infer<typeof ImprovementId>;
/** One job of printing: the letters that went to the printer together. */
export const PrintRunId = uuid.brand<'PrintRunId'>();
export type PrintRunId = z.infer<typeof PrintRunId>;
export const ExportId = uuid.brand<'ExportId'>();
export type ExportId = z.infer<typeof ExportId>;

/** SHA-256 in lower-case hexadecimal. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;

/** What the office calls a case in letters and on the telephone, such as "2026-0042". */
export const CaseReference = z
  .string()
  .regex(/^\d{4}-\d{4,}$/)
  .brand<'CaseReference'>();
export type CaseReference = z.infer<typeof CaseReference>;
