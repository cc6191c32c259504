import { extname, isAbsolute, join, relative } from 'node:path';

/**
 * Types of file that the system may open without a question: they are shown, not run. Everything else is saved where the
 * user says. Office's formats with macros, web pages, shortcuts, scripts and archives are left out on purpose.
 */
const SHOWN_NOT_RUN = new Set(
  '.pdf .txt .rtf .docx .xlsx .pptx .odt .ods .odp .png .jpg .jpeg .gif .bmp .tif .tiff .webp .heic .mp3 .m4a .wav .mp4 .mov'.split(
    ' ',
  ),
);

/** True when a file of this name may be handed to the program that the system has for it. */
export function isHarmlessToOpen(path: string): boolean {
  // Windows ignores dots and spaces at the end of a name: "letter.pdf.exe." would run.
  return SHOWN_NOT_RUN.has(extname(path).toLowerCase());
}

/**
 * True for the draft of an email that the program has made itself: one in the folder of copies. Other people's emails are
 * never opened: they can hold web pages and files of any type.
 */
export function isEmailDraftOf(dataFolder: string, path: string): boolean {
  const below = relative(join(dataFolder, 'copies'), path);
  const isInside = below !== '' && !below.startsWith('..') && !isAbsolute(below);
  return isInside && !isOnNetwork(path) && extname(path).toLowerCase() === '.eml';
}

/** True for a folder on another machine: asking Windows for one sends the user's name and a hash of the password there. */
export function isOnNetwork(path: string): boolean {
  return /^[\\/]{2}/.test(path);
}
