import { Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '../../../electron/contract/operations.ts';
import { useCommand } from '../../api/hooks.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';

type Form = InputOf<'learning.saveReport'>['form'];

const forms: { form: Form; label: string }[] = [
  { form: 'report', label: 'Report for staff and board (PDF)…' },
  { form: 'residents', label: '“You said, we did” for residents (PDF)…' },
  { form: 'rows', label: 'Rows for a spreadsheet (CSV)…' },
];

/** What was learnt, to be shared: with the staff and the board, and with residents. */
export function SaveSheets({ period }: { period: InputOf<'learning.saveReport'>['period'] }) {
  const save = useCommand('learning.saveReport');
  const [asked, setAsked] = useState<Form | null>(null);
  const begin = (form: Form) => {
    setAsked(form);
    save.mutate({ period, form });
  };
  return (
    <section className="panel" aria-labelledby="learning-sheets">
      <Title order={2} size="h3" id="learning-sheets" mb="xs">
        Share it
      </Title>
      <Stack gap="sm">
        <Text maw="75ch">
          The report has the cases by their references. The sheet for residents has no case, no small number, and leaves
          out every text in which somebody of its cases is named. Read it through before you put it up.
        </Text>
        <Group gap="sm">
          {forms.map(({ form, label }) => (
            <BusyButton
              key={form}
              variant="default"
              loading={save.isPending && asked === form}
              onClick={() => begin(form)}
            >
              {label}
            </BusyButton>
          ))}
        </Group>
        <ErrorNotice error={save.error} title="It was not saved" />
        <Text role="status" size="sm">
          {save.data && saidOf(save.data)}
        </Text>
      </Stack>
    </section>
  );
}

function saidOf({ savedTo, leftOut }: { savedTo: string | null; leftOut: number }): string {
  if (savedTo === null) return 'No place was chosen, so nothing was saved.';
  const without =
    leftOut === 0
      ? ''
      : ` ${leftOut === 1 ? 'One text is' : `${leftOut} texts are`} not on it, because somebody is named.`;
  return `It is at ${savedTo}.${without}`;
}
