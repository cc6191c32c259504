import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { StageId } from '../../domain/events.ts';
import { LetterId, Sha256 } from '../../domain/ids.ts';
import { actOfLetter, isTemplateKind, isToOmbudsman, type LetterKind } from '../../domain/letterKinds.ts';
import { templateVersionOf, writtenFieldsOf } from '../../domain/letterTemplate.ts';
import { wordingName } from '../../domain/letterWordings.ts';
import { readingOf } from '../../letters/compose/readingAge.ts';
import { startParts } from '../../letters/compose/startParts.ts';
import { earliestClock } from '../../rules/clocks/stageClocks.ts';
import { insertLetter, listLetters, requireLetter, saveParts, toLetterSummary } from '../../store/letters.ts';
import { keepProgramWording } from '../../store/letterWordings.ts';
import { getPerson } from '../../store/people.ts';
import { conflict, loadCaseFrom, requireAllowed } from '../cases/caseFile.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import { handlerOf } from '../cases/standing.ts';
import { stageName } from '../history/describe.ts';
import { noteOpened } from '../history/reads.ts';
import type { Program } from '../program.ts';
import { addresseeName, addressees } from './addressee.ts';
import { composeStored } from './composeStored.ts';
import { stampLeftOut } from './leftOut.ts';
import { gatherLetterFacts, stageOfLetter } from './letterFacts.ts';
import { namesOfLetter } from './letterNames.ts';
import { clockOf, filedLetter, postOfLetter, withCorrected } from './letterPost.ts';
import { ownTemplate } from './letterTemplates.ts';
import { aboutHazard } from './templateEffects.ts';
import { newerWords } from './wordings/draftWords.ts';

/** Begins a letter with its free parts filled from the case; a draft of the same kind that is already there is gone on with. */
export function startLetter(program: Program, input: ParsedInputOf<'letters.start'>): OutputOf<'letters.start'> {
  const me = program.requireUser();
  const letterId = program.requireRecord().write((tx) => {
    const loaded = loadCaseFrom(program, tx, input.caseId);
    if (loaded.row.version !== input.expectedVersion) throw conflict(loaded.row.reference);
    requireFitting(loaded, input.kind);
    const stage = stageOfLetter(input.kind, loaded.assessment.stage);
    const begun = listLetters(tx, loaded.row.id).find(
      (letter) => letter.kind === input.kind && letter.stage === stage && letter.state !== 'sent',
    );
    if (begun?.state === 'draft') return begun.id;
    if (begun)
      throw new AppError(
        'NOT_ALLOWED',
        'A letter of this kind has been issued and waits to be posted. Post it, and note the day. Nothing was begun.',
      );
    const facts = gatherLetterFacts(program, tx, loaded, {
      kind: input.kind,
      stage,
      date: program.today(),
      recipient: null,
      signatory: handlerOf(loaded.standing, stage) ?? me.id,
    });
    const about = aboutHazard(loaded, input, startParts(facts, program.today(), me.id));
    const parts = withCorrected(tx, loaded, input, about);
    if (facts.template === ownTemplate(program, facts.template.kind))
      keepProgramWording(tx, facts.template, program.now());
    return insertLetter(tx, {
      id: LetterId.parse(program.newId()),
      caseId: loaded.row.id,
      kind: input.kind,
      stage,
      parts,
      recipientName: addresseeName(tx, facts, parts.recipient),
      templateVersion: templateVersionOf(facts.template),
      at: program.now(),
      by: me.id,
    }).id;
  });
  program.push({ type: 'record-changed' });
  return { letterId };
}

/** A letter with its free parts and what it still lacks. @throws NOT_FOUND */
export function getLetter(program: Program, input: ParsedInputOf<'letters.get'>): OutputOf<'letters.get'> {
  return program.requireRecord().read((db) => {
    const { letter, loaded, facts, model, approval, checks } = composeStored(program, db, input.letterId);
    noteOpened(program, letter.caseId);
    const clockId = clockOf(letter, loaded);
    return {
      letter: toLetterSummary(letter),
      caseReference: loaded.row.reference,
      complainantName: facts.complainant?.name ?? 'Anonymous',
      caseVersion: loaded.row.version,
      parts: letter.parts,
      checks,
      reading: readingOf(model, letter.parts),
      approval,
      names: namesOfLetter(program, db, facts),
      recipients: addressees(facts, letter.parts.recipient),
      written: writtenFieldsOf(facts.template),
      words: wordingName(facts.template.version),
      newerWords: newerWords(program, db, letter, facts.template),
      dueOn: isTemplateKind(letter.kind) ? null : (earliestClock(loaded.assessment.clocks, clockId)?.due ?? null),
      latestExtension: facts.latestExtension,
      ...postOfLetter(db, loaded, letter),
    };
  });
}

/** Keeps the free parts of a draft. @throws CONFLICT, LETTER_ISSUED */
export function saveLetterParts(
  program: Program,
  input: ParsedInputOf<'letters.saveParts'>,
): OutputOf<'letters.saveParts'> {
  const me = program.requireUser();
  return program.requireRecord().write((tx) => {
    const before = requireLetter(tx, input.letterId);
    // A letter to the ombudsman names nobody of the case, whoever its parts name.
    const recipientName = isToOmbudsman(before.kind)
      ? before.recipientName
      : getPerson(tx, input.parts.recipient)?.name;
    if (!recipientName)
      throw new AppError(
        'NOT_FOUND',
        'The person whom the letter is to is not on file. Choose another. Nothing was saved.',
      );
    const stamp = { by: me.id, on: program.today() };
    const saved = saveParts(tx, {
      id: input.letterId,
      expectedVersion: input.expectedVersion,
      parts: { ...input.parts, leftOut: stampLeftOut(input.parts, before.parts, stamp) },
      recipientName,
      at: program.now(),
    });
    const { checks, model, approval } = composeStored(program, tx, saved.id);
    return { version: saved.version, checks, approval, reading: readingOf(model, saved.parts) };
  });
}

/** The PDF of a draft as it would be issued now, or the bytes on file of one that was. @throws UNPRINTABLE */
export async function previewLetter(
  program: Program,
  input: ParsedInputOf<'letters.preview'>,
): Promise<OutputOf<'letters.preview'>> {
  const record = program.requireRecord();
  const stored = record.read((db) => requireLetter(db, input.letterId));
  // What was issued is not composed again: nothing that has changed since may touch it.
  if (stored.sha256 !== null) return filedLetter(program, { ...stored, sha256: stored.sha256 });
  const { letter, model } = record.read((db) => composeStored(program, db, input.letterId));
  const { bytes, pages, sha256 } = await (await program.pdf()).renderPdf(model);
  return { version: letter.version, pdf: bytes, pages, sha256: Sha256.parse(sha256) };
}

/** @throws NOT_ALLOWED for a letter that the case has no use for: an answer of stage 2 to a case at stage 1 */
export function requireFitting(loaded: LoadedCase, kind: LetterKind, stage: StageId | null = null): void {
  requireAllowed(loaded, isTemplateKind(kind) ? 'write-letter' : actOfLetter[kind]);
  // A letter that no clause asks for belongs to no stage.
  if (isTemplateKind(kind)) return;
  const current = loaded.assessment.stage;
  const belongsTo = stage ?? stageOfLetter(kind, current);
  // A law beside the landlord's own may be at another stage: it knows no first attempt before stage 1.
  if (current === null || belongsTo === current || belongsTo === loaded.assessment.next?.stage) return;
  throw new AppError(
    'NOT_ALLOWED',
    `Case ${loaded.row.reference} is at ${stageName(current).toLowerCase()}, so this letter does not belong to it now. Nothing was changed.`,
  );
}
