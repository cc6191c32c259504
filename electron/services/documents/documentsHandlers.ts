import type { Handlers } from '../handlerTable.ts';
import { addDocuments, openDocument } from './documents.ts';
import { chooseDocuments, handDocument } from './handing.ts';

/** What is asked about files that are put on a case. */
export const documentsHandlers = {
  'documents.choose': chooseDocuments,
  'documents.hand': handDocument,
  'documents.add': addDocuments,
  'documents.open': openDocument,
} satisfies Partial<Handlers>;
