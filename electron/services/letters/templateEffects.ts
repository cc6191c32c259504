import type { NewEvent, StageId, WordsOf } from '../../domain/events.ts';
import { SummaryContent, SummaryMethod } from '../../domain/hazards.ts';
import type { HazardId } from '../../domain/ids.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { LetterKind } from '../../domain/letterKinds.ts';
import type { LetterParts } from '../../domain/letters.ts';
import { isWrittenProse, plainOf } from '../../domain/richTextPlain.ts';
import type { SendMethod } from '../../domain/words.ts';
import type { StoredLetter } from '../../store/letters.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import { hazardActs, hazardsIn } from '../hazards/hazardViews.ts';

/** What the letters that no clause composes do on the day on which they are sent. */

/** A letter that tells how far we have come keeps the promise to be in touch; the summary of a hazard is its summary. The others are only on the record. */
export function effectOfTemplate(
  letter: StoredLetter,
  loaded: LoadedCase,
  stage: StageId,
  on: IsoDate,
  method: SendMethod,
): NewEvent[] {
  const { kind, parts } = letter;
  const by = parts.signatory;
  if (kind === 'progress-update')
    return [
      {
        facts: { type: 'contacted', on, by, stage, method: 'letter', reached: true, letterId: letter.id },
        words: { note: plainOf(parts.slots.progress ?? '') },
      },
    ];
  const hazardId = kind === 'hazard-summary' ? summarised(letter, loaded) : null;
  if (hazardId === null) return [];
  const how = SummaryMethod.safeParse(method);
  return [
    {
      facts: {
        type: 'hazard-summary-sent',
        on,
        by,
        hazardId,
        ...(how.success ? { method: how.data } : {}),
        contents: contentsOf(parts),
        letterId: letter.id,
      },
      words: {},
    },
  ];
}

/** The hazard that the letter sums up: the one that it was begun for, else the one that has waited longest for its summary. */
function summarised({ parts }: StoredLetter, { events, standing }: LoadedCase): HazardId | null {
  if (parts.hazard !== null) return parts.hazard;
  const waiting = hazardsIn(events, standing).filter((hazard) => hazardActs(hazard).includes('send-summary'));
  return waiting[0]?.ref.id ?? null;
}

function contentsOf({ slots, actions }: LetterParts): SummaryContent[] {
  const isWritten = (slot: string) => isWrittenProse(slots[slot] ?? '');
  const held: Record<SummaryContent, boolean> = {
    'what-was-found': isWritten('found'),
    'work-and-times': isWritten('times') || actions.length > 0,
    // The letter always says who signs it and how to reach them.
    'how-to-contact-us': true,
  };
  return SummaryContent.options.filter((content) => held[content]);
}

/** A letter that is begun for a hazard knows which, and starts with what the investigation said. */
export function aboutHazard(
  { standing, events }: LoadedCase,
  { kind, hazardId }: { kind: LetterKind; hazardId: HazardId | null },
  parts: LetterParts,
): LetterParts {
  if (kind !== 'hazard-summary') return parts;
  const hazards = hazardsIn(events, standing);
  const hazard =
    hazards.find(({ ref }) => ref.id === hazardId) ??
    hazards.find((one) => hazardActs(one).includes('send-summary')) ??
    null;
  if (hazard === null) return parts;
  const ids = new Set(hazard.events.map(({ event }) => event.id));
  const investigated = standing.findLast(({ id, facts }) => facts.type === 'hazard-investigated' && ids.has(id));
  const words = investigated?.words as WordsOf<'hazard-investigated'> | null | undefined; // parsed by the event's schema when it was appended
  const found = words?.note?.trim() ?? '';
  return {
    ...parts,
    hazard: hazard.ref.id,
    slots: found === '' || parts.slots.found ? parts.slots : { ...parts.slots, found },
  };
}
