import type { Failure } from '../../electron/contract/reply.ts';
import type { ErrorCode, ErrorDetail } from '../../electron/domain/appError.ts';

/** An operation that could not be done. `message` is a sentence for staff; `details` name the fields that are wrong. */
export class OperationError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetail[];
  /** Finds the entry in the program's log. */
  readonly ref: string;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'OperationError';
    this.code = failure.code;
    this.details = failure.details;
    this.ref = failure.ref;
  }
}

/** The same for anything that was thrown: what is not an operation's error gets a sentence of its own. */
export function asOperationError(thrown: unknown): OperationError {
  if (thrown instanceof OperationError) return thrown;
  return new OperationError({
    code: 'UNEXPECTED',
    message:
      'Something in this window went wrong. Nothing that was already saved is affected. Try again; if it happens again, close Redress and open it once more.',
    details: [],
    ref: '',
  });
}
