import type { InputOf, OperationName, OutputOf } from '../../electron/contract/operations.ts';
import { bridge } from './bridge.ts';
import { OperationError } from './operationError.ts';

/**
 * Carries out one operation of the contract.
 * @throws OperationError with a sentence for staff when it could not be done.
 */
export async function call<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const reply = await bridge().invoke(name, input);
  if (!reply.ok) throw new OperationError(reply.error);
  return reply.data as OutputOf<N>; // dispatch has checked the answer against the operation's own schema
}
