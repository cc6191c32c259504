import { Button, Select, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { QueueBucket } from '../../../electron/contract/cases.ts';
import type { SearchFilters } from '../../../electron/contract/search.ts';
import { StageId } from '../../../electron/domain/events.ts';
import { categoryLabels, needLabels, tenureLabels } from '../../../electron/domain/labels.ts';
import { Category, Need, Tenure } from '../../../electron/domain/words.ts';
import { useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { bucketLabels, stageLabels } from '../../ui/caseWords.ts';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import classes from './find.module.css';
import { countFilters, type FindAddress, filtersOf } from './findAddress.ts';

interface FindFiltersProps {
  address: FindAddress;
  onChange: (change: FindAddress) => void;
}

/** Which cases count. Folded away while none is set: most searches need none. */
export function FindFilters({ address, onChange }: FindFiltersProps) {
  const { today } = useSignedIn();
  const filters = filtersOf(address);
  const count = countFilters(address);
  const [isOpen, setOpen] = useState(count > 0);
  const summary = useRef<HTMLElement>(null);
  const { staff } = useSignedIn();
  const procedures = useOperation('procedures.list', {});
  const pick = (name: keyof SearchFilters, label: string, data: { value: string; label: string }[]) => (
    <Select
      label={label}
      placeholder="All"
      data={data}
      value={filters[name]}
      clearable
      searchable={data.length > 8}
      clearButtonProps={{ 'aria-label': `All: ${label}` }}
      onChange={(value) => onChange({ [name]: value ?? undefined })}
    />
  );
  const own = new Map((procedures.data ?? []).map(({ id, name }) => [id, name] as const));
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary ref={summary} className={classes.summary}>
        Filters
        {count > 0 && (
          <Text span c="dimmed" fw={400}>
            {' '}
            {count} set
          </Text>
        )}
      </summary>
      <div className={classes.filters}>
        {pick('state', 'Open or over', [
          { value: 'open', label: 'Open' },
          { value: 'closed', label: 'Over' },
        ])}
        {pick(
          'stage',
          'Stage',
          StageId.options.map((value) => ({ value, label: stageLabels[value] })),
        )}
        {pick(
          'due',
          'Due',
          QueueBucket.options.map((value) => ({ value, label: bucketLabels[value] })),
        )}
        {pick(
          'handler',
          'Handled by',
          staff.map(({ id, name }) => ({ value: id, label: name })),
        )}
        {pick(
          'category',
          'Subject',
          Category.options.map((value) => ({ value, label: categoryLabels[value] })),
        )}
        {pick(
          'need',
          'Need',
          Need.options.map((value) => ({ value, label: needLabels[value] })),
        )}
        {pick(
          'tenure',
          'Tenure',
          Tenure.options.map((value) => ({ value, label: tenureLabels[value] })),
        )}
        {pick(
          'procedure',
          'Procedure',
          [...own].map(([value, label]) => ({ value, label })),
        )}
        <UkDateInput
          label="Received from"
          today={today}
          value={filters.from}
          onChange={(from) => onChange({ from: from ?? undefined })}
        />
        <UkDateInput
          label="Received to"
          today={today}
          value={filters.to}
          onChange={(to) => onChange({ to: to ?? undefined })}
        />
      </div>
      {count > 0 && (
        <Button
          variant="default"
          mt="sm"
          onClick={() => {
            onChange(Object.fromEntries(Object.keys(filters).map((name) => [name, undefined])));
            // The button goes; the keyboard stays here.
            summary.current?.focus();
          }}
        >
          Take all filters off
        </Button>
      )}
    </details>
  );
}
