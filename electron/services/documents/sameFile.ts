import type { RecordedEvent } from '../../domain/events.ts';
import type { CaseId, CaseReference, DocumentId, Sha256 } from '../../domain/ids.ts';
import type { Reader } from '../../store/database.ts';
import { casesWithFile, findDocument } from '../../store/documents.ts';
import { listEvents } from '../../store/history.ts';
import { standingEvents } from '../cases/standing.ts';

/** The cases on which the very same file is; one from which it was struck out does not count. */
export function casesKeeping(db: Reader, sha256: Sha256): { caseId: CaseId; reference: CaseReference }[] {
  return casesWithFile(db, sha256).filter(({ caseId }) => {
    const document = findDocument(db, caseId, sha256);
    return document !== null && isStanding(standingEvents(listEvents(db, caseId)), document.id);
  });
}

/** Whether a document is on its case, and its entry not struck out. */
export function isStanding(standing: readonly RecordedEvent[], id: DocumentId): boolean {
  return standing.some(({ facts }) => facts.type === 'document-added' && facts.documentId === id);
}
