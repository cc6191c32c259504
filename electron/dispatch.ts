import { isOperationName, type OperationName, operations } from './contract/operations.ts';
import type { Failure, Reply } from './contract/reply.ts';
import { AppError, type ErrorDetail } from './domain/appError.ts';
import { handlers } from './services/handlers.ts';
import type { Program } from './services/program.ts';

/**
 * The one way into the program: a name and raw input in, a reply out. Checks the input against the contract, makes sure that
 * the record, the office and a user are there where the operation needs them, runs the service, checks what it returns.
 * Never throws: what goes wrong is a sentence for staff with a reference that the log file has too.
 */
export function createDispatcher(program: Program): (name: unknown, rawInput: unknown) => Promise<Reply<unknown>> {
  return async (name, rawInput) => {
    try {
      if (!isOperationName(name))
        throw new AppError('BAD_INPUT', 'Redress does not know that operation. Nothing was changed.');
      return { ok: true, data: await run(program, name, rawInput) };
    } catch (error) {
      return { ok: false, error: toFailure(program, String(name), error) };
    }
  };
}

async function run(program: Program, name: OperationName, rawInput: unknown): Promise<unknown> {
  const operation = operations[name];
  requireWhatItNeeds(program, operation.needs);
  const input = operation.input.safeParse(rawInput);
  if (!input.success) throw badInput(input.error.issues);
  const handler = handlers[name] as (program: Program, input: unknown) => unknown; // the input was parsed by this very operation's schema
  const output = await handler(program, input.data);
  const answer = operation.output.safeParse(output);
  if (answer.success) return answer.data;
  program.log.error('an answer does not fit the contract', { operation: name }, answer.error);
  if (operation.kind === 'query') throw answer.error;
  // What a command did was committed before its answer was looked at: nobody must do it again.
  throw new AppError(
    'UNEXPECTED',
    'This was saved, but Redress could not show what came of it. Open the case again before you go on, and do not do it twice.',
  );
}

function requireWhatItNeeds(program: Program, needs: (typeof operations)[OperationName]['needs']): void {
  if (needs === 'nothing') return;
  program.requireRecord();
  if (needs === 'record') return;
  program.requireOffice();
  if (needs === 'office') return;
  program.requireUser();
}

function badInput(issues: readonly { path: PropertyKey[]; message: string }[]): AppError {
  const details: ErrorDetail[] = issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  return new AppError(
    'BAD_INPUT',
    'Something in the form is not right yet. Nothing was saved; what you typed is still here.',
    details,
  );
}

function toFailure(program: Program, name: string, error: unknown): Failure {
  const ref = program.newReference();
  if (error instanceof AppError) {
    program.log.info('operation refused', { operation: name.slice(0, 60), code: error.code, ref });
    return { code: error.code, message: error.message, details: error.details, ref };
  }
  program.log.error('operation failed', { operation: name.slice(0, 60), ref }, error);
  const disk = diskMessage(error);
  if (disk) return { code: 'DISK', message: disk, details: [], ref };
  return {
    code: 'UNEXPECTED',
    message: `Something went wrong inside Redress and this was not done. Nothing half-done was kept. If it happens again, quote ${ref}.`,
    details: [],
    ref,
  };
}

function diskMessage(error: unknown): string | null {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'SQLITE_FULL')
    return 'The disk is full, so this was not saved. What was saved before is safe. Free some space, then try again.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code.startsWith('SQLITE_READONLY'))
    return 'Windows did not let Redress write there, so this was not saved. What was saved before is safe. Ask whoever looks after the PC about the folder’s permissions.';
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO')
    return 'The disk reported an error, so this was not saved. What was saved before is safe. Close Redress and ask whoever looks after the PC to check the disk.';
  return null;
}

/** The error's own code, or that of the error that it was made from: the query builder wraps the driver's. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error ? String(error.code) : codeOf(error.cause);
}
