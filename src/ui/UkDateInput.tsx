import { ActionIcon, Popover, TextInput, Tooltip } from '@mantine/core';
import { Calendar } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import { IsoDate, isIsoDate, longDate } from '../../electron/domain/isoDate.ts';
import { readUkDate } from '../../electron/domain/ukDateText.ts';
import { fieldText, movedByKey, withinBounds } from './ukDateField.ts';

export interface UkDateInputProps {
  label: ReactNode;
  /** Null while the field is empty or cannot be read. */
  value: IsoDate | null;
  onChange: (date: IsoDate | null) => void;
  /** The day it is, for a date typed without a year and for the arrow keys. */
  today: IsoDate;
  /** Shown beneath while there is no date to read back. */
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  min?: IsoDate | null;
  max?: IsoDate | null;
  /** Said when the date lies outside the bounds. */
  boundsMessage?: string;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
  name?: string;
  w?: number | string;
  'data-autofocus'?: boolean;
}

/**
 * A date, typed the British way and read back in full beneath the field. Up and Down move it by a day, Page Up and Page Down
 * by a month, Alt+Down opens a calendar whose weeks begin on Monday. A text that is no date is kept, explained, and
 * marked `data-unreadable`, so that a form is not sent with it (see FormShell).
 */
export function UkDateInput(props: UkDateInputProps) {
  const { value, onChange, today, min = null, max = null } = props;
  const [text, setText] = useState(() => fieldText(value));
  const [left, setLeft] = useState(true);
  const [isOpen, setOpen] = useState(false);
  const emitted = useRef(value);

  // A value from outside (a restored draft, a reset) replaces the text; our own readings do not.
  useEffect(() => {
    if (value === emitted.current) return;
    emitted.current = value;
    setText(fieldText(value));
  }, [value]);

  const emit = (date: IsoDate | null) => {
    emitted.current = date;
    if (date !== value) onChange(date);
  };
  const choose = (date: IsoDate) => {
    setText(fieldText(date));
    emit(date);
  };
  const type = (typed: string) => {
    setText(typed);
    setLeft(false);
    const reading = readUkDate(typed, today);
    emit(reading.ok ? reading.date : null);
  };
  const leave = () => {
    setLeft(true);
    if (value) setText(fieldText(value));
    props.onBlur?.();
  };
  const move = (event: KeyboardEvent) => {
    if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      setOpen(true);
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const moved = movedByKey(event.key, value ?? today);
    if (!moved) return;
    event.preventDefault();
    choose(withinBounds(moved, min, max));
  };

  const typed = text.trim();
  const reading = typed === '' ? null : readUkDate(typed, today);
  const unreadable = reading && !reading.ok ? reading.message : null;
  const outside =
    value && ((min && value < min) || (max && value > max)) ? (props.boundsMessage ?? 'Not this date.') : null;
  const problem = outside ?? (left ? (unreadable ?? props.error) : null);

  return (
    <TextInput
      ref={props.ref}
      name={props.name}
      label={props.label}
      required={props.required}
      withAsterisk={props.required}
      disabled={props.disabled}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={move}
      w={props.w}
      autoComplete="off"
      spellCheck={false}
      aria-keyshortcuts="Alt+ArrowDown"
      data-unreadable={unreadable !== null || outside !== null || undefined}
      data-autofocus={props['data-autofocus'] || undefined}
      error={problem}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={
        <span aria-live="polite">
          {value ? longDate(value) : !problem && (props.description ?? 'Day, month, year, such as 2/3/2026')}
        </span>
      }
      rightSectionPointerEvents="all"
      rightSection={
        <Popover
          opened={isOpen}
          onChange={setOpen}
          position="bottom-end"
          trapFocus
          returnFocus
          shadow="md"
          withinPortal
        >
          <Popover.Target>
            <Tooltip label="Choose from a calendar (Alt+Down)">
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={props.disabled}
                aria-label={`Choose from a calendar: ${typeof props.label === 'string' ? props.label : 'date'}`}
                onClick={() => setOpen((open) => !open)}
              >
                <IconCalendar size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </Popover.Target>
          <Popover.Dropdown aria-label="Calendar">
            <DayCalendar
              value={value}
              today={today}
              min={min}
              max={max}
              onChoose={(date) => {
                choose(date);
                setOpen(false);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

interface DayCalendarProps {
  value: IsoDate | null;
  today: IsoDate;
  min: IsoDate | null;
  max: IsoDate | null;
  onChoose: (date: IsoDate) => void;
}

function DayCalendar({ value, today, min, max, onChoose }: DayCalendarProps) {
  return (
    <Calendar
      defaultDate={value ?? today}
      minDate={min ?? undefined}
      maxDate={max ?? undefined}
      locale="en-gb"
      firstDayOfWeek={1}
      highlightToday
      hideOutsideDates
      ariaLabels={{
        previousMonth: 'The month before',
        nextMonth: 'The month after',
        previousYear: 'The year before',
        nextYear: 'The year after',
        previousDecade: 'The ten years before',
        nextDecade: 'The ten years after',
      }}
      getDayAriaLabel={(date) => (isIsoDate(date) ? longDate(IsoDate.parse(date)) : date)}
      getDayProps={(date) => ({
        selected: date === value,
        'data-autofocus': date === (value ?? today) || undefined,
        onClick: () => {
          if (isIsoDate(date)) onChoose(IsoDate.parse(date));
        },
      })}
    />
  );
}
