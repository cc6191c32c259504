import type { RecordHealth } from '../../contract/office.ts';
import type { CaseRecord } from '../../store/record.ts';
import { type Refused, refuse } from '../../store/refusals.ts';
import type { Log } from '../log.ts';

/** The window opens first; then the file is read. */
const FIRST_PAUSE_MS = 5_000;
const RETRY_MS = 600_000;

/** Compares a record that was only looked at when it was opened with what it was closed as. */
export interface RecordKeeper {
  health(): RecordHealth;
  /** Compares it now, beside the window. */
  compare(): Promise<void>;
  /** A backup was not whole: looks whether the record itself is. Everybody waits for it. */
  lookThrough(): void;
  close(): void;
}

/** Begins to look after a record. `onDamage` hears that it must not be written to any more. */
export function startRecordKeeper(
  record: CaseRecord,
  { log, pauseMs = FIRST_PAUSE_MS, onDamage }: { log: Log; pauseMs?: number; onDamage: () => void },
): RecordKeeper {
  let reading: RecordHealth['reading'] = record.isToBeCompared ? 'to-come' : 'at-opening';
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  const later = (ms: number) => {
    timer = setTimeout(() => void compare(), ms).unref();
  };
  const tellDamage = (why: string) => {
    reading = 'failed';
    log.error('the record is damaged', { why });
    onDamage();
  };
  const compare = async () => {
    if (isClosed) return;
    reading = 'under-way';
    try {
      const isSame = await record.compareWithSeal();
      if (isClosed) return;
      if (isSame) reading = 'done';
      else tellDamage('not as it was closed');
    } catch (error) {
      if (isClosed) return;
      // The process beside the window ended: nothing is known to be wrong.
      reading = 'to-come';
      log.error('the record could not be compared with its seal', {}, error);
      later(RETRY_MS);
    }
  };
  if (record.isToBeCompared) later(pauseMs);
  const { isIntact, message } = record.tailCheck;
  return {
    health: () => ({ reading, historyEnd: { isIntact, message } }),
    compare,
    lookThrough() {
      const broken = record.lookThrough();
      if (broken !== null) tellDamage(broken);
    },
    close() {
      isClosed = true;
      if (timer) clearTimeout(timer);
    },
  };
}

/** The refusal of a record whose damage came to light while it was open. */
export function damagedMeanwhile(): Refused {
  return {
    ...refuse('damaged', { cause: 'while it was open' }),
    message:
      'Redress had opened the record, and then saw that the file is not whole or not as it was closed: the disk or another program has changed it. It has stopped at once, so that nothing more is written into it. What was entered since Redress was opened may have to be entered again.',
  };
}
