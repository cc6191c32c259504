import { describe, expect, it } from 'vitest';
import type { FilesStatus } from '../../electron/contract/files.ts';
import { HandedFile } from '../../electron/domain/handedFiles.ts';
import { Instant } from '../../electron/domain/isoDate.ts';
import { broughtBackWords, filesWords } from '../../src/features/backups/filesWords.ts';
import { pictureName } from '../../src/ui/files/arriving.ts';
import { fileRefs, withFiles } from '../../src/ui/files/fileRefs.ts';
import { fileSize } from '../../src/ui/files/fileSize.ts';

const file = (letter: string, name: string, isOnCase = false) =>
  HandedFile.parse({
    sha256: letter.repeat(64),
    name,
    bytes: 3,
    mediaType: 'text/plain',
    isOnCase,
    otherCases: [],
  });

describe('files for a case', () => {
  it('stand in the list once each, with what was learned last', () => {
    const first = [file('a', 'a.txt'), file('b', 'b.txt')];
    const all = withFiles(first, [file('a', 'again.txt', true), file('c', 'c.txt')]);
    expect(all.map(({ name, isOnCase }) => [name, isOnCase])).toEqual([
      ['again.txt', true],
      ['b.txt', false],
      ['c.txt', false],
    ]);
    expect(fileRefs(all)[1]).toEqual({ sha256: 'b'.repeat(64), name: 'b.txt' });
  });

  it('have their size in words', () => {
    expect([1, 12, 312_400, 1_440_000, 2_500_000_000].map(fileSize)).toEqual([
      '1 byte',
      '12 bytes',
      '312 KB',
      '1.4 MB',
      '2.5 GB',
    ]);
  });

  it('get a name of their own where the system calls every picture the same', () => {
    expect(pictureName('image.PNG', Instant.parse('2026-07-02T08:30:00.000Z'))).toBe(
      'Picture pasted on 2 July 2026 at 09.30.png',
    );
  });
});

describe('what is said of the kept files', () => {
  const status = (changes: Partial<FilesStatus> = {}): FilesStatus => ({
    at: '2026-03-02T09:00:00.000Z',
    isRunning: false,
    checked: 1_200,
    trouble: [],
    orphaned: 0,
    orphanedBytes: 0,
    problem: null,
    hasSecondPlace: false,
    ...changes,
  });
  const damaged = (...canBeBroughtBack: boolean[]) =>
    filesWords(
      status({ trouble: canBeBroughtBack.map((can) => ({ canBeBroughtBack: can }) as FilesStatus['trouble'][number]) }), // the words look at nothing else
    );

  it('is nothing before the first look, and then that all is well', () => {
    expect(filesWords(status({ at: null }))).toBeNull();
    expect(filesWords(status())).toMatchObject({ isTrouble: false, long: 'All 1,200 files are what was kept.' });
  });

  it('says what can be done, and about how many', () => {
    expect(damaged(true)?.short).toBe('A letter or document is damaged');
    expect(damaged(true, true)?.long).toContain('all of them whole');
    expect(damaged(true, false)?.long).toContain('some of them whole');
    expect(damaged(false, false)?.long).toContain('does not have them');
    expect([0, 1, 2].map(broughtBackWords)).toEqual([
      'Nothing could be brought back.',
      'One file was brought back.',
      '2 files were brought back.',
    ]);
  });
});
