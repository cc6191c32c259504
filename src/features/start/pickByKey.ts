export interface Pick {
  /** Which of the list takes the focus; null when the letters fit nobody. */
  index: number | null;
  /** The letters typed so far, to hand in again with the next key. */
  typed: string;
}

/**
 * Where a key moves in a list of names: arrows, Home, End, or the first letters of any of the names' words.
 * @param current the focused one, -1 for none
 * @param before letters typed just before this one
 * @returns null for a key that means nothing here
 */
export function pickByKey(key: string, current: number, names: readonly string[], before: string): Pick | null {
  const last = names.length - 1;
  if (last < 0) return null;
  switch (key) {
    case 'ArrowDown':
      return { index: Math.min(current + 1, last), typed: '' };
    case 'ArrowUp':
      return { index: current < 0 ? last : Math.max(current - 1, 0), typed: '' };
    case 'Home':
      return { index: 0, typed: '' };
    case 'End':
      return { index: last, typed: '' };
    default:
      return isLetter(key) || (key === ' ' && before !== '')
        ? byLetters(names, before + key.toLocaleLowerCase())
        : null;
  }
}

function isLetter(key: string): boolean {
  return /^[\p{L}'-]$/u.test(key);
}

function byLetters(names: readonly string[], typed: string): Pick {
  const starts = (name: string) => {
    const plain = name.toLocaleLowerCase();
    return plain.startsWith(typed) || plain.split(/\s+/).some((word) => word.startsWith(typed));
  };
  const index = names.findIndex(starts);
  return { index: index < 0 ? null : index, typed };
}
