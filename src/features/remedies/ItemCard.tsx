import { Button, Checkbox, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import type { CompensationPolicy, Head } from '../../../electron/domain/compensation.ts';
import type { IsoDate } from '../../../electron/domain/isoDate.ts';
import { formatPounds } from '../../../electron/domain/money.ts';
import type { RemedyFinding, RemedyLine } from '../../../electron/domain/remedy.ts';
import { Findings } from './Findings.tsx';
import { ItemFields } from './ItemFields.tsx';
import classes from './remedies.module.css';
import type { ItemForm } from './remedyForm.ts';
import { NOT_CHECKED } from './remedyWords.ts';

interface ItemCardProps {
  number: number;
  item: ItemForm;
  policy: CompensationPolicy;
  head: Head;
  /** Null while figures are missing. */
  line: RemedyLine | null;
  findings: readonly RemedyFinding[];
  set: (change: Partial<ItemForm>) => void;
  onRemove: () => void;
  today: IsoDate;
}

/** One head of loss: its figures, the evidence, a refusal or the insurer, and what it comes to. */
export function ItemCard({ number, item, policy, head, line, findings, set, onRemove, today }: ItemCardProps) {
  const heading = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend could not stand in one line with the button
    <div role="group" aria-labelledby={heading} className={`panel ${classes.item}`} data-item={item.id}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
          <div>
            <Text fw={600} id={heading}>
              {number}. {head.label}
            </Text>
            <Text size="sm" c="dimmed">
              {head.covers} ({policy.name}: {head.clause}
              {head.confirmed ? '' : `, ${NOT_CHECKED}`})
            </Text>
          </div>
          <Button
            variant="default"
            size="compact-sm"
            className={classes.fixed}
            onClick={onRemove}
            aria-label={`Take out ${number}: ${head.label}`}
          >
            Take out
          </Button>
        </Group>
        <TextInput
          label="What it is for"
          description="As the letter will say it: “the living-room carpet”, “no heating from 2 to 9 April”"
          value={item.what}
          onChange={(event) => set({ what: event.currentTarget.value })}
        />
        <ItemFields item={item} head={head} set={set} today={today} />
        {head.evidence.length > 0 && (
          <Checkbox.Group label="Evidence on file" value={item.evidence} onChange={(evidence) => set({ evidence })}>
            <Stack gap={6} mt={4}>
              {head.evidence.map(({ id, label, needed }) => (
                <Checkbox key={id} value={id} label={needed ? label : `${label} (if there is any)`} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <Textarea
          label="Why this sum"
          autosize
          minRows={2}
          maxRows={8}
          value={item.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
        <Unpaid item={item} policy={policy} set={set} />
        <Findings findings={findings} />
        <LineSum line={line} />
      </Stack>
    </div>
  );
}

function Unpaid({ item, policy, set }: Pick<ItemCardProps, 'item' | 'policy' | 'set'>) {
  return (
    <Group align="flex-end" gap="md">
      {policy.refusals.length > 0 && (
        <Select
          label="Paid, or refused?"
          data={[
            { value: '', label: 'Paid' },
            ...policy.refusals.map(({ id, label }) => ({ value: id, label: `Refused: ${label}` })),
          ]}
          allowDeselect={false}
          value={item.refusedOn ?? ''}
          onChange={(refusedOn) => set({ refusedOn: refusedOn || null })}
          className={classes.wide}
        />
      )}
      <Checkbox
        label="Left to the insurer"
        checked={item.toInsurer}
        onChange={(event) => set({ toInsurer: event.currentTarget.checked })}
      />
    </Group>
  );
}

/** What the item comes to, with how it came about. */
function LineSum({ line }: { line: RemedyLine | null }) {
  if (line === null)
    return (
      <Text size="sm" c="dimmed">
        The sum appears here when the figures are complete.
      </Text>
    );
  return (
    <div className={classes.sum}>
      <Text fw={700}>{formatPounds(line.amount)}</Text>
      <ol className={classes.steps}>
        {line.because.map(({ text, clause, confirmed }, index) => (
          <li key={index}>
            <Text size="sm">
              {text}
              {clause && (
                <Text span c="dimmed">
                  {` (${clause}${confirmed ? '' : `; ${NOT_CHECKED}`})`}
                </Text>
              )}
            </Text>
          </li>
        ))}
      </ol>
    </div>
  );
}
