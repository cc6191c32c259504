import { Button, Group, Stack, Text } from '@mantine/core';
import type { WordingProblem } from '../../../electron/contract/letterWordings.ts';
import { type LetterTemplate, nameOfPart, type TemplatePart } from '../../../electron/domain/letterTemplate.ts';
import { LetterSection } from '../letters/LetterSection.tsx';
import { PartCard } from './PartCard.tsx';
import { movedPart, newPart, partPutBack, partsSwitchedOff } from './wordingForm.ts';
import classes from './wordings.module.css';

interface PartsListProps {
  body: LetterTemplate['body'];
  program: LetterTemplate;
  problems: readonly WordingProblem[];
  /** The id of the part that is open. */
  open: string | null;
  onOpen: (id: string | null) => void;
  onChange: (body: LetterTemplate['body']) => void;
}

/** The parts of a letter in their order; below them those of the program's that it goes without. */
export function PartsList({ body, program, problems, open, onOpen, onChange }: PartsListProps) {
  const off = partsSwitchedOff(body, program);
  const add = (what: 'text' | 'write') => {
    const part = newPart(body, what);
    onChange([...body, part]);
    onOpen(part.id);
    // Its first field is there after the next drawing.
    window.setTimeout(() => document.querySelector<HTMLElement>(`#part-${body.length} input`)?.focus(), 0);
  };
  const move = (index: number, by: -1 | 1) => {
    const focused = document.activeElement;
    onChange(movedPart(body, index, by));
    // A part that changes its place in the page loses the focus.
    window.setTimeout(() => focused instanceof HTMLElement && focused.focus(), 0);
  };
  const replace = (index: number, part: TemplatePart) =>
    onChange(body.map((one, place) => (place === index ? part : one)));
  return (
    <LetterSection title="The parts of the letter">
      <ol className={classes.parts}>
        {body.map((part, index) => (
          <PartCard
            key={part.id}
            part={part}
            index={index}
            count={body.length}
            isOpen={open === part.id}
            problems={problems}
            onOpen={(isOpen) => onOpen(isOpen ? part.id : null)}
            onChange={(changed) => replace(index, changed)}
            onMove={(by) => move(index, by)}
            onRemove={() => onChange(body.filter((_, place) => place !== index))}
          />
        ))}
      </ol>
      <Group gap="sm" mt="md">
        <Button variant="default" onClick={() => add('text')}>
          Add words
        </Button>
        <Button variant="default" onClick={() => add('write')}>
          Add something that staff write each time
        </Button>
      </Group>
      {off.length > 0 && (
        <Stack gap="xs" mt="md">
          <Text fw={600}>Redress’s parts that this letter goes without</Text>
          {off.map((part) => (
            <Group key={part.id} gap="sm" justify="space-between" wrap="nowrap">
              <Text size="sm">{nameOfPart(part)}</Text>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`Put back: ${nameOfPart(part)}`}
                onClick={() => onChange(partPutBack(body, program, part))}
              >
                Put back
              </Button>
            </Group>
          ))}
        </Stack>
      )}
    </LetterSection>
  );
}
