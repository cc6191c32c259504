import type { OutputOf, ParsedInputOf } from '../../../contract/operations.ts';
import { AppError } from '../../../domain/appError.ts';
import type { StageId } from '../../../domain/events.ts';
import type { LetterModel } from '../../../domain/letterModel.ts';
import type { LetterTemplate } from '../../../domain/letterTemplate.ts';
import { composeLetter } from '../../../letters/compose/composeLetter.ts';
import { startParts } from '../../../letters/compose/startParts.ts';
import { checkTemplate } from '../../../letters/compose/templates/checkTemplate.ts';
import { loadCaseFrom } from '../../cases/caseFile.ts';
import { handlerOf } from '../../cases/standing.ts';
import type { Program } from '../../program.ts';
import { gatherLetterFacts } from '../letterFacts.ts';
import { kindOf } from './wordingProblems.ts';

/** A letter of a case by these words, as it would be printed; nothing is kept. Where there would be none, the reason in a sentence. */
export async function previewWording(
  program: Program,
  { template, caseId }: ParsedInputOf<'wordings.preview'>,
): Promise<OutputOf<'wordings.preview'>> {
  const [problem] = checkTemplate(template);
  if (problem) return none(`${problem.where}: ${problem.message}`);
  try {
    const { bytes, pages } = await (await program.pdf()).renderPdf(modelFor(program, template, caseId));
    return { pdf: bytes, pages, trouble: null };
  } catch (error) {
    if (error instanceof AppError && (error.code === 'NOT_ALLOWED' || error.code === 'UNPRINTABLE'))
      return none(error.message);
    throw error;
  }
}

function none(trouble: string) {
  return { pdf: null, pages: 0, trouble };
}

function modelFor(
  program: Program,
  template: LetterTemplate,
  caseId: ParsedInputOf<'wordings.preview'>['caseId'],
): LetterModel {
  const me = program.requireUser();
  return program.requireRecord().read((db) => {
    const loaded = loadCaseFrom(program, db, caseId);
    const kind = kindOf(template.kind);
    const stage = stageFor(template, loaded.assessment.stage);
    const about = { kind, stage, date: program.today(), signatory: handlerOf(loaded.standing, stage) ?? me.id };
    const facts = { ...gatherLetterFacts(program, db, loaded, { ...about, recipient: null }), template };
    const parts = startParts(facts, program.today(), me.id);
    const addressed = {
      ...gatherLetterFacts(program, db, loaded, { ...about, recipient: parts.recipient }),
      template,
    };
    return composeLetter(addressed, parts).model;
  });
}

/** The stage at which the letter would be written, whatever stage the case is at. */
function stageFor({ kind }: LetterTemplate, current: StageId | null): StageId {
  if (kind === 'stage-1-acknowledgement' || kind === 'stage-1-response' || kind === 'refusal') return 'stage-1';
  if (kind === 'refusal-to-escalate' || kind === 'stage-2-acknowledgement' || kind === 'final-response')
    return current === 'stage-3' ? 'stage-3' : 'stage-2';
  return current ?? 'stage-1';
}
