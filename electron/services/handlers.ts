import { backupsHandlers } from './backups/backupsHandlers.ts';
import { calendarHandlers } from './calendar/calendarHandlers.ts';
import { casesHandlers } from './cases/casesHandlers.ts';
import { documentsHandlers } from './documents/documentsHandlers.ts';
import { exportsHandlers } from './exports/exportsHandlers.ts';
import type { Handlers } from './handlerTable.ts';
import { handlingHandlers } from './handling/handlingHandlers.ts';
import { hazardsHandlers } from './hazards/hazardsHandlers.ts';
import { historyHandlers } from './history/historyHandlers.ts';
import { importsHandlers } from './imports/importsHandlers.ts';
import { learningHandlers } from './learning/learningHandlers.ts';
import { lettersHandlers } from './letters/lettersHandlers.ts';
import { officeHandlers } from './office/officeHandlers.ts';
import { postHandlers } from './post/postHandlers.ts';
import { proceduresHandlers } from './procedures/proceduresHandlers.ts';
import { remediesHandlers } from './remedies/remediesHandlers.ts';
import { reportsHandlers } from './reports/reportsHandlers.ts';
import { scansHandlers } from './scans/scansHandlers.ts';
import { searchHandlers } from './search/searchHandlers.ts';
import { undoHandlers } from './undo/undoHandlers.ts';

/** Total by its type: an operation without a handler does not compile. Each folder's table stands beside its services. */
export const handlers: Handlers = {
  ...backupsHandlers,
  ...calendarHandlers,
  ...casesHandlers,
  ...documentsHandlers,
  ...exportsHandlers,
  ...handlingHandlers,
  ...hazardsHandlers,
  ...historyHandlers,
  ...importsHandlers,
  ...learningHandlers,
  ...lettersHandlers,
  ...officeHandlers,
  ...postHandlers,
  ...proceduresHandlers,
  ...remediesHandlers,
  ...reportsHandlers,
  ...scansHandlers,
  ...searchHandlers,
  ...undoHandlers,
};
