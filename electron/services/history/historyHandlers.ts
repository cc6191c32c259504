import type { Handlers } from '../handlerTable.ts';
import { correctEvent } from './corrections.ts';
import { getEntry } from './entryCorrection.ts';
import { getRecordHealth, verifyHistory } from './historyCheck.ts';
import { listReaders } from './reads.ts';

/** What is asked about the history itself: its check, corrections, and who looked. */
export const historyHandlers = {
  'record.health': getRecordHealth,
  'history.verify': verifyHistory,
  'cases.readers': listReaders,
  'cases.entry': getEntry,
  'cases.correct': correctEvent,
} satisfies Partial<Handlers>;
