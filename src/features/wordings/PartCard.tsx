import { Badge, Button, Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { WordingProblem } from '../../../electron/contract/letterWordings.ts';
import { nameOfPart, type TemplatePart } from '../../../electron/domain/letterTemplate.ts';
import { ListControls } from '../letters/ListControls.tsx';
import { conditionInWords } from './conditions.ts';
import { PartFields } from './PartFields.tsx';
import { kindOfPart } from './wordingForm.ts';
import classes from './wordings.module.css';

interface PartCardProps {
  part: TemplatePart;
  index: number;
  count: number;
  isOpen: boolean;
  problems: readonly WordingProblem[];
  onOpen: (isOpen: boolean) => void;
  onChange: (part: TemplatePart) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One part of a letter: its words as they are, or, once opened, the fields to change them. */
export function PartCard(props: PartCardProps) {
  const { part, index, count, isOpen, problems, onOpen, onChange, onMove, onRemove } = props;
  const name = `part ${index + 1}`;
  const faults = problems.filter((one) => one.part === index);
  const condition = conditionInWords(part);
  return (
    <li
      id={`part-${index}`}
      className={classes.part}
      data-wrong={faults.length > 0 || undefined}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        const by = event.key === 'ArrowUp' ? -1 : 1;
        if (index + by >= 0 && index + by < count) onMove(by);
      }}
    >
      <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
        <div>
          <Text size="sm" fw={600}>
            Part {index + 1}
            {part.locked && (
              <Badge ml="xs" variant="outline" color="gray" tt="none" leftSection={<IconLock size={12} aria-hidden />}>
                A clause asks for it
              </Badge>
            )}
          </Text>
          {condition && <Text size="sm">{condition}.</Text>}
        </div>
        <ListControls
          what={name}
          isFirst={index === 0}
          isLast={index === count - 1}
          onMove={onMove}
          onRemove={part.locked ? undefined : onRemove}
        />
      </Group>
      {isOpen ? (
        <PartFields part={part} index={index} problems={problems} onChange={onChange} />
      ) : (
        <PartWords part={part} />
      )}
      {!isOpen &&
        faults.map(({ message }) => (
          <Text key={message} size="sm" className={classes.wrong}>
            {message}
          </Text>
        ))}
      <Button
        mt="xs"
        variant="default"
        size="compact-sm"
        aria-expanded={isOpen}
        aria-label={isOpen ? `Done with ${name}` : `Change ${name}: ${nameOfPart(part)}`}
        onClick={() => onOpen(!isOpen)}
      >
        {isOpen ? 'Done' : 'Change'}
      </Button>
    </li>
  );
}

function PartWords({ part }: { part: TemplatePart }) {
  return (
    <>
      {part.heading && <Text fw={600}>{part.heading}</Text>}
      {'text' in part ? (
        <Text className={classes.words}>{part.text}</Text>
      ) : (
        <Text size="sm" fs="normal" className={classes.note}>
          {kindOfPart(part)}
          {'write' in part && `: ${part.write.label}`}
        </Text>
      )}
    </>
  );
}
