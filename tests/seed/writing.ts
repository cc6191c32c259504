import type { RecordedEvent } from '../../electron/domain/events.ts';
import { type CaseId, DocumentId, EventId, PersonId, type StaffId } from '../../electron/domain/ids.ts';
import { type Instant, londonDate } from '../../electron/domain/isoDate.ts';
import type { PersonDetails } from '../../electron/domain/people.ts';
import { assessHistory, projectionOf } from '../../electron/services/cases/caseFile.ts';
import { historyOf, standingEvents } from '../../electron/services/cases/standing.ts';
import { governingFor, speaking } from '../../electron/services/procedures/regimes.ts';
import type { Program } from '../../electron/services/program.ts';
import { insertCase, nextReference } from '../../electron/store/cases.ts';
import type { Writer } from '../../electron/store/database.ts';
import { insertDocument } from '../../electron/store/documents.ts';
import type { HeldFile } from '../../electron/store/files.ts';
import { appendEvents, appendOfficeEvents } from '../../electron/store/history.ts';
import { linkPerson } from '../../electron/store/links.ts';
import { insertPerson } from '../../electron/store/people.ts';
import type { Chance } from './chance.ts';
import type { Story, Told } from './story.ts';

/** Writes what is told through the store's own functions: chained, projected, as if recorded on its day. */
export interface SeedWriter {
  newPerson(tx: Writer, add: { id?: PersonId; details: PersonDetails; at: Instant; by: StaffId }): PersonId;
  openCase(tx: Writer, story: Story, who: { caseId: CaseId; complainant: PersonId; linked: PersonId | null }): void;
  entry(tx: Writer, caseId: CaseId, told: Extract<Told, { what: 'entry' }>): void;
  attach(tx: Writer, caseId: CaseId, file: HeldFile, document: { at: Instant; by: StaffId }): void;
}

/** A writer into a program's record. The cases' rows are judged as the program's clock stands. */
export function seedWriter(program: Program, chance: Chance): SeedWriter {
  const office = program.requireOffice();
  const by = (at: Instant, staff: StaffId) => ({
    recordedAt: at,
    recordedBy: staff,
    newId: () => chance.uuid(at),
    newSalt: () => chance.bytes(16),
  });

  /** The row of a case as its whole history leaves it today; the history itself is appended day by day. */
  const judged = (tx: Writer, { told, receivedOn }: Story) => {
    const events: RecordedEvent[] = told.flatMap((one, index) =>
      one.what === 'entry' ? [{ ...one.recorded, seq: index + 1 }] : [],
    );
    const history = historyOf(events);
    const standing = standingEvents(events);
    const { governing, pin } = governingFor(program, tx, receivedOn);
    const assessment = assessHistory(program, tx, speaking(governing, history), office.division, history, standing);
    return { pin, projection: projectionOf(program, assessment, standing) };
  };

  return {
    newPerson(tx, { id, details, at, by: staff }) {
      const personId = id ?? PersonId.parse(chance.uuid(at));
      insertPerson(tx, { id: personId, details, at });
      appendOfficeEvents(tx, {
        ...by(at, staff),
        events: [{ facts: { type: 'person-added', on: londonDate(at), by: staff, personId }, words: { details } }],
      });
      return personId;
    },
    openCase(tx, story, { caseId, complainant, linked }) {
      const { pin, projection } = judged(tx, story);
      const loggedAt = story.told[0]?.at ?? program.now();
      insertCase(tx, {
        id: caseId,
        ...nextReference(tx, Number(loggedAt.slice(0, 4))),
        complainantId: complainant,
        ...pin,
        division: office.division,
        kind: story.kind,
        channel: story.channel,
        receivedOn: story.receivedOn,
        receivedAt: null,
        loggedAt,
        loggedBy: story.handler,
        about: story.description,
        categories: story.categories,
        tenure: story.tenure,
        knownSince: null,
        ...projection,
      });
      if (linked)
        linkPerson(tx, { caseId, personId: linked, role: 'representative', note: '', linkedOn: story.receivedOn });
    },
    entry(tx, caseId, { at, by: staff, recorded, event }) {
      appendEvents(tx, {
        ...by(at, staff),
        caseId,
        newId: () => recorded.id,
        events: [event],
      });
    },
    attach(tx, caseId, file, { at, by: staff }) {
      const id = DocumentId.parse(chance.uuid(at));
      const { sha256, bytes } = file;
      const on = londonDate(at);
      const named = { name: 'Contractor’s report.txt', mediaType: 'text/plain' };
      insertDocument(tx, { id, caseId, ...named, sha256, bytes, note: '', addedOn: on });
      const facts = { type: 'document-added' as const, on, by: staff, documentId: id, sha256, bytes };
      appendEvents(tx, {
        ...by(at, staff),
        caseId,
        newId: () => EventId.parse(chance.uuid(at)),
        events: [{ facts: { ...facts, mediaType: named.mediaType }, words: { name: named.name, note: '' } }],
      });
    },
  };
}
