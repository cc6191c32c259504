/** What Windows forbids, and control and formatting characters: those that turn the direction of the text among them. */
const MISLEADING = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Names of devices, with whatever comes after a dot; Windows takes the raised digits for digits (learn.microsoft.com, “Naming Files”). */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]) *$/i;
const LONGEST_SHOWN = 200;
const LONGEST_STEM = 80;
const MOST_STEM_BYTES = 180;
const LONGEST_EXTENSION = 10;

/** Half of a character, which no system writes alike. */
const BROKEN = /\p{Cs}/gu;

/**
 * What a file was called where it came from, as it is shown and kept: without the way to it, without control characters and
 * those that turn the direction of the text (they make “exe” look like a picture), at most 200 characters. It is a name for
 * people and no path: before anything is written under it, `harmlessFileName` is asked.
 */
export function plainFileName(name: string): string {
  const last = name.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? '';
  const cleaned = last
    .replace(BROKEN, '\ufffd')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ');
  const shown = withinLength(cleaned.replace(/\s+/g, ' ').trim()).trim();
  return shown === '' ? 'File without a name' : shown;
}

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
  const stem = withinBytes([...(hasExtension ? cleaned.slice(0, dot) : cleaned)].slice(0, LONGEST_STEM)).replace(
    /^[. ]+|[. ]+$/g,
    '',
  );
  const firstPart = stem.split('.')[0] ?? '';
  const safeStem = stem === '' ? 'file' : RESERVED.test(firstPart) ? `file ${stem}` : stem;
  return `${safeStem}${extension}`;
}

/** As many whole characters as there is room for where names are kept; some count as two. */
function withinLength(text: string): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > LONGEST_SHOWN) break;
    kept += character;
  }
  return kept;
}

/** As many of the characters as a file system's 255 bytes have room for, with a date before and a number behind. */
function withinBytes(characters: string[]): string {
  let bytes = 0;
  let kept = '';
  for (const character of characters) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (bytes > MOST_STEM_BYTES) break;
    kept += character;
  }
  return kept;
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
