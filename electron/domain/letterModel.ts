/**
 * A letter as a model: every word of it, before any layout. Composing makes it from a case; rendering turns the same
 * model into PDF (and later Word and plain text). Plain data, so that it can be kept with the letter.
 */
import type { IsoDate } from './isoDate.ts';
import type { LetterKind } from './letterKinds.ts';
import type { LetterLayout } from './letterLayout.ts';
import type { LetterPicture } from './letterLook.ts';
import type { TextSize } from './words.ts';

/** Words on one line of a paragraph; strong ones are set bold, links are written out as well as linked. */
export interface TextRun {
  text: string;
  strong?: boolean;
  link?: string;
}

export type LetterBlock =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; runs: TextRun[] }
  | { type: 'list'; ordered: boolean; items: TextRun[][] }
  | { type: 'table'; header: string[]; rows: string[][] /** Relative column widths. */; widths: number[] }
  /** A framed panel: the ombudsman's details, the date we will answer by. */
  | { type: 'panel'; title: string; lines: TextRun[][] };

export interface LetterModel {
  kind: LetterKind;
  /** Bumped whenever the composed sentences change. */
  templateVersion: string;
  /** Used for the PDF's title: "Stage 1 acknowledgement, 2026-0042". */
  title: string;
  /** BCP 47, "en-GB". */
  language: string;
  textSize: TextSize;
  date: IsoDate;
  reference: string;
  sender: { name: string; addressLines: string[]; phone: string; email: string; website: string };
  /** As printed in the window: name first, postcode last, three to seven lines. */
  recipientLines: string[];
  salutation: string;
  /** The line in bold under the salutation. */
  subject: string;
  /** The body, in blocks; `id` names what the block is there for, so that a required content can point at it. */
  body: { id: string; block: LetterBlock }[];
  closing: string;
  signatory: { name: string; jobTitle: string; phone: string; email: string; signature?: LetterPicture };
  enclosures: string[];
  /**
   * The case's newest entry in the sealed history when the letter was composed, by its number and its hash, which covers every
   * entry before it. It stands in the file, not on the paper: whoever has the PDF can tell later whether the history is still
   * the one that it was written from.
   */
  record?: { entry: number; hash: string };
  /** Those who get a copy, each with the address that theirs is posted to; the copies follow the letter in the file. */
  copies?: { name: string; recipientLines: string[] }[];
  /** Forms to be filled in and sent back, each on a sheet of its own after the letter. */
  forms?: { title: string; body: { id: string; block: LetterBlock }[] }[];
  /** Where the address stands and where to fold; layout A when left out. */
  layout?: LetterLayout;
  /** What the letterhead has besides the sender's name and details. */
  letterhead?: { logo?: LetterPicture; strapline?: string; registered?: string };
}

/** What is drawn of a letter; also a sheet that is none, such as the one with which an envelope is tried. */
export type PrintedModel = Omit<LetterModel, 'kind' | 'templateVersion'>;
