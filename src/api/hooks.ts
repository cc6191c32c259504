import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import type { InputOf, OperationName, OutputOf, operations } from '../../electron/contract/operations.ts';
import { call } from './call.ts';
import type { OperationError } from './operationError.ts';
import { refreshRecord } from './queryClient.ts';

type NameOfKind<K extends 'query' | 'command'> = {
  [N in OperationName]: (typeof operations)[N]['kind'] extends K ? N : never;
}[OperationName];
/** The operations that only read. */
type QueryName = NameOfKind<'query'>;
/** The operations that may change the record. */
export type CommandName = NameOfKind<'command'>;

interface OperationOptions {
  /** False: not asked yet, such as a search without words. */
  enabled?: boolean;
  /** Shows the last answer while a new question is asked, so that lists do not flicker. */
  keepPrevious?: boolean;
  /** Milliseconds for which an answer counts as fresh. */
  staleTime?: number;
  /** Milliseconds for which an unused answer is kept. */
  gcTime?: number;
  /** Asks again every so many milliseconds. */
  refetchInterval?: number;
}

/** The key under which an answer is cached. */
function operationKey<N extends QueryName>(name: N, input: InputOf<N>): readonly [N, InputOf<N>] {
  return [name, input] as const;
}

/** Reads by one operation, again whenever the record changes. */
export function useOperation<N extends QueryName>(
  name: N,
  input: InputOf<N>,
  { keepPrevious, ...options }: OperationOptions = {},
): UseQueryResult<OutputOf<N>, OperationError> {
  return useQuery<OutputOf<N>, OperationError>({
    queryKey: operationKey(name, input),
    queryFn: () => call(name, input),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...options,
  });
}

/** A command of the contract as a mutation; whatever is on screen is read again when it has been done. */
export function useCommand<N extends CommandName>(name: N): UseMutationResult<OutputOf<N>, OperationError, InputOf<N>> {
  return useMutation<OutputOf<N>, OperationError, InputOf<N>>({
    mutationFn: (input) => call(name, input),
    // Not awaited: the form that asked goes on at once, the lists follow.
    onSuccess: () => {
      void refreshRecord();
    },
  });
}
