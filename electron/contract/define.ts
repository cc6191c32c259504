import type { z } from 'zod';

/** A query reads; a command may change the record and says, with `expectedVersion`, which state of it the user saw. */
export type OperationKind = 'query' | 'command';

export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  kind: OperationKind;
  /** Operations marked so work without an office, a user or even a record: start-up and set-up. */
  needs: 'nothing' | 'record' | 'office' | 'user';
  input: I;
  output: O;
}

/** An operation that only reads, for a signed-in member of staff unless `needs` says otherwise. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  needs: Operation['needs'] = 'user',
): Operation<I, O> & { kind: 'query' } {
  return { kind: 'query', needs, input, output };
}

/** An operation that may change the record. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  needs: Operation['needs'] = 'user',
): Operation<I, O> & { kind: 'command' } {
  return { kind: 'command', needs, input, output };
}
