import type { EventId } from '../../electron/domain/ids.ts';
import { HazardId } from '../../electron/domain/ids.ts';
import { addDays, type IsoDate } from '../../electron/domain/isoDate.ts';
import type { Decision } from '../../electron/domain/words.ts';
import { weekdaysLater } from './days.ts';
import { actionText, complaintText, findingText, wishText } from './sentences.ts';
import type { Teller } from './story.ts';

type Stage = 'stage-1' | 'stage-2';
const decisions: [Decision, ...Decision[]] = [
  'upheld',
  'upheld',
  'partly-upheld',
  'partly-upheld',
  'not-upheld',
  'resolved',
];

/** A complaint through its stages, with what goes wrong in offices: late, unanswered, out of order, put right afterwards. */
export function tellComplaint(teller: Teller): void {
  const { chance, receivedOn, tell } = teller;
  if (chance.isLucky(0.02)) {
    tell<'safeguarding-raised'>(
      receivedOn,
      { type: 'safeguarding-raised', whom: 'child' },
      { concern: 'A child sleeps in the room.' },
    );
    if (chance.isLucky(0.98))
      tell<'safeguarding-passed-on'>(
        receivedOn,
        { type: 'safeguarding-passed-on' },
        { to: 'The designated safeguarding lead', note: 'By telephone, within the hour.' },
      );
  }
  if (teller.category === 'damp-and-mould' && receivedOn >= '2025-10-27' && chance.isLucky(0.4)) tellHazard(teller);
  if (chance.isLucky(0.04)) {
    tell<'withdrawn'>(
      weekdaysLater(receivedOn, chance.between(1, 9)),
      { type: 'withdrawn' },
      { reason: 'It was mended the same day.' },
    );
    return;
  }
  if (chance.isLucky(0.03) && !teller.hasRealLetters) {
    tell<'refused'>(
      weekdaysLater(receivedOn, chance.between(1, 5)),
      {
        type: 'refused',
        stage: 'stage-1',
        reasonsGiven: chance.isLucky(0.9),
        ombudsmanRightGiven: chance.isLucky(0.9),
      },
      { reason: 'Legal proceedings have started: the claim form and particulars of claim are filed at court.' },
    );
    tell<'closed'>(weekdaysLater(receivedOn, 60), { type: 'closed' }, { reason: 'Nothing more came.' });
    return;
  }
  const answeredOn = tellStage(teller, 'stage-1', receivedOn);
  if (answeredOn === null) return;
  let overOn = answeredOn;
  if (chance.isLucky(0.15) && !teller.hasRealLetters) {
    const asked = addDays(answeredOn, chance.between(3, 60));
    tell<'escalation-requested'>(
      asked,
      { type: 'escalation-requested', stage: 'stage-2', channel: 'letter' },
      { description: complaintText(chance, teller.category), outcomeSought: wishText(chance) },
    );
    const reviewer = chance.one(teller.staff);
    tell<'assigned'>(asked, { type: 'assigned', stage: 'stage-2', to: reviewer }, {});
    const final = tellStage(teller, 'stage-2', asked);
    if (final === null) return;
    overOn = final;
    if (chance.isLucky(0.2)) overOn = tellOmbudsman(teller, final);
  }
  if (chance.isLucky(0.94))
    tell<'closed'>(
      weekdaysLater(overOn, chance.between(25, 70)),
      { type: 'closed' },
      { reason: 'Everything promised is done.' },
    );
}

/** Acknowledged, looked into, answered, put right. Returns the day on which all of it was done; null: it never was answered. */
function tellStage(teller: Teller, stage: Stage, from: IsoDate): IsoDate | null {
  const { chance, tell } = teller;
  const isFirst = stage === 'stage-1';
  const acknowledgedOn = weekdaysLater(from, chance.isLucky(0.9) ? chance.between(1, 4) : chance.between(6, 12));
  const isAcknowledged = teller.hasRealLetters || chance.isLucky(0.95);
  if (teller.hasRealLetters) teller.letter(acknowledgedOn, 'stage-1-acknowledgement', teller.handler);
  else if (isAcknowledged) tellAcknowledged(teller, stage, acknowledgedOn);
  for (let count = chance.between(1, 3), day = acknowledgedOn; count > 0; count -= 1) {
    day = weekdaysLater(day, chance.between(0, 2));
    if (chance.isLucky(0.4))
      tell<'contacted'>(
        day,
        { type: 'contacted', stage, method: chance.one(['phone', 'visit', 'email']), reached: chance.isLucky(0.8) },
        { note: findingText(chance) },
      );
    else tell<'note-added'>(day, { type: 'note-added', stage, kind: 'investigation' }, { note: findingText(chance) });
  }
  if (chance.isLucky(0.05)) teller.attach(weekdaysLater(acknowledgedOn, 2));
  const length = isFirst ? 10 : 20;
  const isExtended = chance.isLucky(0.12) && !teller.hasRealLetters;
  if (isExtended)
    tell<'extended'>(
      weekdaysLater(acknowledgedOn, length - 2),
      {
        type: 'extended',
        stage,
        until: weekdaysLater(acknowledgedOn, length * 2),
        reasonGiven: true,
        ombudsmanDetailsGiven: chance.isLucky(0.8),
      },
      { reason: 'The surveyor cannot come before then.' },
    );
  const wait = chance.isLucky(0.82) ? chance.between(4, length - 1) : chance.between(length + 1, length * 3);
  const answeredOn = weekdaysLater(acknowledgedOn, wait + (isExtended ? length - 2 : 0));
  if (chance.isLucky(0.03)) return null;
  if (teller.hasRealLetters) teller.letter(answeredOn, 'stage-1-response', teller.handler);
  else {
    const done = tellPromises(teller, stage, answeredOn);
    tell<'responded'>(answeredOn, { type: 'responded', stage, outcome: chance.one(decisions) }, {});
    // Noticed long after: the acknowledgement that nobody had written down.
    if (!isAcknowledged && chance.isLucky(0.3)) tellAcknowledged(teller, stage, acknowledgedOn, 60);
    return tellDone(teller, done);
  }
  return answeredOn;
}

function tellAcknowledged({ chance, tell }: Teller, stage: Stage, on: IsoDate, late = 0): void {
  const isMistaken = chance.isLucky(0.02);
  const wrongDay = isMistaken ? addDays(on, -1) : on;
  const summary = complaintText(chance, 'communication');
  tell<'accepted'>(
    wrongDay,
    { type: 'accepted', stage },
    { points: [{ id: 'p1', summary }], outcomes: wishText(chance) },
    late,
  );
  const written = chance.isLucky(0.04) ? late + 7 : late;
  const target = tell<'acknowledged'>(wrongDay, { type: 'acknowledged', stage }, {}, written);
  if (isMistaken && target) tellCorrection({ tell }, target, on, written + 1);
}

function tellCorrection({ tell }: Pick<Teller, 'tell'>, target: EventId, on: IsoDate, late: number): void {
  tell<'corrected'>(
    on,
    { type: 'corrected', target, change: { kind: 'date', on } },
    { reason: 'The letter went out a day later than noted.' },
    late,
  );
}

interface Promised {
  actionId: ReturnType<Teller['newAction']>;
  amount: ReturnType<Teller['pounds']> | null;
  dueOn: IsoDate;
}

function tellPromises(teller: Teller, stage: Stage, on: IsoDate): Promised[] {
  const { chance, tell } = teller;
  const promised: Promised[] = [];
  if (chance.isLucky(0.55)) {
    const dueOn = weekdaysLater(on, chance.between(5, 20));
    const actionId = teller.newAction();
    tell<'action-agreed'>(
      on,
      { type: 'action-agreed', stage, actionId, kind: 'action-on-delay', owner: teller.handler, dueOn },
      { what: actionText(chance) },
    );
    promised.push({ actionId, amount: null, dueOn });
  }
  if (chance.isLucky(0.3)) {
    const dueOn = weekdaysLater(on, 20);
    const amount = teller.pounds(25, 600);
    const actionId = teller.newAction();
    tell<'action-agreed'>(
      on,
      { type: 'action-agreed', stage, actionId, kind: 'financial', owner: teller.handler, dueOn, amount },
      { what: 'Pay compensation for distress and inconvenience' },
    );
    tell<'remedy-offered'>(on, { type: 'remedy-offered', stage, amount }, { what: 'For distress and inconvenience' });
    promised.push({ actionId, amount, dueOn });
  }
  return promised;
}

/** Promises are kept mostly, sometimes late, now and then not. Returns the day of the last. */
function tellDone({ chance, tell, receivedOn }: Teller, promised: Promised[]): IsoDate {
  let last = receivedOn;
  for (const { actionId, amount, dueOn } of promised) {
    const on = weekdaysLater(dueOn, chance.isLucky(0.8) ? 0 : chance.between(1, 15));
    if (on > last) last = on;
    if (amount !== null) {
      tell<'remedy-answered'>(addDays(dueOn, -10), { type: 'remedy-answered', accepted: chance.isLucky(0.9) }, {});
      tell<'paid'>(on, { type: 'paid', actionId, amount }, { note: 'By bank transfer.' });
    }
    if (chance.isLucky(0.96))
      tell<'action-done'>(on, { type: 'action-done', actionId }, { evidence: findingText(chance) });
  }
  return last;
}

function tellOmbudsman({ chance, tell }: Teller, finalOn: IsoDate): IsoDate {
  const referredOn = addDays(finalOn, chance.between(20, 300));
  const determinedOn = addDays(referredOn, chance.between(120, 300));
  const theirReference = String(chance.between(202_100_000, 202_699_999));
  tell<'referred'>(
    referredOn,
    { type: 'referred', body: 'housing-ombudsman', evidenceDue: addDays(referredOn, 21), theirReference },
    { note: 'They ask for the file.' },
  );
  tell<'evidence-sent'>(addDays(referredOn, 14), { type: 'evidence-sent', body: 'housing-ombudsman' }, {});
  tell<'determined'>(
    determinedOn,
    { type: 'determined', body: 'housing-ombudsman' },
    {
      summary: chance.one([
        'Service failure: £150 to be paid.',
        'Maladministration: £400 and an apology.',
        'No maladministration.',
      ]),
    },
  );
  return determinedOn;
}

function tellHazard(teller: Teller): void {
  const { chance, receivedOn, tell } = teller;
  const hazardId = HazardId.parse(chance.uuid(`${receivedOn}T09:00:00.000Z`));
  const investigatedOn = weekdaysLater(receivedOn, chance.isLucky(0.85) ? chance.between(2, 9) : 14);
  tell<'hazard-reported'>(
    receivedOn,
    { type: 'hazard-reported', hazardId, hazard: 'damp-and-mould', severity: 'significant' },
    { where: 'The children’s bedroom' },
  );
  tell<'hazard-investigated'>(
    investigatedOn,
    { type: 'hazard-investigated', hazardId, found: 'significant' },
    { note: findingText(chance) },
  );
  tell<'hazard-summary-sent'>(weekdaysLater(investigatedOn, 2), { type: 'hazard-summary-sent', hazardId }, {});
  tell<'hazard-made-safe'>(
    weekdaysLater(investigatedOn, chance.between(1, 5)),
    { type: 'hazard-made-safe', hazardId },
    {},
  );
  tell<'hazard-works-begun'>(weekdaysLater(investigatedOn, 5), { type: 'hazard-works-begun', hazardId }, {});
  tell<'hazard-works-done'>(
    weekdaysLater(investigatedOn, chance.between(8, 40)),
    { type: 'hazard-works-done', hazardId },
    {},
  );
}
