import type { OutputOf } from '../../contract/operations.ts';
import { verifyChain } from '../../store/chain.ts';
import type { Program } from '../program.ts';

/** Recomputes the hash of every entry of the history and compares. */
export function verifyHistory(program: Program): OutputOf<'history.verify'> {
  return program.requireRecord().read((db) => verifyChain(db));
}
