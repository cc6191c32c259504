/** Says which fields somebody else had changed: "Somebody else changed “Telephone” and “Email” meanwhile: …" */
export function takenSentence(labels: readonly string[]): string {
  const quoted = labels.map((label) => `“${label}”`);
  const list = quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
  return `Somebody else changed ${list} meanwhile: that stays as they made it.`;
}

/** A sentence on what was saved, with what was brought in from others, if anything was. */
export function savedSentence(saved: string, taken: readonly string[]): string {
  return taken.length === 0 ? saved : `${saved} ${takenSentence(taken)}`;
}
