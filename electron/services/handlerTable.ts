import type { OperationName, OutputOf, ParsedInputOf } from '../contract/operations.ts';
import type { Program } from './program.ts';

/** A service for each operation of the contract: load, decide, write in one transaction, describe. */
export type Handlers = {
  [N in OperationName]: (program: Program, input: ParsedInputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>;
};
