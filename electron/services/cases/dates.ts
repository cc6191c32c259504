import { AppError } from '../../domain/appError.ts';
import { type IsoDate, longDate } from '../../domain/isoDate.ts';

/** Refuses a date that has not come yet: what has not happened cannot be recorded. `what` begins the sentence: "The day it was received". */
export function requireNotFuture(date: IsoDate, today: IsoDate, what: string, path: string): void {
  if (date <= today) return;
  const message = `${what} cannot be later than today, ${longDate(today)}. Nothing was saved; what you typed is still here.`;
  throw new AppError('BAD_INPUT', message, [{ path, message: `Choose ${longDate(today)} or an earlier day.` }]);
}
