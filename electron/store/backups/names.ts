import { Instant } from '../../domain/isoDate.ts';

/** Why a copy was made; part of its name. */
export type CopyKind = 'backup' | 'before-migration' | 'before-restore';

const NAME =
  /^redress-(backup|before-migration|before-restore)-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-\d{4}\.db$/;

/** "redress-backup-2026-03-02T101500000Z-0001.db" without its number and ending. */
export function copyStem(kind: CopyKind, at: Instant): string {
  return `redress-${kind}-${at.replaceAll(':', '').replace('.', '')}-`;
}

/** Why a copy was made, by its name; null when it is not one of ours. */
export function kindOf(name: string): CopyKind | null {
  return (NAME.exec(name)?.[1] as CopyKind | undefined) ?? null; // the pattern lets nothing else through
}

/** When a copy was made, by its name; null when it is not one of ours. */
export function momentOf(name: string): Instant | null {
  const match = NAME.exec(name);
  if (!match) return null;
  const [, , day, hours, minutes, seconds, thousandths] = match;
  return Instant.safeParse(`${day}T${hours}:${minutes}:${seconds}.${thousandths}Z`).data ?? null;
}
