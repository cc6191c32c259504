import type { Handlers } from '../handlerTable.ts';
import { reportPerformance } from './reports.ts';

/** What the reports ask for. */
export const reportsHandlers = {
  'reports.performance': reportPerformance,
} satisfies Partial<Handlers>;
