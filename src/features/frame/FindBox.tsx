import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue, useMergedRef } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type Ref, useEffect, useRef, useState } from 'react';
import type { CaseRow } from '../../../electron/contract/cases.ts';
import { useOperation } from '../../api/hooks.ts';
import { afterName, standing } from '../../ui/caseWords.ts';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import classes from './Frame.module.css';

const PAUSE_MS = 120;
const LEAST_LETTERS = 2;

/** Find any case, open or closed, by reference, name, address, postcode or telephone number. */
export function FindBox({ ref }: { ref: Ref<HTMLInputElement> }) {
  const navigate = useNavigate();
  const own = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), PAUSE_MS);
  const isAsking = text.trim().length >= LEAST_LETTERS;
  const found = useOperation(
    'cases.find',
    { text: asked },
    { enabled: isAsking && asked.length >= LEAST_LETTERS, keepPrevious: true },
  );
  const combobox = useCombobox();
  const rows = isAsking ? (found.data ?? []) : [];

  // The best match is ready for Enter as soon as there is one. The store is new at each render, the answer is not.
  useEffect(() => {
    if (rows.length > 0) combobox.selectFirstOption();
    else combobox.resetSelectedOption();
  }, [found.data]);

  const open = (row: CaseRow) => {
    setText('');
    combobox.closeDropdown();
    own.current?.blur();
    void navigate({ to: '/case/$caseId', params: { caseId: row.id } });
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not yet known to every screen reader in use
    <div role="search" className={classes.find}>
      <Combobox
        store={combobox}
        withinPortal={false}
        onOptionSubmit={(id) => {
          const row = rows.find((one) => one.id === id);
          if (row) open(row);
        }}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={useMergedRef(ref, own)}
            aria-label="Find a case by reference, name, address, postcode or telephone number"
            aria-keyshortcuts="Control+K"
            placeholder="Find by reference, name, address or telephone"
            value={text}
            spellCheck={false}
            autoComplete="off"
            leftSection={<IconSearch size={18} aria-hidden />}
            rightSection={<ShortcutHint keys="Ctrl+K" />}
            rightSectionWidth={76}
            rightSectionPointerEvents="none"
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onFocus={(event) => {
              event.currentTarget.select();
              if (isAsking) combobox.openDropdown();
            }}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setText('');
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!isAsking}>
          <Combobox.Options aria-label="Cases found" mah={420} style={{ overflowY: 'auto' }}>
            {rows.map((row) => (
              <Combobox.Option key={row.id} value={row.id}>
                <FoundCase row={row} />
              </Combobox.Option>
            ))}
            {rows.length === 0 && (
              <Combobox.Empty>
                {found.error?.message ??
                  (found.isFetching ? 'Looking…' : 'No case fits. Try part of the name, or the postcode.')}
              </Combobox.Empty>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}

function FoundCase({ row }: { row: CaseRow }) {
  return (
    <div className={classes.option}>
      <Text span fw={600} size="sm">
        {row.reference}
      </Text>
      <Text span size="sm">
        {row.complainantName}
        {afterName(row.addressLine)}
      </Text>
      <Text span size="xs" c="dimmed" className={classes.optionMore}>
        {standing(row)} · {row.about}
      </Text>
    </div>
  );
}
