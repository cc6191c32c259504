import { addDays, addMonths, type IsoDate } from '../../electron/domain/isoDate.ts';

/** How a chosen date stands in the field: 2/3/2026, the way it is typed. */
export function fieldText(date: IsoDate | null): string {
  if (!date) return '';
  return `${Number(date.slice(8, 10))}/${Number(date.slice(5, 7))}/${date.slice(0, 4)}`;
}

/** The date to which a key moves: Up and Down by a day, Page Up and Page Down by a month; null for any other key. */
export function movedByKey(key: string, from: IsoDate): IsoDate | null {
  switch (key) {
    case 'ArrowUp':
      return addDays(from, 1);
    case 'ArrowDown':
      return addDays(from, -1);
    case 'PageUp':
      return addMonths(from, 1);
    case 'PageDown':
      return addMonths(from, -1);
    default:
      return null;
  }
}

/** The nearest date within the bounds, both of which may be absent. */
export function withinBounds(date: IsoDate, min: IsoDate | null, max: IsoDate | null): IsoDate {
  if (min && date < min) return min;
  if (max && date > max) return max;
  return date;
}
