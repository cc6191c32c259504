import { Select, SimpleGrid, Stack } from '@mantine/core';
import { StaffId } from '../../../electron/domain/ids.ts';
import type { IsoDate } from '../../../electron/domain/isoDate.ts';
import { remedyKindLabels } from '../../../electron/domain/labels.ts';
import type { PromisedAction } from '../../../electron/domain/letters.ts';
import type { StaffMember } from '../../../electron/domain/people.ts';
import { RemedyKind } from '../../../electron/domain/words.ts';
import { GrowingText } from '../../ui/GrowingText.tsx';
import { PoundsInput } from '../../ui/PoundsInput.tsx';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import { ItemList } from './ItemList.tsx';

interface ActionsEditorProps {
  actions: readonly PromisedAction[];
  onChange: (actions: PromisedAction[]) => void;
  staff: readonly StaffMember[];
  today: IsoDate;
}

const kinds = RemedyKind.options.map((value) => ({ value, label: remedyKindLabels[value] }));

/** What we undertake in the letter: what, who, by when. Each becomes a promise on the case when the letter is issued. */
export function ActionsEditor({ actions, onChange, staff, today }: ActionsEditorProps) {
  const owners = staff.filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ItemList
      items={actions}
      onChange={onChange}
      noun="Action"
      addLabel="Add an action"
      emptyHint="Nothing is promised. The letter says so in words; add an action if there is one."
      newItem={(id): PromisedAction => ({
        id,
        kind: 'action-on-delay',
        what: '',
        owner: null,
        dueOn: null,
        amount: null,
      })}
      renderItem={(action, change, number) => (
        <Stack gap="xs">
          <GrowingText
            label="What we will do"
            aria-label={`Action ${number}: what we will do`}
            rows={2}
            value={action.what}
            onChange={(event) => change({ what: event.currentTarget.value })}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
            <Select
              label="Kind of remedy"
              aria-label={`Action ${number}: kind of remedy`}
              data={kinds}
              allowDeselect={false}
              value={action.kind}
              onChange={(chosen) => {
                const kind = RemedyKind.parse(chosen);
                change({ kind, amount: kind === 'financial' ? action.amount : null });
              }}
            />
            <Select
              label="Who sees to it"
              aria-label={`Action ${number}: who sees to it`}
              data={owners}
              searchable
              allowDeselect={false}
              nothingFoundMessage="Nobody of that name works here."
              value={action.owner}
              onChange={(owner) => change({ owner: owner === null ? null : StaffId.parse(owner) })}
            />
            <UkDateInput label="By when" today={today} value={action.dueOn} onChange={(dueOn) => change({ dueOn })} />
            {action.kind === 'financial' && (
              <PoundsInput label="Amount" value={action.amount} onChange={(amount) => change({ amount })} />
            )}
          </SimpleGrid>
        </Stack>
      )}
    />
  );
}
