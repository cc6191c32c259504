import { Checkbox, Group, NumberInput, Radio, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import type { Band, Head, HeadOf } from '../../../electron/domain/compensation.ts';
import type { IsoDate } from '../../../electron/domain/isoDate.ts';
import { formatPounds } from '../../../electron/domain/money.ts';
import { PoundsInput } from '../../ui/PoundsInput.tsx';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import type { ItemForm } from './remedyForm.ts';
import { NOT_CHECKED } from './remedyWords.ts';

interface ItemFieldsProps<H extends Head = Head> {
  item: ItemForm;
  head: H;
  set: (change: Partial<ItemForm>) => void;
  today: IsoDate;
}

/** The figures that a head of loss needs. */
export function ItemFields({ head, ...props }: ItemFieldsProps) {
  switch (head.kind) {
    case 'belongings':
      return <Belongings head={head} {...props} />;
    case 'rate':
      return <Rate head={head} {...props} />;
    case 'rent-share':
      return <RentShare head={head} {...props} />;
    case 'per-occasion':
      return (
        <Whole
          label={`How many times (${formatPounds(head.amount)} each)`}
          value={props.item.times}
          least={1}
          onChange={(times) => props.set({ times })}
        />
      );
    case 'costs':
      return <Sum label="What it cost them" {...props} />;
    case 'judged':
      return <Judged head={head} {...props} />;
    case 'bands':
      return <Bands head={head} {...props} />;
    case 'fixed':
      return (
        <UkDateInput
          label={`Date: ${head.event}`}
          required
          today={props.today}
          value={props.item.on}
          onChange={(on) => props.set({ on })}
        />
      );
    case 'base-and-daily':
      return <Period {...props} />;
  }
}

function Belongings({ item, head, set }: ItemFieldsProps<HeadOf<'belongings'>>) {
  return (
    <Stack gap="xs">
      <Sum label="What it costs new" item={item} set={set} />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs">
        <Whole label="Age: years" value={item.ageYears} most={90} onChange={(ageYears) => set({ ageYears })} />
        <Whole label="and months" value={item.ageMonths} most={11} onChange={(ageMonths) => set({ ageMonths })} />
        {head.wear && head.wear.lives.length > 0 ? (
          <Select
            label="What kind of thing"
            data={head.wear.lives.map(({ id, label, years }) => ({ value: id, label: `${label}: ${years} years` }))}
            clearable={head.wear.stated}
            value={item.lifeId}
            onChange={(lifeId) => set({ lifeId })}
          />
        ) : (
          head.wear && (
            <Whole
              label="How many years one lasts"
              value={item.lifeYears}
              least={1}
              most={60}
              onChange={(lifeYears) => set({ lifeYears })}
            />
          )
        )}
      </SimpleGrid>
    </Stack>
  );
}

function Rate({ item, head, set, today }: ItemFieldsProps<HeadOf<'rate'>>) {
  return (
    <Stack gap="xs">
      <Period item={item} set={set} today={today} />
      {head.rates.length > 0 && (
        <Radio.Group label="Rate" required value={item.rateId ?? ''} onChange={(rateId) => set({ rateId })}>
          <Stack gap={6} mt={4}>
            {head.rates.map(({ id, label, amount, per }) => (
              <Radio key={id} value={id} label={`${label}: ${formatPounds(amount)} a ${per}`} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {head.stated && item.rateId === null && (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
          <Sum label="Rate" item={item} set={set} />
          <Per value={item.per} onChange={(per) => set({ per })} />
        </SimpleGrid>
      )}
    </Stack>
  );
}

function Per({ value, onChange }: { value: ItemForm['per']; onChange: (per: ItemForm['per']) => void }) {
  return (
    <Select
      label="For each"
      data={[
        { value: 'day', label: 'day' },
        { value: 'week', label: 'week' },
      ]}
      allowDeselect={false}
      value={value}
      onChange={(per) => onChange(per === 'week' ? 'week' : 'day')}
    />
  );
}

function RentShare({ item, head, set, today }: ItemFieldsProps<HeadOf<'rent-share'>>) {
  return (
    <Stack gap="xs">
      <Period item={item} set={set} today={today} />
      {head.rooms.length > 0 && (
        <Checkbox.Group label="What could not be used" value={item.rooms} onChange={(rooms) => set({ rooms })}>
          <Stack gap={6} mt={4}>
            {head.rooms.map(({ id, label, percent }) => (
              <Checkbox key={id} value={id} label={`${label}: ${percent} per cent of the rent`} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {head.stated && (
        <Whole
          label="Percentage of the rent"
          value={item.percent}
          least={1}
          most={100}
          onChange={(percent) => set({ percent })}
        />
      )}
    </Stack>
  );
}

function Judged({ item, head, set }: ItemFieldsProps<HeadOf<'judged'>>) {
  return (
    <Stack gap="xs">
      <Sum label="Sum" item={item} set={set} />
      {head.compare && (
        <details>
          <summary>
            For comparison: {head.compare.clause}
            {head.compare.confirmed ? '' : ` (${NOT_CHECKED})`}
          </summary>
          <ul>
            {head.compare.bands.map((band) => (
              <li key={band.id}>
                <Text size="sm">{bandLabel(band)}</Text>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Stack>
  );
}

function Bands({ item, head, set }: ItemFieldsProps<HeadOf<'bands'>>) {
  return (
    <Stack gap="sm">
      <Radio.Group label="Band" required value={item.bandId ?? ''} onChange={(bandId) => set({ bandId })}>
        <Stack gap={6} mt={4}>
          {head.bands.map((band) => (
            <Radio key={band.id} value={band.id} label={bandLabel(band)} description={band.when} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox.Group
        label="What makes it worse or lighter"
        value={item.factors}
        onChange={(factors) => set({ factors })}
      >
        <Stack gap={6} mt={4}>
          {head.factors.map(({ id, label, direction }) => (
            <Checkbox key={id} value={id} label={direction === 'up' ? label : `${label} (lighter)`} />
          ))}
        </Stack>
      </Checkbox.Group>
      <PoundsInput
        label="Another sum than these give (optional)"
        value={item.amount}
        onChange={(amount) => set({ amount })}
      />
    </Stack>
  );
}

function bandLabel(band: Band): string {
  const span =
    band.to === null ? `${formatPounds(band.from)} and more` : `${formatPounds(band.from)} to ${formatPounds(band.to)}`;
  return `${band.label}: ${span}`;
}

type Setting = Pick<ItemFieldsProps, 'item' | 'set'>;

function Period({ item, set, today }: Setting & { today: IsoDate }) {
  return (
    <Group grow align="flex-start" gap="xs">
      <UkDateInput label="First day" required today={today} value={item.from} onChange={(from) => set({ from })} />
      <UkDateInput
        label="Last day"
        required
        today={today}
        value={item.to}
        min={item.from}
        boundsMessage="Not before the first day."
        onChange={(to) => set({ to })}
      />
    </Group>
  );
}

function Sum({ label, item, set }: Setting & { label: string }) {
  return <PoundsInput label={label} required value={item.amount} onChange={(amount) => set({ amount })} />;
}

interface WholeProps {
  label: string;
  value: number | null;
  least?: number;
  most?: number;
  onChange: (value: number | null) => void;
}

function Whole({ label, value, least = 0, most = 500, onChange }: WholeProps) {
  return (
    <NumberInput
      label={label}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      min={least}
      max={most}
      clampBehavior="blur"
      value={value ?? ''}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
    />
  );
}
