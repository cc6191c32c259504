import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import classes from './LetterPage.module.css';
import { ListControls } from './ListControls.tsx';
import { inserted, moved } from './listMoves.ts';

interface ItemListProps<T extends { id: string }> {
  items: readonly T[];
  onChange: (items: T[]) => void;
  /** "Point", "Action": what one of them is called. */
  noun: string;
  addLabel: string;
  emptyHint: string;
  newItem: (id: string) => T;
  renderItem: (item: T, change: (part: Partial<T>) => void, number: number) => ReactNode;
}

/**
 * A numbered list that is written by keyboard: Alt+Up and Alt+Down move an item from within, the focus follows what was
 * moved or added, and what was taken out can be put back.
 */
export function ItemList<T extends { id: string }>(props: ItemListProps<T>) {
  const { items, onChange, noun } = props;
  const [removed, setRemoved] = useState<{ item: T; index: number } | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const ids = useId();
  const focusNext = useRef<(() => boolean) | null>(null);

  // After the list is drawn anew: moving an item in the page takes the focus away from it.
  useEffect(() => {
    // What was added may be drawn only the time after.
    if (focusNext.current?.()) focusNext.current = null;
  });

  const focusField = (id: string) => {
    focusNext.current = () => {
      const item = list.current?.querySelector(`[data-item="${CSS.escape(id)}"]`);
      const field = item?.querySelector<HTMLElement>('textarea, input');
      field?.focus();
      return field !== undefined && field !== null;
    };
  };
  const move = (index: number, by: -1 | 1) => {
    const item = items[index];
    if (!item || index + by < 0 || index + by >= items.length) return;
    // What has the focus keeps it: the field one writes in, or the button one pressed.
    const active = document.activeElement;
    focusNext.current = () => {
      if (!(active instanceof HTMLElement)) return true;
      active.focus();
      // A button that has become useless at the list's end hands over to its neighbour.
      if (document.activeElement !== active) {
        active.parentElement?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
      }
      return true;
    };
    onChange(moved(items, index, index + by));
    setSaid(`${noun} ${index + 1} is now ${noun.toLowerCase()} ${index + by + 1}.`);
  };
  const remove = (index: number) => {
    const item = items[index];
    if (!item) return;
    const rest = items.filter((_, at) => at !== index);
    const neighbour = rest[Math.min(index, rest.length - 1)];
    if (neighbour) focusField(neighbour.id);
    else {
      focusNext.current = () => {
        add.current?.focus();
        return true;
      };
    }
    setRemoved({ item, index });
    setSaid('');
    onChange(rest);
  };
  const putBack = () => {
    if (!removed) return;
    focusField(removed.item.id);
    onChange(inserted(items, removed.index, removed.item));
    setRemoved(null);
  };
  const append = () => {
    const item = props.newItem(crypto.randomUUID());
    focusField(item.id);
    setRemoved(null);
    onChange([...items, item]);
  };
  const pressed = (event: KeyboardEvent, index: number) => {
    // A date field opens its calendar with Alt+Down, a list its choices.
    const { target } = event;
    const isPlainField =
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLButtonElement ||
      (target instanceof HTMLElement && target.isContentEditable);
    if (!event.altKey || !isPlainField || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(index, event.key === 'ArrowUp' ? -1 : 1);
  };

  return (
    <Stack gap="sm">
      {items.length === 0 && <Text c="dimmed">{props.emptyHint}</Text>}
      <ol ref={list} className={classes.items}>
        {items.map((item, index) => (
          <li key={item.id} data-item={item.id} onKeyDown={(event) => pressed(event, index)}>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend could not stand in one line with the buttons */}
            <div role="group" aria-labelledby={`${ids}-${item.id}`} className={classes.item}>
              <Group justify="space-between" gap="xs" mb={4}>
                <Text fw={600} id={`${ids}-${item.id}`}>
                  {noun} {index + 1}
                </Text>
                <ListControls
                  what={`${noun.toLowerCase()} ${index + 1}`}
                  isFirst={index === 0}
                  isLast={index === items.length - 1}
                  onMove={(by) => move(index, by)}
                  onRemove={() => remove(index)}
                />
              </Group>
              {props.renderItem(
                item,
                (part) => onChange(items.map((one) => (one.id === item.id ? { ...one, ...part } : one))),
                index + 1,
              )}
            </div>
          </li>
        ))}
      </ol>
      <Group gap="sm">
        <Button ref={add} variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={append}>
          {props.addLabel}
        </Button>
        {removed && (
          <Button variant="default" onClick={putBack}>
            Put {noun.toLowerCase()} {removed.index + 1} back
          </Button>
        )}
        <Text size="sm" role="status">
          {removed ? `${noun} ${removed.index + 1} was taken out.` : said}
        </Text>
      </Group>
    </Stack>
  );
}
