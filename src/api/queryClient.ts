import { QueryClient } from '@tanstack/react-query';
import type { OperationName } from '../../electron/contract/operations.ts';
import { OperationError } from './operationError.ts';

/** What does not change when somebody else changes the record, or must not be read again under the typing hand. */
const KEPT: ReadonlySet<string> = new Set<OperationName>([
  'startup.get',
  'drafts.get',
  'letters.preview',
  'history.verify',
]);

/**
 * The window's cache of what it has read. The record is on this machine, so that Windows' idea of being online
 * (which would stop every query of the library) does not matter.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 2_000,
      retry: (failures, error) => failures < 1 && !(error instanceof OperationError),
    },
    mutations: { networkMode: 'always' },
  },
});

/** Reads again whatever on screen comes from the record. Answers when the lists on screen are up to date. */
export async function refreshRecord(): Promise<void> {
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => !KEPT.has(String(queryKey[0])) });
}
