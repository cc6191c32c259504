import { getOffice } from '../../store/office.ts';
import type { Program } from '../program.ts';
import { reassessStaleCases } from './reassess.ts';

/** Not long after midnight. */
const LOOK_MS = 30_000;

/** Sees to it that nobody waits for the lists when a day has begun. */
export interface DayKeeper {
  /** Looks whether a day has begun, as it does by itself every half minute; answers when nothing is left to judge. Never rejects. */
  look(): Promise<void>;
  /** Stops at once, in the middle of a run too. */
  close(): void;
}

/**
 * Judges the open cases for the day as soon as it has begun, and at the start, while whoever has just opened the program still says who they are. The lists judge
 * them too before they answer, so that none ever shows yesterday's; they then find it done.
 */
export function startDayKeeper(program: Program): DayKeeper {
  const stop = new AbortController();
  let told: string | null = null;
  const look = async () => {
    try {
      if (!program.isReady || stop.signal.aborted || program.requireRecord().read(getOffice) === null) return;
      const judged = await reassessStaleCases(program, { signal: stop.signal });
      if (judged > 0 && !stop.signal.aborted) program.push({ type: 'record-changed' });
    } catch (error) {
      // The disk may be full for hours. Whoever asks for a list is told; the log is told once a day.
      if (told !== program.today()) program.log.error('the cases could not be judged for the day', {}, error);
      told = program.today();
    }
  };
  void look();
  const timer = setInterval(() => void look(), LOOK_MS);
  timer.unref();
  return {
    look,
    close() {
      stop.abort();
      clearInterval(timer);
    },
  };
}
