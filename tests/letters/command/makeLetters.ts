import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../electron/domain/appError.ts';
import type { LetterKind } from '../../../electron/domain/letterKinds.ts';
import type { LetterLayout } from '../../../electron/domain/letterLayout.ts';
import type { LetterModel } from '../../../electron/domain/letterModel.ts';
import type { ContentCheck } from '../../../electron/domain/letters.ts';
import type { TextSize } from '../../../electron/domain/words.ts';
import { composeLetter } from '../../../electron/letters/compose/composeLetter.ts';
import type { PdfRenderer } from '../../../electron/letters/render/createPdfRenderer.ts';
import { plainText } from '../../../electron/letters/render/plainText.ts';
import { wordLetter } from '../../../electron/letters/render/word/wordLetter.ts';
import type { Rulebook } from '../../../electron/services/procedures/rulebook.ts';
import { datesOf } from './caseDates.ts';
import { CaseError, factsOf } from './caseFacts.ts';
import type { CaseFile } from './caseFile.ts';
import { type CasePictures, lookOf } from './caseLook.ts';
import { partsOf } from './caseParts.ts';
import { withExampleHearing, withExampleWords } from './exampleWords.ts';

export const formats = ['pdf', 'docx', 'txt', 'model'] as const;
export type Format = (typeof formats)[number];

export interface Order {
  described: CaseFile;
  /** Begins the names of the files. */
  name: string;
  kind: LetterKind;
  /** Null: as the case, the person and the office have it. */
  textSize: TextSize | null;
  /** Null: as the case has it. */
  layout: LetterLayout | null;
  /** The folder against which the pictures of the case are looked up. */
  folder: string;
  formats: readonly Format[];
  /** Prints a letter that lacks something all the same. */
  isDraft: boolean;
  /** Puts example words where staff have to write something and the case says nothing. */
  hasExampleWords: boolean;
  out: string;
}

export interface Made {
  case: string;
  template: LetterKind;
  files: string[];
  pages: number | null;
  sha256: string | null;
  /** Why it could not be made, or what it lacks. */
  problems: string[];
  /** Worth knowing, and no bar. */
  advice: string[];
}

export interface Tools {
  rulebook: Rulebook;
  renderer: PdfRenderer;
  pictures: CasePictures;
}

/** Makes one letter of a described case in each of the formats, or says in sentences why not. */
export async function makeLetter(order: Order, tools: Tools): Promise<Made> {
  const made: Made = {
    case: order.name,
    template: order.kind,
    files: [],
    pages: null,
    sha256: null,
    problems: [],
    advice: [],
  };
  try {
    const { model, checks } = await compose(order, tools);
    const missing = checks.filter((check) => check.required && !check.met);
    made.problems = missing.map(sentenceOf);
    made.advice = checks.filter((check) => !check.required && !check.met).map(sentenceOf);
    if (missing.length > 0 && !order.isDraft) return made;
    const pdf = await tools.renderer.renderPdf(model);
    made.pages = pdf.pages;
    made.sha256 = pdf.sha256;
    mkdirSync(order.out, { recursive: true });
    const write = (ending: string, content: Uint8Array | string) => {
      const path = join(order.out, `${order.name}.${order.kind}${ending}`);
      writeFileSync(path, content);
      made.files.push(path);
    };
    for (const format of order.formats) {
      if (format === 'pdf') write('.pdf', pdf.bytes);
      else if (format === 'docx') write('.docx', await wordLetter(model, { readPicture: tools.pictures.read }));
      else if (format === 'txt') write('.txt', plainText(model));
      else write('.model.json', `${JSON.stringify(model, null, 2)}\n`);
    }
  } catch (error) {
    if (!(error instanceof AppError) && !(error instanceof CaseError)) throw error;
    made.problems.push(error.message);
  }
  return made;
}

async function compose(
  order: Order,
  { rulebook, pictures }: Tools,
): Promise<{ model: LetterModel; checks: ContentCheck[] }> {
  const { described, kind, textSize } = order;
  const look = await lookOf(described, order.folder, pictures);
  const known = { ...factsOf(described, kind, rulebook), look: { ...look, layout: order.layout ?? look.layout } };
  const facts = order.hasExampleWords ? withExampleHearing(known) : known;
  const { letter } = datesOf(described, kind, rulebook.calendar(facts.office.division, []));
  const parts = partsOf(described, facts, letter, textSize);
  return composeLetter(facts, order.hasExampleWords ? withExampleWords(parts, facts) : parts);
}

function sentenceOf({ label, advice }: ContentCheck): string {
  return `${label}: ${advice}`;
}
