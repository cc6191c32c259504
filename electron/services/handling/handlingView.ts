import type { AgreedDateVerdict, HandlingView } from '../../contract/handling.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import type { ClockResult } from '../../domain/assessment.ts';
import type { WordsOf } from '../../domain/events.ts';
import { EventId } from '../../domain/ids.ts';
import { longDate } from '../../domain/isoDate.ts';
import type { ContactMethod } from '../../domain/words.ts';
import { dateOf, dayOf } from '../../rules/calendar/dayNumber.ts';
import { isDay } from '../../rules/calendar/days.ts';
import { contactPlanOf } from '../../rules/clocks/promisedContact.ts';
import { readCase } from '../../rules/history/caseFacts.ts';
import { panelStageOf } from '../../rules/history/independence.ts';
import { checklistsAt } from '../../rules/procedures/checklists.ts';
import { type Procedure, stageOf } from '../../rules/procedures/procedure.ts';
import { arrangedHearing } from '../../rules/steps/hearings.ts';
import { listClosures } from '../../store/office.ts';
import { assessHistory, loadCase, loadCaseFrom } from '../cases/caseFile.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import type { Program } from '../program.ts';
import { agreeableClocks, nextStageOf } from './handlingActs.ts';

/** What the forms of working on the case show and ask, by its procedure. @throws NOT_FOUND */
export function getHandling(program: Program, input: ParsedInputOf<'cases.handling'>): HandlingView {
  return program.requireRecord().read((db) => {
    const loaded = loadCaseFrom(program, db, input.caseId);
    const { procedure, procedures, assessment } = loaded;
    const facts = readCase(procedure, loaded.history, dayOf(program.today()));
    const plan = contactPlanOf(facts, program.rulebook.calendar(loaded.row.division, listClosures(db)));
    const stage = assessment.stage === null ? null : stageOf(procedure, assessment.stage);
    const panel = panelStageOf(procedure);
    return {
      checklists: checklistsAt(procedure, facts.events, assessment.stage).map(({ rule, covered }) => ({
        id: rule.id,
        title: rule.title,
        event: rule.event,
        clause: rule.clause,
        confirmed: rule.confirmed,
        items: rule.items.map(({ id, what }) => ({ id, what, isCovered: covered.has(id) })),
      })),
      contactPromises: contactPromises(procedure),
      advisers: procedure.advisers.map(({ name, how }) => ({ name, how })),
      nextStage: nextStageView(loaded),
      agreeable: agreeableView(agreeableClocks(assessment, procedures)),
      spokenAnswer: stage?.spokenAnswer ? inWords(stage.spokenAnswer) : null,
      panel: panel?.panel
        ? { ...inWords(panel.panel), stage: panel.id, needsIndependentMember: panel.panel.needsIndependentMember }
        : null,
      hearing: hearingView(loaded, arrangedHearing(facts)?.event.id ?? null),
      signOff: stage?.signOff ? { ...inWords(stage.signOff), stage: stage.id } : null,
      contact: {
        everyWorkingDays: plan.everyWorkingDays,
        method: plan.method,
        nextOn: plan.open !== null && isDay(plan.open.due) ? dateOf(plan.open.due) : null,
      },
    };
  });
}

/** The promises about a way of being in touch, for whoever is about to use it. */
function contactPromises(procedure: Procedure): HandlingView['contactPromises'] {
  return procedure.promises.flatMap(({ about, what, clause, confirmed }) => {
    const method = METHOD_OF[about];
    return method === undefined ? [] : [{ method, what, clause, confirmed }];
  });
}

const METHOD_OF: Partial<Record<Procedure['promises'][number]['about'], ContactMethod>> = {
  phone: 'phone',
  email: 'email',
  letter: 'letter',
  'home-visit': 'visit',
};

function nextStageView({ procedure, procedures, assessment }: LoadedCase): HandlingView['nextStage'] {
  const next = nextStageOf(procedure, assessment.stage);
  if (next === null) return null;
  const rule = procedure.escalation.find(({ to }) => to === next.id) ?? null;
  const isOwedAnyway = procedures
    .slice(1)
    .some((law) => law.role === 'statutory' && law.stages.some(({ id }) => id === next.id));
  return {
    id: next.id,
    label: next.label,
    evidence: rule?.needsNewEvidence ? { clause: rule.clause, isOwedAnyway } : null,
    situations: rule?.situations ? { ...inWords(rule.situations), list: rule.situations.list } : null,
  };
}

/** One line a clock, whoever asks for it: a date is agreed with the resident once. */
function agreeableView(clocks: readonly ClockResult[]): HandlingView['agreeable'] {
  const byId = new Map<string, HandlingView['agreeable'][number]>();
  for (const { id, label, due } of clocks) if (!byId.has(id)) byId.set(id, { clock: id, label, due });
  return [...byId.values()];
}

function hearingView({ standing }: LoadedCase, id: EventId | null): HandlingView['hearing'] {
  const arranged = standing.find((event) => event.id === id);
  if (arranged?.facts.type !== 'hearing-arranged') return null;
  const words = arranged.words as WordsOf<'hearing-arranged'> | null; // parsed by the event's schema when it was appended
  return { on: arranged.facts.hearingOn, at: arranged.facts.hearingAt ?? null, place: words?.place ?? '' };
}

function inWords({ what, clause, confirmed }: { what: string; clause: string; confirmed: boolean }) {
  return { what, clause, confirmed };
}

/** What a date would do if it were agreed, under each procedure that times the same thing. Nothing is recorded. */
export function judgeAgreedDate(
  program: Program,
  input: ParsedInputOf<'cases.judgeAgreedDate'>,
): OutputOf<'cases.judgeAgreedDate'> {
  const loaded = loadCase(program, input.caseId);
  const stage = loaded.assessment.clocks.find(({ id }) => id === input.clock)?.stage ?? null;
  const supposed = {
    type: 'date-agreed' as const,
    on: input.on,
    clock: input.clock,
    until: input.until,
    ...(stage ? { stage } : {}),
    id: EventId.parse(program.newId()),
    seq: Number.MAX_SAFE_INTEGER,
  };
  const after = program
    .requireRecord()
    .read((db) =>
      assessHistory(
        program,
        db,
        loaded.procedures,
        loaded.row.division,
        [...loaded.history, supposed],
        loaded.standing,
      ),
    );
  return after.clocks
    .filter(({ id }) => id === input.clock)
    .map((clock) => {
      const refusal = after.findings.find(
        ({ id, eventId, procedureId }) =>
          id === 'agreed-date-beyond-limit' &&
          eventId === supposed.id &&
          (procedureId === null || procedureId === undefined || procedureId === clock.procedure.id),
      );
      return verdict(clock, ruleOf(loaded.procedures, clock), input.until, refusal?.text ?? null);
    });
}

function ruleOf(procedures: readonly Procedure[], clock: ClockResult) {
  const procedure = procedures.find(({ id }) => id === clock.procedure.id);
  return procedure?.clocks.find(({ id }) => id === clock.id)?.agreed ?? null;
}

function verdict(
  clock: ClockResult,
  rule: { clause: string } | null,
  until: ParsedInputOf<'cases.judgeAgreedDate'>['until'],
  refusal: string | null,
): AgreedDateVerdict {
  const { due } = clock;
  const stays = due ? `It stays due on ${longDate(due)}.` : 'It stays as it is.';
  const base = { procedure: clock.procedure.name, due, clause: rule?.clause ?? clock.clause };
  if (rule === null)
    return {
      ...base,
      counts: false,
      sentence: `A date that is agreed does not move this deadline. ${stays} If more time is needed, write an extension notice before then.`,
    };
  if (refusal !== null || due !== until)
    return { ...base, counts: false, sentence: `${refusal ?? ''} ${stays}`.trim() };
  return { ...base, counts: true, sentence: `It counts: the answer will be due on ${longDate(until)}.` };
}
