import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue, useMergedRef } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type Ref, useEffect, useRef, useState } from 'react';
import { useOperation } from '../../api/hooks.ts';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { waitingText } from '../find/hits.ts';
import { FoundOptions } from './FoundOptions.tsx';
import classes from './Frame.module.css';
import { ALL_RESULTS, foundOptions } from './foundOptions.ts';

const PAUSE_MS = 80;
const LEAST_LETTERS = 2;
/** Of each group; all of them stand on the page Find. */
const TOP = 4;

/** Finds anything: cases, people, what was said and written, letters, documents. Enter opens the best hit. */
export function FindBox({ ref }: { ref: Ref<HTMLInputElement> }) {
  const navigate = useNavigate();
  const own = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const isEnterWaiting = useRef(false);
  const typed = text.trim();
  const [asked] = useDebouncedValue(typed, PAUSE_MS);
  const isAsking = typed.length >= LEAST_LETTERS;
  const found = useOperation(
    'search.find',
    { text: asked, limit: TOP },
    { enabled: isAsking && asked.length >= LEAST_LETTERS, keepPrevious: true },
  );
  const combobox = useCombobox();
  const results = isAsking ? found.data : undefined;
  const options = results ? foundOptions(results) : [];

  // The best match is ready for Enter as soon as there is one. The store is new at each render, the answer is not.
  useEffect(() => {
    if (options.length > 0) combobox.selectFirstOption();
    else combobox.resetSelectedOption();
  }, [found.data]);

  const leave = () => {
    setText('');
    combobox.closeDropdown();
    own.current?.blur();
  };
  const isFresh = asked === typed && !found.isPlaceholderData && found.data !== undefined;
  const submit = (value: string) => {
    // Enter pressed faster than the search: the list answers an older text. The best hit is opened once it is known.
    if (!isFresh) {
      isEnterWaiting.current = true;
      return;
    }
    if (value === ALL_RESULTS) {
      leave();
      void navigate({ to: '/find', search: { text: typed } });
      return;
    }
    const option = options.find((one) => one.value === value);
    if (!option) return;
    leave();
    void navigate(option.place).then(() => {
      // Already on that page: the keyboard goes on from its heading.
      if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus();
    });
  };

  useEffect(() => {
    if (!isFresh || !isEnterWaiting.current) return;
    isEnterWaiting.current = false;
    const [best] = options;
    if (best) submit(best.value);
  }, [isFresh, found.data]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not yet known to every screen reader in use
    <div role="search" className={classes.find}>
      <Combobox store={combobox} withinPortal={false} onOptionSubmit={submit}>
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={useMergedRef(ref, own)}
            aria-label="Find by reference, name, address, postcode, telephone number or words"
            aria-keyshortcuts="Control+K"
            placeholder="Find by reference, name, address or words"
            value={text}
            maxLength={10_000}
            spellCheck={false}
            autoComplete="off"
            leftSection={<IconSearch size={18} aria-hidden />}
            rightSection={<ShortcutHint keys="Ctrl+K" />}
            rightSectionWidth={76}
            rightSectionPointerEvents="none"
            onChange={(event) => {
              isEnterWaiting.current = false;
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
              // Before there is a list there is nothing for Enter to choose.
              if (event.key === 'Enter' && isAsking && !isFresh) isEnterWaiting.current = true;
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!isAsking}>
          <Combobox.Options aria-label="Found" mah={460} style={{ overflowY: 'auto' }}>
            {results && options.length > 0 && <FoundOptions options={options} />}
            {options.length === 0 && (
              <Combobox.Empty>
                {found.error?.message ??
                  (found.isFetching
                    ? 'Looking…'
                    : 'Nothing found. Try fewer words, part of the name, or the postcode.')}
              </Combobox.Empty>
            )}
            <Combobox.Option value={ALL_RESULTS}>
              <Text size="sm">All results, with filters</Text>
            </Combobox.Option>
          </Combobox.Options>
          {results && results.waiting > 0 && (
            <Combobox.Footer>
              <Text size="xs">{waitingText(results.waiting)}</Text>
            </Combobox.Footer>
          )}
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}
