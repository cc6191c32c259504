import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { parseRanges } from '../../electron/letters/compose/characterRanges.ts';
import { coveredCodePoints } from '../../electron/letters/compose/coverage.ts';
import { otherFonts } from '../../electron/letters/compose/otherScripts.ts';
import { printableText } from '../../electron/letters/compose/printable.ts';
import { unprintableIn } from '../../electron/letters/compose/unprintable.ts';
import { fontFolder } from './describedCase.ts';
import { scripts } from './scripts.ts';

describe('the characters that print', () => {
  it.each(['SourceSans3-Regular.ttf', 'SourceSans3-SemiBold.ttf'])('are those of %s', (file) => {
    const font = create(readFileSync(join(fontFolder, file)));
    if (!('characterSet' in font)) throw new Error('A collection of fonts.');
    const held = [...new Set(font.characterSet)]
      .filter((codePoint) => codePoint >= 32)
      .sort((one, other) => one - other);
    expect(coveredCodePoints()).toEqual(held);
  });

  it.each(otherFonts.map(({ name, ranges }) => [name, ranges] as const))(
    'of %s are those of the file',
    (name, ranges) => {
      const font = create(readFileSync(join(fontFolder, `${name}-Regular.ttf`)));
      if (!('characterSet' in font)) throw new Error('A collection of fonts.');
      const held = [...new Set(font.characterSet)]
        .filter((codePoint) => codePoint >= 32)
        .sort((one, other) => one - other);
      expect(parseRanges(ranges)).toEqual(held);
    },
  );

  it.each(scripts)('%s are printed by the second way', (_language, text) => {
    expect(unprintableIn(text)).not.toEqual([]);
    expect(unprintableIn(text, 'second')).toEqual([]);
  });

  it('include the alphabets of the residents that the font is meant for', () => {
    for (const text of [
      'ÂÊÎÔÛŴŶâêîôûŵŷẀẁẂẃẄẅỲỳ',
      'ĄĆĘŁŃÓŚŹŻąćęłńóśźż ČĎĚŇŘŠŤŮŽ ĀĒĢĪĶĻŅŪ ĂÂÎȘȚ ŐŰ ĞİIıŞ',
      'Ấ Ầ Ẩ Ẫ Ậ Ắ Ằ Ẳ Ẵ Ặ Ế Ề Ể Ễ Ệ Ố Ồ Ổ Ỗ Ộ Ớ Ờ Ở Ỡ Ợ Ứ Ừ Ử Ữ Ự Đ',
      'Ẹ̀ ẹ́ Ọ̀ ọ́ Ṣ ṣ Ị ị Ụ ụ Ṅ ṅ',
      'АБВГҐДЕЄЖЗИІЇЙ ΑΒΓΔάέ',
      '‘’“”–—…•£€½°✓',
    ]) {
      expect(unprintableIn(text)).toEqual([]);
    }
  });
});

describe('text as it is printed', () => {
  it('changes no visible letter', () => {
    expect(printableText('Ze\u0301lie\u00a0O\ufb03ce anti\u2011slip\u200b\u202e x\u00ad')).toBe(
      'Zélie Office anti-slip x',
    );
    expect(printableText('Plain text, 12 High Street.')).toBe('Plain text, 12 High Street.');
  });
});
