import type { Handlers } from '../handlerTable.ts';
import { findAll } from './search.ts';

/** What Find asks for. */
export const searchHandlers = {
  'search.find': findAll,
} satisfies Partial<Handlers>;
