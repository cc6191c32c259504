import type { Handlers } from '../handlerTable.ts';
import { offerUndo, runUndo } from './undo.ts';

/** What is asked about taking back and doing again. */
export const undoHandlers = {
  'undo.offer': offerUndo,
  'undo.run': runUndo,
} satisfies Partial<Handlers>;
