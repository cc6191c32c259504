import type { FilesStatus } from '../../../electron/contract/files.ts';

/** How the letters and documents stand, and whether somebody should act; null: nobody has looked yet. */
export function filesWords({
  at,
  checked,
  trouble,
  problem,
  hasSecondPlace,
}: FilesStatus): { short: string; long: string; isTrouble: boolean } | null {
  if (problem !== null) return { short: 'The check could not be made', long: problem, isTrouble: true };
  if (at === null) return null;
  if (trouble.length === 0)
    return {
      short: 'Letters and documents are in order',
      long:
        checked === 1
          ? 'The one file is what was kept.'
          : `All ${checked.toLocaleString('en-GB')} files are what was kept.`,
      isTrouble: false,
    };
  const canAll = trouble.every(({ canBeBroughtBack }) => canBeBroughtBack);
  const canSome = trouble.some(({ canBeBroughtBack }) => canBeBroughtBack);
  return {
    short:
      trouble.length === 1 ? 'A letter or document is damaged' : `${trouble.length} letters or documents are damaged`,
    long: `Something outside Redress took files away or changed them; the record itself is not touched. ${
      canAll
        ? 'The backup has all of them whole: bring them back.'
        : `${canSome ? 'The backup on this PC has some of them whole.' : 'The backup on this PC does not have them.'} ${
            hasSecondPlace
              ? 'The second place may have the others: plug it in, then bring them back.'
              : 'For the others, ask whoever looks after the PC for an older copy of the folder “files”.'
          }`
    } What was altered is put aside, not thrown away.`,
    isTrouble: true,
  };
}

/** What came of bringing files back. */
export function broughtBackWords(count: number): string {
  if (count === 0) return 'Nothing could be brought back.';
  return count === 1 ? 'One file was brought back.' : `${count} files were brought back.`;
}
