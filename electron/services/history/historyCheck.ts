import type { OutputOf } from '../../contract/operations.ts';
import type { Program } from '../program.ts';

/** How much is known of the record that is open. */
export function getRecordHealth(program: Program): OutputOf<'record.health'> {
  return program.requireHealth().health();
}

/** Recomputes the hash of every entry of the history and compares; then asks whether the issued letters were written from it. */
export async function verifyHistory(program: Program): Promise<OutputOf<'history.verify'>> {
  const { strayLetters, ...check } = await program.requireRecord().verifyHistory();
  if (strayLetters === 0) return check;
  const which = strayLetters === 1 ? 'one issued letter was' : `${strayLetters} issued letters were`;
  return {
    ...check,
    isIntact: false,
    message: `Every entry of the history fits the one before it, but ${which} written from another history: this one was written anew. Keep every backup, change nothing, and ask whoever looks after the PC to compare the record with the newest backup.`,
  };
}
