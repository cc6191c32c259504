import { printableText } from '../../letters/compose/printable.ts';
import type { Face } from '../../letters/render/fonts.ts';

/**
 * A text of which every character can be printed: one that the font lacks is named by its number, [U+1F600]. A chronology
 * must come out whatever somebody once typed, and the spreadsheet and the data beside it hold the text as it was.
 */
export function legibleText(text: string, face: Face): string {
  return text
    .split('\n')
    .map((line) => [...printableText(line)].map((character) => legibleCharacter(character, face)).join(''))
    .join('\n');
}

function legibleCharacter(character: string, face: Face): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return face.font.hasGlyphForCodePoint(codePoint)
    ? character
    : `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
}
