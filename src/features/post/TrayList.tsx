import { Checkbox, Text } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import type { TrayLetter } from '../../../electron/contract/post.ts';
import type { LetterId } from '../../../electron/domain/ids.ts';
import type { IsoDate } from '../../../electron/domain/isoDate.ts';
import { envelopeLabels } from '../../../electron/domain/post.ts';
import { DeadlineBadge } from '../../ui/DeadlineBadge.tsx';
import { rowByKey } from '../../ui/rowByKey.ts';
import classes from './post.module.css';
import { careWords, sizeWords, stateWords } from './postWords.ts';

interface TrayListProps {
  letters: readonly TrayLetter[];
  chosen: readonly LetterId[];
  onChoose: (letterIds: readonly LetterId[]) => void;
  today: IsoDate;
}

/** The letters of the tray, each with a box to choose it. */
export function TrayList({ letters, chosen, onChoose, today }: TrayListProps) {
  const list = useRef<HTMLUListElement>(null);
  const pressed = (event: KeyboardEvent) => {
    const boxes = [...(list.current?.querySelectorAll<HTMLElement>('input[data-row]') ?? [])];
    const current = boxes.findIndex((box) => box.matches(':focus'));
    if (current < 0) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      onChoose(letters.map(({ letterId }) => letterId));
      return;
    }
    const to = rowByKey(event.key, current, boxes.length);
    if (to === null) return;
    event.preventDefault();
    boxes[to]?.focus();
  };
  return (
    <div className={classes.list}>
      <ul ref={list} className={classes.rows} onKeyDown={pressed}>
        {letters.map((letter) => (
          <TrayRow
            key={letter.letterId}
            letter={letter}
            today={today}
            isChosen={chosen.includes(letter.letterId)}
            onChoose={(isChosen) =>
              onChoose(
                isChosen ? [...chosen, letter.letterId] : chosen.filter((letterId) => letterId !== letter.letterId),
              )
            }
          />
        ))}
      </ul>
    </div>
  );
}

interface TrayRowProps {
  letter: TrayLetter;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  today: IsoDate;
}

function TrayRow({ letter, isChosen, onChoose, today }: TrayRowProps) {
  return (
    <li className={classes.row} data-chosen={isChosen || undefined}>
      <Checkbox
        data-row
        className={classes.box}
        aria-label={`${letter.recipientName}: ${letter.name}, ${letter.reference}`}
        checked={isChosen}
        onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
      />
      <div>
        <Link to="/letter/$letterId" params={{ letterId: letter.letterId }} className={classes.link}>
          {letter.recipientName}
          <span className={classes.spoken}>
            , {letter.name}, {letter.reference}
          </span>
        </Link>
        <Text size="sm">
          {letter.name} · <strong className={classes.reference}>{letter.reference}</strong>
        </Text>
        <Text size="sm" c="dimmed">
          {letter.address === '' ? 'No address: to be collected at the office' : letter.address}
        </Text>
        {careWords(letter).map((words) => (
          <Text key={words} size="sm" className={classes.care}>
            {letter.isAddressDoubtful && words.startsWith('A letter') && (
              <IconAlertTriangleFilled size={16} aria-hidden />
            )}
            {words}
          </Text>
        ))}
      </div>
      <div className={classes.badge}>
        {letter.clock ? (
          <DeadlineBadge clock={letter.clock} today={today} of={letter.reference} caseId={letter.caseId} />
        ) : (
          <Text size="sm" c="dimmed">
            No date to meet
          </Text>
        )}
      </div>
      <div className={classes.side}>
        <Text size="sm" fw={letter.printed.length > 0 ? undefined : 600}>
          {stateWords(letter, today)}
        </Text>
        <Text size="sm">{sizeWords(letter)}</Text>
        <Text size="sm" c="dimmed">
          {envelopeLabels[letter.envelope]}
        </Text>
      </div>
    </li>
  );
}
