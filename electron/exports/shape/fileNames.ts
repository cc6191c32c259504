/** What Windows forbids, and control and formatting characters: those that turn the direction of the text among them. */
const MISLEADING = /[<>:"/\\|?*\p{Cc}\p{Cf}]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST_STEM = 80;
const LONGEST_EXTENSION = 10;

/**
 * A file name that Windows takes and that misleads nobody: no path, no reserved device name, no control or direction-turning
 * character, no trailing dot, at most 90 characters. The extension stays.
 */
export function harmlessFileName(name: string): string {
  const cleaned = name.normalize('NFC').replace(MISLEADING, ' ').replace(/\s+/g, ' ').trim();
  const dot = cleaned.lastIndexOf('.');
  const hasExtension = dot > 0 && cleaned.length - dot - 1 <= LONGEST_EXTENSION && dot < cleaned.length - 1;
  const extension = hasExtension
    ? cleaned
        .slice(dot)
        .toLowerCase()
        .replace(/[. ]+$/, '')
    : '';
  const stem = [...(hasExtension ? cleaned.slice(0, dot) : cleaned)]
    .slice(0, LONGEST_STEM)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  const firstPart = stem.split('.')[0] ?? '';
  const safeStem = stem === '' ? 'file' : RESERVED.test(firstPart) ? `file ${stem}` : stem;
  return `${safeStem}${extension}`;
}

/** The names in order, each made different from those before it by a number in brackets; Windows does not tell case apart. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const dot = name.lastIndexOf('.');
    const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let candidate = name;
    for (let number = 2; taken.has(candidate.toLowerCase()); number++) candidate = `${stem} (${number})${extension}`;
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}
