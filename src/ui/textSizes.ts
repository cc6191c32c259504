import type { TextSize } from '../../electron/domain/words.ts';

/** "12 point", "18 point (large print)", "24 point (giant print)". */
export function textSizeLabel(size: TextSize): string {
  if (size >= 24) return `${size} point (giant print)`;
  return size >= 16 ? `${size} point (large print)` : `${size} point`;
}
