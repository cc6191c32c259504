import type { RecordedEvent, StageId } from '../../domain/events.ts';
import type { StaffId } from '../../domain/ids.ts';
import { type Dated, effectiveHistory } from '../../rules/history/history.ts';
import { actInWords, barringActs, doersOf, panelStageOf } from '../../rules/history/independence.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';

/** How somebody of the staff had a hand in deciding a stage. */
interface Reviewer {
  person: StaffId;
  how: 'handles' | 'answered' | 'signed-off' | 'panel';
  /** What they did in the case before that bars them from this stage; null: nothing. */
  part: string | null;
  /** Why the rule was set aside for them; null: it was not, or the text is erased. */
  reason: string | null;
  isSetAside: boolean;
}

/** Everybody of the staff who had a hand in deciding a stage, each once and as the last thing they did there. */
export function reviewersOf({ procedure, history, standing }: LoadedCase, stage: StageId): Reviewer[] {
  const { events } = effectiveHistory(history);
  const reviewers = new Map<StaffId, Reviewer>();
  let handler: StaffId | null = null;
  for (const dated of events) {
    const how = howAt(dated, stage, panelStageOf(procedure)?.id ?? null);
    if (how === null) continue;
    // Whoever was relieved of the case before they did anything has not reviewed it.
    if (how === 'handles' && handler !== null && reviewers.get(handler)?.how === 'handles') reviewers.delete(handler);
    for (const person of doersOf(dated)) {
      if (how === 'handles') handler = person;
      const before = reviewers.get(person);
      const isSetAside = isOverride(dated) || before?.isSetAside === true;
      const reason = isOverride(dated) ? reasonOf(standing, dated) : (before?.reason ?? null);
      const [act] = barringActs(procedure, events, stage, [person]);
      reviewers.set(person, { person, how, part: act ? actInWords(act) : null, reason, isSetAside });
    }
  }
  return [...reviewers.values()];
}

/** Who decided each stage, a sentence each, for the ombudsman: with what they did before, and why they reviewed it all the same. */
export function reviewersInWords(loaded: LoadedCase, nameOf: (id: StaffId) => string): string[] {
  return loaded.procedure.stages.flatMap((stage) =>
    reviewersOf(loaded, stage.id).map((reviewer) => `${stage.label}: ${nameOf(reviewer.person)} ${inWords(reviewer)}`),
  );
}

const HOW_WORDS: Record<Reviewer['how'], string> = {
  handles: 'has the case.',
  answered: 'answered it.',
  'signed-off': 'signed the answer off.',
  panel: 'sat on the panel.',
};

function inWords({ how, part, reason, isSetAside }: Reviewer): string {
  const did = HOW_WORDS[how];
  if (part === null) return `${did} Had no part in the case before.`;
  const before = `${did} Had a part in the case before: ${part}.`;
  if (!isSetAside) return `${before} Nothing on record says why they reviewed it all the same.`;
  return `${before} The rule that a reviewer had no part before was set aside${reason === null ? '.' : `, for this reason: ${reason}`}`;
}

function howAt(dated: Dated, stage: StageId, panelStage: StageId | null): Reviewer['how'] | null {
  if (dated.type === 'hearing-held') return panelStage === stage ? 'panel' : null;
  if (dated.stage !== stage) return null;
  if (dated.type === 'assigned') return 'handles';
  if (dated.type === 'signed-off') return 'signed-off';
  return dated.type === 'responded' ? 'answered' : null;
}

function isOverride(dated: Dated): boolean {
  return (
    (dated.type === 'assigned' || dated.type === 'hearing-held' || dated.type === 'signed-off') &&
    dated.event.override === true
  );
}

function reasonOf(standing: readonly RecordedEvent[], { event }: Dated): string | null {
  const reason = standing.find(({ id }) => id === event.id)?.words?.reason;
  return typeof reason === 'string' && reason.trim() !== '' ? reason : null;
}
