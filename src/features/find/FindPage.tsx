import { Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { SearchResults } from '../../../electron/contract/search.ts';
import { useOperation } from '../../api/hooks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { rowByKey } from '../../ui/rowByKey.ts';
import { FindFilters } from './FindFilters.tsx';
import { FoundGroups } from './FoundGroups.tsx';
import { countFilters, type FindAddress, filtersOf } from './findAddress.ts';
import { countHits, namesTriedText, waitingText } from './hits.ts';

const PAUSE_MS = 80;
const FIRST = 20;
const MOST = 200;

interface FindPageProps {
  address: FindAddress;
  /** Puts what is looked for into the address, so that Back leads to the same results. */
  onAddress: (address: FindAddress) => void;
}

/** Everything in the record that has the words typed, in groups, with filters. */
export function FindPage({ address, onAddress }: FindPageProps) {
  const [text, setText] = useState(address.text ?? '');
  const [asked] = useDebouncedValue(text.trim(), PAUSE_MS);
  const [limit, setLimit] = useState(FIRST);
  const page = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isAsking = asked !== '' || countFilters(address) > 0;
  const found = useOperation(
    'search.find',
    { text: asked, filters: filtersOf(address), limit },
    { enabled: isAsking, keepPrevious: true },
  );

  // Another search from the box in the header, while this page is open; our own words come back and change nothing.
  const sent = useRef(address.text ?? '');
  useEffect(() => {
    const named = address.text ?? '';
    if (named === sent.current) return;
    sent.current = named;
    setText(named);
  }, [address.text]);
  useEffect(() => {
    setLimit(FIRST);
    if (asked === sent.current) return;
    sent.current = asked;
    onAddress({ ...address, text: asked === '' ? undefined : asked });
    // Only what was typed moves the address.
  }, [asked]);

  // Opened with nothing to look for: one types at once.
  useEffect(() => {
    if (address.text === undefined) field.current?.focus();
    // Only at the opening.
  }, []);

  const moved = (event: KeyboardEvent) => {
    const links = [...(page.current?.querySelectorAll<HTMLElement>('a[data-hit]') ?? [])];
    const current = links.findIndex((link) => link.matches(':focus'));
    const isInField = event.target === field.current;
    if (current < 0 && !(isInField && event.key === 'ArrowDown')) return;
    const to = current === 0 && event.key === 'ArrowUp' ? -1 : rowByKey(event.key, current, links.length);
    if (to === null) return;
    event.preventDefault();
    if (to < 0) field.current?.focus();
    else links[to]?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move among the links inside
    <div ref={page} onKeyDown={moved}>
      <Stack gap="md">
        <PageTitle>Find</PageTitle>
        <TextInput
          ref={field}
          label="What to look for"
          description="A reference, a name, an address, a postcode, a telephone number, or words from what was said, from letters and from documents. The Down key leads to the results."
          value={text}
          maxLength={10_000}
          spellCheck={false}
          autoComplete="off"
          leftSection={<IconSearch size={18} aria-hidden />}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FindFilters address={address} onChange={(change) => onAddress({ ...address, ...change })} />
        <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
        {isAsking && found.isPending && <LoadingNotice>Looking…</LoadingNotice>}
        {isAsking && found.data && (
          <Results
            results={found.data}
            hasFilters={countFilters(address) > 0}
            onMore={limit < MOST ? () => setLimit(Math.min(MOST, limit * 3)) : undefined}
          />
        )}
      </Stack>
    </div>
  );
}

interface ResultsProps {
  results: SearchResults;
  hasFilters: boolean;
  onMore: (() => void) | undefined;
}

function Results({ results, hasFilters, onMore }: ResultsProps) {
  const count = countHits(results);
  const tried = namesTriedText(results);
  const waiting = waitingText(results.waiting);
  return (
    <Stack gap="lg">
      <div role="status">
        <Text size="sm" c="dimmed">
          {count === 0 ? 'Nothing found.' : `${count === 1 ? 'One hit' : `${count} hits`} shown.`}
        </Text>
        {tried && <Text size="sm">{tried}</Text>}
        {waiting && <Text size="sm">{waiting}</Text>}
      </div>
      {count === 0 && (
        <div className="panel">
          <EmptyState title="Nothing found">
            {hasFilters
              ? 'Take the filters off, or try fewer words.'
              : 'Try fewer words, part of the name, or the postcode.'}
          </EmptyState>
        </div>
      )}
      <FoundGroups results={results} onMore={onMore} />
    </Stack>
  );
}
