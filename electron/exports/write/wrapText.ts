/**
 * Breaks a text into lines that fit a width, at spaces; a word that is too long by itself is broken after a slash, a hyphen
 * or an underscore, and failing that anywhere.
 * `widthOf` and `width` are in the same unit.
 */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, widthOf));
}

function wrapParagraph(paragraph: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph
    .split(/\s+/)
    .filter((one) => one !== '')
    .flatMap((one) => brokenWord(one, width, widthOf))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function brokenWord(word: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  const parts = word.split(/(?<=[/_-])/).flatMap((part) => (widthOf(part) <= width ? [part] : [...part]));
  for (const part of parts) {
    if (piece !== '' && widthOf(piece + part) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += part;
  }
  return [...pieces, piece];
}
