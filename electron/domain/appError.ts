import { z } from 'zod';

/** Why an operation could not be done; the renderer chooses what to show by it. */
export const ErrorCode = z.enum([
  'BAD_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'NOT_ALLOWED',
  'NOT_INDEPENDENT',
  'LETTER_INCOMPLETE',
  'LETTER_ISSUED',
  'LETTER_CHANGED',
  'UNPRINTABLE',
  'NOT_SET_UP',
  'NO_USER',
  'OUTSIDE_CALENDAR',
  'CANCELLED',
  'DISK',
  'UNEXPECTED',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** One thing that is wrong, and where in the input. */
export const ErrorDetail = z.strictObject({ path: z.string(), message: z.string() });
export type ErrorDetail = z.infer<typeof ErrorDetail>;

/** An error whose sentence is for staff: what happened, whether the work is safe, what to do. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetail[];

  constructor(code: ErrorCode, message: string, details: ErrorDetail[] = []) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}
