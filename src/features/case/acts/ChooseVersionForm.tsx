import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { z } from 'zod';
import type { VersionOption } from '../../../../electron/contract/procedures.ts';
import { IsoDate, plainDate } from '../../../../electron/domain/isoDate.ts';
import { withVersion } from '../../../../electron/domain/versionName.ts';
import { useOperation } from '../../../api/hooks.ts';
import { useSignedIn } from '../../../api/session.ts';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../../ui/LoadingNotice.tsx';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { ActFrame } from './ActFrame.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';
import { VersionDates } from './VersionDates.tsx';

const VersionDraft = z.object({ chosen: z.string(), on: IsoDate.nullable(), reason: z.string() });
type VersionDraft = z.infer<typeof VersionDraft>;

const keyOf = ({ id, version }: Pick<VersionOption, 'id' | 'version'>) => `${id} ${version}`;

/** Judges the case by another version than the one in force on the day of its receipt. */
export function ChooseVersionForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const versions = useOperation('cases.versions', { caseId: props.view.id });
  const act = useActForm({
    ...props,
    draft: 'choose-version',
    schema: VersionDraft,
    initial: { chosen: '', on: today, reason: '' } satisfies VersionDraft as VersionDraft, // widened from its literals
    command: 'cases.chooseVersion',
    input: ({ chosen, on, reason }, seen) => {
      const option = versions.data?.find((one) => keyOf(one) === chosen);
      return { ...seen, procedureId: option?.id ?? '', version: option?.version ?? '', on, reason };
    },
    done: () => 'The case is judged by that version now. The reason is on its timeline.',
  });
  if (versions.error) return <ErrorNotice error={versions.error} onRetry={() => void versions.refetch()} />;
  if (!versions.data) return <LoadingNotice />;
  if (versions.data.length === 0)
    return <Text>There is no other version of what this case is judged by, so there is nothing to choose.</Text>;
  const { form, set, problems } = act;
  return (
    <ActFrame
      act={act}
      label="Judge it by another version"
      submitLabel="Judge it by this version"
      intro="The version in force on the day of receipt governs a case to its end. Choose another only where that was decided; every deadline is counted anew by it, and a note on the case says so."
    >
      <Radio.Group
        label="Judge this case by"
        required
        value={form.chosen}
        onChange={(chosen) => set({ chosen })}
        error={(problems.at('procedureId') ?? problems.at('version')) && 'Choose one.'}
      >
        <Stack gap="sm" mt="xs">
          {versions.data.map((option, index) => (
            <Radio
              key={keyOf(option)}
              value={keyOf(option)}
              label={withVersion(option)}
              description={`For complaints received from ${plainDate(option.inForceFrom)}${option.inForceTo ? ` to ${plainDate(option.inForceTo)}` : ''}. Instead of: ${option.insteadOf}`}
              data-autofocus={(form.chosen === '' ? index === 0 : form.chosen === keyOf(option)) || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      {versions.data
        .filter((option) => keyOf(option) === form.chosen)
        .map((option) => (
          <VersionDates key={keyOf(option)} option={option} />
        ))}
      <Textarea
        label="Why"
        description="Who decided it, and for what reason; the ombudsman will read it"
        required
        autosize
        minRows={3}
        maxRows={10}
        value={form.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        error={problems.at('reason')}
      />
      <PastDayInput
        label="Day this was decided"
        required
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
    </ActFrame>
  );
}
