import type { z } from 'zod';
import { backupsOperations } from './backups.ts';
import { calendarOperations } from './calendar.ts';
import { casesOperations } from './cases.ts';
import { contactsOperations } from './contacts.ts';
import { documentsOperations } from './documents.ts';
import { exportsOperations } from './exports.ts';
import { filesOperations } from './files.ts';
import { handlingOperations } from './handling.ts';
import { hazardsOperations } from './hazards.ts';
import { importsOperations } from './imports.ts';
import { learningOperations } from './learning.ts';
import { letterLookOperations } from './letterLook.ts';
import { lettersOperations } from './letters.ts';
import { letterWordingsOperations } from './letterWordings.ts';
import { officeOperations } from './office.ts';
import { paragraphsOperations } from './paragraphs.ts';
import { peopleOperations } from './people.ts';
import { policiesOperations } from './policies.ts';
import { postOperations } from './post.ts';
import { proceduresOperations } from './procedures.ts';
import { remediesOperations } from './remedies.ts';
import { reportsOperations } from './reports.ts';
import { scansOperations } from './scans.ts';
import { searchOperations } from './search.ts';
import { spellingOperations } from './spelling.ts';
import { undoOperations } from './undo.ts';

/** Every operation of the program. The renderer has nothing else. */
export const operations = {
  ...backupsOperations,
  ...officeOperations,
  ...calendarOperations,
  ...paragraphsOperations,
  ...peopleOperations,
  ...proceduresOperations,
  ...policiesOperations,
  ...casesOperations,
  ...contactsOperations,
  ...handlingOperations,
  ...hazardsOperations,
  ...documentsOperations,
  ...scansOperations,
  ...filesOperations,
  ...lettersOperations,
  ...letterWordingsOperations,
  ...learningOperations,
  ...letterLookOperations,
  ...postOperations,
  ...exportsOperations,
  ...importsOperations,
  ...remediesOperations,
  ...reportsOperations,
  ...searchOperations,
  ...undoOperations,
  ...spellingOperations,
} as const;

export type OperationName = keyof typeof operations;

/** What a caller passes. */
export type InputOf<N extends OperationName> = z.input<(typeof operations)[N]['input']>;
/** What a handler receives: the input after validation. */
export type ParsedInputOf<N extends OperationName> = z.output<(typeof operations)[N]['input']>;
/** What a handler returns and the caller receives. */
export type OutputOf<N extends OperationName> = z.output<(typeof operations)[N]['output']>;

/** True when `name` is an operation of the table, and not something that every object has. */
export function isOperationName(name: unknown): name is OperationName {
  return typeof name === 'string' && Object.hasOwn(operations, name);
}
