import type { NewEvent } from '../../domain/events.ts';
import type { ImportId } from '../../domain/imports.ts';
import { type IsoDate, TimeOfDay } from '../../domain/isoDate.ts';
import type { StaffMember } from '../../domain/people.ts';
import type { ImportedComplaint } from '../../imports/shape/importComplaint.ts';
import { nameLikeness } from '../../rules/people/sameness.ts';

/** Where a row came from. */
interface RowSource {
  importId: ImportId;
  row: number;
  reference: string;
  fileName: string;
}

/**
 * What a row says as entries of a history, each on its own day, so that the case's clocks and figures are judged like any other's.
 * Who did it is left open where the file does not say; who took it in stands with each entry.
 */
export function eventsOfRow(
  complaint: ImportedComplaint,
  source: RowSource,
  { staff, isAnonymous, today }: { staff: readonly StaffMember[]; isAnonymous: boolean; today: IsoDate },
): NewEvent[] {
  const handler = handlerOf(complaint.handler, staff);
  const { receivedOn, description, outcomeSought, categories, channel, tenure } = complaint;
  const time = TimeOfDay.safeParse(complaint.receivedAt);
  const events: NewEvent[] = [
    {
      facts: {
        type: 'received',
        on: receivedOn,
        kind: 'complaint',
        categories,
        ...(time.success ? { at: time.data } : {}),
        ...(channel ? { channel } : {}),
        ...(tenure ? { tenure } : {}),
        ...(isAnonymous ? { anonymous: true } : {}),
      },
      words: { description, outcomeSought },
    },
  ];
  if (handler)
    events.push({ facts: { type: 'assigned', on: receivedOn, stage: 'stage-1', to: handler.id }, words: {} });
  const first = { stage: 'stage-1' as const };
  const second = { stage: 'stage-2' as const };
  const { acknowledgedOn, respondedOn, escalatedOn, acknowledged2On, responded2On, closedOn } = complaint;
  const decided = (decision: ImportedComplaint['decision']) => (decision ? { outcome: decision } : {});
  if (acknowledgedOn) events.push({ facts: { type: 'acknowledged', on: acknowledgedOn, ...first }, words: {} });
  if (respondedOn)
    events.push({ facts: { type: 'responded', on: respondedOn, ...first, ...decided(complaint.decision) }, words: {} });
  if (escalatedOn)
    events.push({ facts: { type: 'escalation-requested', on: escalatedOn, ...second }, words: { description: '' } });
  if (acknowledged2On) events.push({ facts: { type: 'acknowledged', on: acknowledged2On, ...second }, words: {} });
  if (responded2On)
    events.push({
      facts: { type: 'responded', on: responded2On, ...second, ...decided(complaint.decision2) },
      words: {},
    });
  const notes = [complaint.note, handler || complaint.handler === '' ? '' : `Handled by: ${complaint.handler}`];
  const note = notes.filter(Boolean).join('\n');
  if (note !== '') events.push({ facts: { type: 'note-added', on: today, kind: 'note' }, words: { note } });
  if (closedOn) events.push({ facts: { type: 'closed', on: closedOn }, words: {} });
  const { importId, row, reference, fileName } = source;
  events.push({
    facts: { type: 'imported', on: today, importId, row, ...(reference === '' ? {} : { reference }) },
    words: { fileName: fileName.slice(0, 300) },
  });
  return events;
}

/** The one of the staff whom a name means; null where it is nobody, or might be several. */
export function handlerOf(name: string, staff: readonly StaffMember[]): StaffMember | null {
  if (name === '') return null;
  const same = staff.filter((member) => nameLikeness(member.name, name) === 'same');
  const near = staff.filter((member) => nameLikeness(member.name, name) !== 'different');
  const [only, ...others] = same.length > 0 ? same : near;
  return only && others.length === 0 ? only : null;
}
