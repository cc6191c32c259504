import type { Handlers } from '../handlerTable.ts';
import { previewImport, stopReading } from './importPreview.ts';
import { acceptImport, listImportRecords, resumeImport, stopImport } from './importRun.ts';

/** What is asked when spreadsheets are taken in. */
export const importsHandlers = {
  'imports.preview': previewImport,
  'imports.stopReading': stopReading,
  'imports.accept': acceptImport,
  'imports.stop': stopImport,
  'imports.resume': resumeImport,
  'imports.list': listImportRecords,
} satisfies Partial<Handlers>;
