import { letterName } from '../../domain/letterKinds.ts';
import type { StoredLetter } from '../../store/letters.ts';

/** "2026-03-04 Stage 1 acknowledgement 2026-0042.pdf". */
export function letterFileName(letter: StoredLetter, reference: string): string {
  return `${letter.date} ${letterName(letter.kind, letter.stage)} ${reference}.pdf`;
}
