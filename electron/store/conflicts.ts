import { AppError } from '../domain/appError.ts';

/** The row is not on file. `what` as staff say it: "case". */
export function notFound(what: string): AppError {
  return new AppError('NOT_FOUND', `That ${what} isn’t on file. Nothing was changed.`);
}

/** Somebody else saved the same thing in between. `what` as staff say it: "case". */
export function changedMeanwhile(what: string): AppError {
  return new AppError(
    'CONFLICT',
    `Someone else changed this ${what} while you had it open. Nothing of theirs was overwritten and what you typed is still here. Look at it again, then save.`,
  );
}
