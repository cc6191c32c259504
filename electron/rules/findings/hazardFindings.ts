import type { Finding } from '../../domain/assessment.ts';
import { SummaryContent, summaryContentLabels } from '../../domain/hazards.ts';
import { plainDate } from '../../domain/isoDate.ts';
import { dateOf } from '../calendar/dayNumber.ts';
import { covers, type Hazard, lawsFor, strayHazardEvents } from '../hazards/hazards.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import { isInForce, type Procedure } from '../procedures/procedure.ts';
import { finding } from './finding.ts';

/** What is to be said of the hazards of a case besides their clocks. */
export function hazardFindings(
  laws: readonly Procedure[],
  hazards: readonly Hazard[],
  facts: Pick<CaseFacts, 'events'>,
): Finding[] {
  const found = strayHazardEvents(facts.events).map(({ event }) =>
    finding(
      'hazard-unknown',
      'warning',
      'An entry speaks of a hazard that is not reported in this case. Report the hazard, or strike the entry out.',
      { eventId: event.id },
    ),
  );
  for (const hazard of hazards) {
    if (laws.length > 0) found.push(...lawFindings(laws, hazard));
    found.push(...tooEarly(hazard), ...incompleteSummaries(hazard), ...recordedHindrances(hazard));
  }
  return found;
}

function lawFindings(laws: readonly Procedure[], hazard: Hazard): Finding[] {
  const aware = dateOf(hazard.day);
  const governing = lawsFor(laws, hazard);
  if (governing.length === 0)
    return [
      finding(
        'hazard-not-covered',
        'note',
        `${hazard.ref.label}: no law on hazards was in force on ${plainDate(aware)}, when we became aware of it. ${STILL}`,
      ),
    ];
  return governing.flatMap((law) => {
    const notes: Finding[] = [];
    if (!isInForce(law, aware))
      notes.push(
        finding(
          'procedure-not-in-force',
          'note',
          `${law.name} was not in force on ${plainDate(aware)}, when we became aware of the hazard. It governs all the same if that was decided and the reason recorded.`,
          { procedureId: law.id },
        ),
      );
    if (!covers(law, hazard))
      notes.push(
        finding(
          'hazard-not-covered',
          'note',
          `${hazard.ref.label}: ${law.name} sets no time for this hazard. ${laterLaw(laws, law, hazard)}${STILL}`,
          { procedureId: law.id },
        ),
      );
    return notes;
  });
}

const STILL =
  'It still has to be repaired, and looked after as the tenancy and the law on repairs require. If it gets worse, report it again.';

function laterLaw(laws: readonly Procedure[], law: Procedure, hazard: Hazard): string {
  const later = laws.find((other) => other.inForce.from > law.inForce.from && covers(other, hazard));
  return later ? `${later.name} does, for hazards that we become aware of from ${plainDate(later.inForce.from)}. ` : '';
}

/** Nobody looks into a hazard of which they are not aware. */
function tooEarly({ ref, day, early }: Hazard): Finding[] {
  return early.map(({ event, day: on }) =>
    finding(
      'hazard-entry-early',
      'warning',
      `${ref.label}: an entry is dated ${plainDate(dateOf(on))}, before we became aware of the hazard (${plainDate(dateOf(day))}). It is left out. Correct whichever date is wrong.`,
      { eventId: event.id },
    ),
  );
}

/** Only what is known to have been left out: an old entry that does not say what the summary held is taken as it is. */
function incompleteSummaries({ ref, events }: Hazard): Finding[] {
  return events.flatMap((dated) => {
    if (dated.type !== 'hazard-summary-sent' || dated.event.contents === undefined) return [];
    const held = dated.event.contents;
    const missing = SummaryContent.options.filter((content) => !held.includes(content));
    if (missing.length === 0) return [];
    return [
      finding(
        'hazard-summary-incomplete',
        'warning',
        `${ref.label}: the written summary did not say: ${missing.map((content) => lower(summaryContentLabels[content])).join('; ')}. Send what is missing.`,
        { clause: 'SI 2025/1042, reg. 9', eventId: dated.event.id },
      ),
    ];
  });
}

/** What was tried moves no date, and is what a landlord can rely on who did all that could be asked. */
function recordedHindrances({ ref, events }: Hazard): Finding[] {
  const hindrances = events.filter(({ type }) => type === 'hazard-hindered');
  const [last] = hindrances.slice(-1);
  if (last === undefined) return [];
  const times = hindrances.length === 1 ? 'One attempt is' : `${hindrances.length} attempts are`;
  return [
    finding(
      'hazard-attempts-recorded',
      'note',
      `${ref.label}: ${times} on record that could not be carried through, the last of ${plainDate(dateOf(last.day))}. No date moves by that; having used all reasonable endeavours is a defence. Keep trying, and keep the evidence.`,
      { clause: 'Landlord and Tenant Act 1985, s.10A(5)', eventId: last.event.id },
    ),
  ];
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
