import { type Instant, londonDate, londonTime, plainDate } from '../../../electron/domain/isoDate.ts';

/** What was dropped or pasted. */
export interface Arriving {
  files: { file: File; name: string }[];
  /** The names of folders: those are not taken. */
  folders: string[];
}

/** What a pasted picture is called by the system: all of them the same. */
const NAMELESS = /^image\.(png|jpe?g|gif|webp|bmp)$/i;

/** Reads what a drop or a paste brings. To be called at once: the browser empties it as soon as its event is over. */
export function readArriving(transfer: DataTransfer, now: Instant, isPasted: boolean): Arriving {
  const folders: string[] = [];
  const files: Arriving['files'] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory) {
      folders.push(entry.name);
      continue;
    }
    const file = item.getAsFile();
    if (file)
      files.push({ file, name: isPasted && NAMELESS.test(file.name) ? pictureName(file.name, now) : file.name });
  }
  return { files, folders };
}

/** "Picture pasted on 2 March 2026 at 09.30.png": a colon is no part of a file's name. */
export function pictureName(given: string, now: Instant): string {
  const ending = given.slice(given.lastIndexOf('.')).toLowerCase();
  return `Picture pasted on ${plainDate(londonDate(now))} at ${londonTime(now).replace(':', '.')}${ending}`;
}

/** The sentence for a folder that was dropped. */
export function folderSentence(name: string): string {
  return `“${name}” is a folder. Open it and drop the files themselves: so you see what goes on the case.`;
}
