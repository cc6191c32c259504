import type { WordingRow, WordingView } from '../../../contract/letterWordings.ts';
import type { OutputOf, ParsedInputOf } from '../../../contract/operations.ts';
import { AppError } from '../../../domain/appError.ts';
import { isTemplateKind } from '../../../domain/letterKinds.ts';
import { LetterTemplate, TemplateName, templateLabel } from '../../../domain/letterTemplate.ts';
import { officeVersion, type WordingAct } from '../../../domain/letterWordings.ts';
import type { Reader } from '../../../store/database.ts';
import {
  insertWording,
  keepProgramWording,
  latestOfficeWordings,
  listOfficeWordings,
  getWording as storedWording,
} from '../../../store/letterWordings.ts';
import { listStaff } from '../../../store/staff.ts';
import { actOf, recordOffice } from '../../history/officeHistory.ts';
import type { Program } from '../../program.ts';
import { ownTemplate } from '../letterTemplates.ts';
import { wordsInUse, wordsOf, wordsOfVersion } from './inUse.ts';
import { findProblems } from './wordingProblems.ts';

/** The letters whose words can be changed, each with the version in use. */
export function listWordings(program: Program): OutputOf<'wordings.list'> {
  return program.requireRecord().read((db) => {
    const staff = listStaff(db);
    const last = latestOfficeWordings(db);
    return TemplateName.options.map((name): WordingRow => {
      const own = ownTemplate(program, name);
      const mine = last.get(name) ?? null;
      const isOwn = mine !== null && mine.how !== 'program';
      return {
        name,
        label: templateLabel(name),
        use: own.use,
        isOfProcedure: name === 'refusal-to-escalate' || !isTemplateKind(name),
        version: wordsOf(own, mine).version,
        isOwn,
        changedAt: mine?.recordedAt ?? null,
        changedBy: staff.find(({ id }) => id === mine?.recordedBy)?.name ?? '',
        hasNewer: isOwn && mine.basedOn !== own.version,
      };
    });
  });
}

/** The words of a letter, the program's own beside them, and the versions that there were. */
export function getWording(program: Program, { name }: ParsedInputOf<'wordings.get'>): OutputOf<'wordings.get'> {
  return program.requireRecord().read((db) => viewOf(program, db, name));
}

/** The words of one version. @throws NOT_FOUND */
export function readWording(
  program: Program,
  { name, version }: ParsedInputOf<'wordings.read'>,
): OutputOf<'wordings.read'> {
  return program.requireRecord().read((db) => requireVersion(program, db, name, version));
}

/** What would go wrong with these words. */
export function checkWording(
  program: Program,
  { template }: ParsedInputOf<'wordings.check'>,
): OutputOf<'wordings.check'> {
  return findProblems(program, template);
}

/** Makes a new version and takes it into use. @throws BAD_INPUT while anything is wrong with it, or nothing was changed; CONFLICT */
export function saveWording(program: Program, input: ParsedInputOf<'wordings.save'>): OutputOf<'wordings.save'> {
  const { template, expectedVersion, why, hasSeenNewer } = input;
  const problems = findProblems(program, template);
  if (problems.length > 0)
    throw new AppError(
      'BAD_INPUT',
      `These words are not taken into use yet: ${problems.length === 1 ? 'something is' : `${problems.length} things are`} wrong with them. They are kept here.`,
      problems.map(({ where, message, part, field }) => ({
        path: part === null ? field : `body.${part}.${field}`,
        message: `${where}: ${message}`,
      })),
    );
  return recordVersion(program, template.kind, expectedVersion, why, (now) => {
    if (sameWords(now, template))
      throw new AppError('BAD_INPUT', 'These are the words that are in use already. Nothing was saved.');
    return { how: 'written', content: template, basedOn: hasSeenNewer ? 'program' : 'as-before' };
  });
}

/** Takes an earlier version, or the program's own, into use again; nothing of what was used meanwhile is lost. @throws NOT_FOUND, CONFLICT */
export function takeBackWording(
  program: Program,
  { name, version, expectedVersion, why }: ParsedInputOf<'wordings.takeBack'>,
): OutputOf<'wordings.takeBack'> {
  return recordVersion(program, name, expectedVersion, why, (now, db) => {
    const content = version === 'program' ? ownTemplate(program, name) : requireVersion(program, db, name, version);
    const how = content.version === ownTemplate(program, name).version ? 'program' : 'taken-back';
    if (content.version === now.version)
      throw new AppError('BAD_INPUT', 'These are the words that are in use already. Nothing was changed.');
    const [problem] = findProblems(program, content);
    if (problem)
      throw new AppError(
        'NOT_ALLOWED',
        `That version cannot be used any more. ${problem.where}: ${problem.message} Nothing was changed; open it as a beginning for a new one.`,
      );
    return {
      how,
      content,
      basedOn: how === 'program' ? 'program' : (storedWording(db, name, version)?.basedOn ?? version),
    };
  });
}

function recordVersion(
  program: Program,
  name: TemplateName,
  expectedVersion: string,
  why: string,
  /** What to do; `basedOn` is the program's version that the words are made from, or that it is the present one, or as before. */
  decide: (now: LetterTemplate, db: Reader) => { how: WordingAct; content: LetterTemplate; basedOn: string },
): WordingView {
  const view = program.requireRecord().write((tx) => {
    const own = ownTemplate(program, name);
    const now = wordsInUse(program, tx, name);
    if (now.version !== expectedVersion)
      throw new AppError(
        'CONFLICT',
        'Somebody else has changed the words of this letter since you opened it. Your words are kept here; look at theirs under “Versions”, then save again.',
      );
    const { how, content, basedOn: from } = decide(now, tx);
    const [last] = listOfficeWordings(tx, name);
    const number = (last?.number ?? 0) + 1;
    const before = last && last.how !== 'program' ? last.basedOn : null;
    const basedOn = from === 'program' ? own.version : from === 'as-before' ? (before ?? own.version) : from;
    const version = officeVersion(number);
    keepProgramWording(tx, own, program.now());
    insertWording(tx, {
      name,
      version,
      number,
      content: how === 'program' ? content : { ...content, version },
      how,
      basedOn,
      why,
      recordedAt: program.now(),
      recordedBy: program.userOrNull()?.id ?? null,
    });
    recordOffice(program, tx, {
      facts: { type: 'letter-wording-changed', ...actOf(program), letter: name, version, how, basedOn },
      words: { why },
    });
    return viewOf(program, tx, name);
  });
  program.push({ type: 'record-changed' });
  return view;
}

function viewOf(program: Program, db: Reader, name: TemplateName): WordingView {
  const own = ownTemplate(program, name);
  const acts = listOfficeWordings(db, name);
  const [last = null] = acts;
  const isOwn = last !== null && last.how !== 'program';
  const staff = listStaff(db);
  const isBehind = isOwn && last.basedOn !== null && last.basedOn !== own.version;
  return {
    name,
    label: templateLabel(name),
    inUse: wordsOf(own, last),
    isOwn,
    program: own,
    madeFrom: isBehind && last.basedOn !== null ? wordsOfVersion(program, db, name, last.basedOn) : null,
    versions: acts.map((act) => ({
      version: act.version,
      how: act.how ?? 'written',
      basedOn: act.basedOn ?? own.version,
      why: act.why,
      at: act.recordedAt,
      by: staff.find(({ id }) => id === act.recordedBy)?.name ?? '',
    })),
  };
}

function requireVersion(program: Program, db: Reader, name: TemplateName, version: string): LetterTemplate {
  const found = wordsOfVersion(program, db, name, version);
  if (!found) throw new AppError('NOT_FOUND', 'That version of the letter is not on file. Nothing was changed.');
  return LetterTemplate.parse(found);
}

/** Whether two versions say the same. */
function sameWords(one: LetterTemplate, other: LetterTemplate): boolean {
  const words = ({ subject, body }: LetterTemplate) => JSON.stringify({ subject, body });
  return words(one) === words(other);
}
