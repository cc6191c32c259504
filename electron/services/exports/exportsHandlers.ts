import type { Handlers } from '../handlerTable.ts';
import { cancelExport, runExport, showExportFolder } from './exports.ts';

/** What is asked when a case is exported. */
export const exportsHandlers = {
  'exports.run': runExport,
  'exports.cancel': cancelExport,
  'exports.showFolder': showExportFolder,
} satisfies Partial<Handlers>;
