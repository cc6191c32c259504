import type { OutputOf } from '../../contract/operations.ts';
import type { OwedLetter, TrayLetter } from '../../contract/post.ts';
import type { CaseId } from '../../domain/ids.ts';
import { isTemplateKind } from '../../domain/letterKinds.ts';
import { inEnvelopeOrder } from '../../exports/shape/printRun.ts';
import { earliestClock } from '../../rules/clocks/stageClocks.ts';
import { requireCase } from '../../store/cases.ts';
import type { Reader } from '../../store/database.ts';
import { countInTray, listOwed, listTray, type StoredLetter } from '../../store/letters.ts';
import { getPerson } from '../../store/people.ts';
import { listStaff } from '../../store/staff.ts';
import { loadCaseFrom } from '../cases/caseFile.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import { handlerOf } from '../cases/standing.ts';
import { staffNames } from '../history/timeline.ts';
import { clockOf } from '../letters/letterPost.ts';
import type { Program } from '../program.ts';
import { lifeOf } from './letterLife.ts';
import { postItemOf } from './postItem.ts';
import { collectionNow } from './postTimes.ts';

/** How many issued letters wait in the office. */
export function countTray(program: Program): OutputOf<'post.count'> {
  return { waiting: program.requireRecord().read(countInTray) };
}

/** The letters that are issued and have not left, with the dates that they have to meet, and what is owed in other formats. */
export function getTray(program: Program): OutputOf<'post.tray'> {
  return program.requireRecord().read((db) => {
    const nameOf = staffNames(listStaff(db));
    const cases = new Map<CaseId, LoadedCase>();
    const caseOf = (id: CaseId) => {
      const known = cases.get(id) ?? loadCaseFrom(program, db, id);
      cases.set(id, known);
      return known;
    };
    return {
      today: program.today(),
      letters: inEnvelopeOrder(listTray(db).map((letter) => trayLetter(db, letter, caseOf(letter.caseId), nameOf))),
      owed: listOwed(db).map((letter) => owedLetter(db, letter)),
      collection: collectionNow(program, db),
    };
  });
}

function trayLetter(
  db: Reader,
  letter: StoredLetter,
  loaded: LoadedCase,
  nameOf: ReturnType<typeof staffNames>,
): TrayLetter {
  const life = lifeOf(loaded, letter.id, [], nameOf);
  const person = getPerson(db, letter.recipientId);
  const clock = isTemplateKind(letter.kind) ? null : earliestClock(loaded.assessment.clocks, clockOf(letter, loaded));
  const handler = handlerOf(loaded.standing, letter.stage);
  return {
    ...postItemOf(letter, loaded.row),
    dueOn: clock?.due ?? null,
    clock: clock ?? null,
    handlerName: handler ? nameOf(handler) : null,
    printed: life.printed,
    emailDrafted: life.emailDrafted,
    leavesOn: life.leavesOn,
    leavesBy: life.leavesBy,
    hasEmail: (person?.email ?? '') !== '',
    owedFormats: letter.owedFormats ?? [],
    isAddressDoubtful: person?.addressDoubt != null,
  };
}

function owedLetter(db: Reader, letter: StoredLetter): OwedLetter {
  return {
    ...postItemOf(letter, requireCase(db, letter.caseId)),
    sentOn: letter.sentOn,
    owedFormats: letter.owedFormats ?? [],
  };
}
