import { lengthWords } from '../../calendar/lengths.ts';
import { startDayWords } from '../../clocks/startDay.ts';
import { stageWords } from '../../history/misfits.ts';
import type { Procedure } from '../procedure.ts';
import type { Length } from '../procedureBasics.ts';
import type { ClockRule } from '../procedureParts.ts';
import { type Clash, clash, isShorter, lowerFirst } from './clash.ts';

/** Where its times are missing or longer than the law’s. */
export function clockClashes(own: Procedure, law: Procedure): Clash[] {
  const clashes: Clash[] = [];
  for (const theirs of law.clocks) {
    if (theirs.length === null || theirs.onlyIf !== null) continue;
    const ours = own.clocks.filter((clock) => clock.id === theirs.id || isVariant(clock, theirs));
    if (ours.length === 0 && own.stages.some((stage) => stage.id === theirs.stage))
      clashes.push({
        id: `no-clock:${theirs.id}`,
        text: `It sets no time for: ${lowerFirst(theirs.label)}. The law gives ${lengthWords(theirs.length)}.`,
        ownClause: 'none',
        lawClause: theirs.clause,
        confirmed: theirs.confirmed,
      });
    for (const clock of ours)
      clashes.push(...comparedClocks(clock, theirs, theirs.length), ...noticeClashes(clock, theirs, own));
  }
  return clashes;
}

/** The landlord's clock for some complaints only, which answers the same stage: care within twenty days, all others within ten. */
function isVariant(ours: ClockRule, theirs: ClockRule): boolean {
  return ours.onlyIf !== null && ours.asks === 'respond' && theirs.asks === 'respond' && ours.stage === theirs.stage;
}

function startsWithHearing(clock: ClockRule): boolean {
  return clock.start.every(({ event }) => event === 'hearing-held');
}

function comparedClocks(ours: ClockRule, theirs: ClockRule, lawsLength: Length): Clash[] {
  const clashes: Clash[] = [];
  if (ours.length === null)
    clashes.push(
      clash(
        `no-length:${ours.id}`,
        `${ours.label}: it leaves the date to agreement; the law gives ${lengthWords(lawsLength)} at most.`,
        ours,
        theirs,
      ),
    );
  else if (isShorter(lawsLength, ours.length))
    clashes.push(
      clash(
        `longer:${ours.id}`,
        `${ours.label}: it takes ${lengthWords(ours.length)}; the law gives ${lengthWords(lawsLength)}.`,
        ours,
        theirs,
      ),
    );
  if (startsWithHearing(ours) && !startsWithHearing(theirs))
    clashes.push(
      clash(
        `from-hearing:${ours.id}`,
        `${ours.label}: it counts from the hearing. The law’s ${lengthWords(lawsLength)} do not wait for one.`,
        ours,
        theirs,
      ),
    );
  const isShorterThanLaw = ours.length !== null && isShorter(ours.length, lawsLength);
  if (ours.startDay !== null && theirs.startDay === null && !isShorterThanLaw)
    clashes.push(
      clash(
        `later-start:${ours.id}`,
        `${ours.label}: ${startDayWords(ours.startDay)}. The law counts from the day itself, whatever the hour.`,
        ours.startDay,
        theirs,
      ),
    );
  if (ours.endsOn === 'next-working-day' && theirs.endsOn !== 'next-working-day' && !isShorterThanLaw)
    clashes.push(
      clash(
        `later-end:${ours.id}`,
        `${ours.label}: where its last day is not worked it goes on to the next that is. The law’s ends on the day itself.`,
        ours,
        theirs,
      ),
    );
  const [more, lawsMore] = [ours.extension, theirs.extension];
  if (more && lawsMore?.atMost && (more.atMost === null || isShorter(lawsMore.atMost, more.atMost)))
    clashes.push(
      clash(
        `longer-extension:${ours.id}`,
        `${ours.label}: it can be extended by ${more.atMost === null ? 'any time' : lengthWords(more.atMost)}; the law allows ${lengthWords(lawsMore.atMost)}.`,
        more,
        lawsMore,
      ),
    );
  return clashes;
}

/** What the law wants of an extension notice, where the procedure does not say what its notices hold (that is compared in `letterClashes`). */
function noticeClashes(ours: ClockRule, theirs: ClockRule, own: Procedure): Clash[] {
  const [more, lawsMore] = [ours.extension, theirs.extension];
  if (more === null || lawsMore === null || own.contents.some(({ letter }) => letter === 'extension-notice')) return [];
  const clashes: Clash[] = [];
  if (lawsMore.needsReason && !more.needsReason)
    clashes.push(
      clash(
        `extension-reason:${ours.id}`,
        `${ours.label}: it can be extended without a reason; the law wants the reason in the notice.`,
        more,
        lawsMore.needsReason,
      ),
    );
  if (lawsMore.needsOmbudsmanDetails && !more.needsOmbudsmanDetails)
    clashes.push(
      clash(
        `extension-ombudsman:${ours.id}`,
        `${ours.label}: its extension notice need not say how to reach the Ombudsman; the law’s must.`,
        more,
        lawsMore.needsOmbudsmanDetails,
      ),
    );
  return clashes;
}

/** What the law asks of its letters that it does not. */
export function letterClashes(own: Procedure, law: Procedure): Clash[] {
  const clashes: Clash[] = [];
  const kinds = new Set(own.contents.map((content) => content.letter));
  for (const content of law.contents) {
    if (!content.required || !kinds.has(content.letter)) continue;
    if (own.contents.some((other) => other.letter === content.letter && other.id === content.id)) continue;
    clashes.push({
      id: `content:${content.letter}:${content.stage === null ? '' : `${content.stage}:`}${content.id}`,
      text: `Its ${content.letter.replaceAll('-', ' ')}${content.stage === null ? '' : ` at ${stageWords(content.stage)}`} need not say: ${lowerFirst(content.what)}. The law asks for it.`,
      ownClause: 'none',
      lawClause: content.clause,
      confirmed: content.confirmed,
    });
  }
  return clashes;
}
