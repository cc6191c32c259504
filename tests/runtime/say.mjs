/** An obstacle that a person can do something about. Its message is shown as it stands, without a stack. */
export class SetUpError extends Error {
  name = 'SetUpError';
}

/** Prints one line of progress. It goes to stderr, so that a command's own output stays clean. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Seconds for people: '0.4 s', '12 s', '2 min 5 s'. Takes milliseconds. */
export function inSeconds(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Runs something slow and says so: a line at the start, one every ten seconds while it lasts, one at the end.
 * `work` is handed a function that sets the detail shown in the lines in between.
 */
export async function step(text, work) {
  const started = Date.now();
  let detail = '';
  say(`${text} ...`);
  const timer = setInterval(() => {
    say(`  still at it after ${inSeconds(Date.now() - started)}${detail ? `: ${detail}` : ''}`);
  }, 10_000);
  try {
    const result = await work((now) => {
      detail = now;
    });
    say(`  done in ${inSeconds(Date.now() - started)}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
