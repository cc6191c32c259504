import type { CaseId, StaffId } from '../../domain/ids.ts';
import type { Instant, IsoDate } from '../../domain/isoDate.ts';
import { appendOfficeEvents } from '../../store/history.ts';
import { hasOpened } from '../../store/reads.ts';
import type { CaseRecord } from '../../store/record.ts';
import type { Log } from '../log.ts';

/** Written a moment after the case has been shown: nobody waits for it. */
const PAUSE_MS = 700;

/** Notes in the history who looked at which case: one entry for each person, case and day. */
export interface ReadKeeper {
  /** Somebody has a case before them. */
  opened(caseId: CaseId, by: StaffId, on: IsoDate, at: Instant): void;
  /** Writes what was noted, at once. */
  flush(): void;
  /** Writes nothing more: the record is damaged. */
  abandon(): void;
}

interface Noted {
  caseId: CaseId;
  by: StaffId;
  on: IsoDate;
  at: Instant;
}

/** Begins to note. `newId` makes the ids of entries. */
export function startReadKeeper(record: CaseRecord, newId: () => string, log: Log): ReadKeeper {
  const waiting = new Map<string, Noted>();
  /** What is known to be in the history: a page is read again at each change, and asks for nothing then. */
  const written = new Set<string>();
  let timer: NodeJS.Timeout | null = null;

  const flush = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (waiting.size === 0) return;
    try {
      record.backups.writeBesides(() =>
        record.write((tx) => {
          for (const { caseId, by, on, at } of waiting.values()) {
            if (hasOpened(tx, { caseId, by, on })) continue;
            const facts = { type: 'case-read' as const, on, by, caseId, how: 'opened' as const };
            appendOfficeEvents(tx, {
              events: [{ facts, words: {} }],
              recordedAt: at,
              recordedBy: by,
              newId,
              newSalt: record.newSalt,
            });
          }
        }),
      );
      for (const key of waiting.keys()) written.add(key);
      waiting.clear();
    } catch (error) {
      // A full disk: it is kept, and written with the next one.
      log.error('who looked at a case was not written yet', {}, error);
    }
  };

  return {
    opened(caseId, by, on, at) {
      const key = `${on} ${by} ${caseId}`;
      if (written.has(key) || waiting.has(key)) return;
      waiting.set(key, { caseId, by, on, at });
      timer ??= setTimeout(flush, PAUSE_MS).unref();
    },
    flush,
    abandon() {
      if (timer) clearTimeout(timer);
      waiting.clear();
    },
  };
}
