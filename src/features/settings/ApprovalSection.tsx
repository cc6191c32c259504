import { Checkbox, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import type { OutputOf } from '../../../electron/contract/operations.ts';
import { staffRoleLabels } from '../../../electron/domain/labels.ts';
import { ApprovalRules } from '../../../electron/domain/letterApproval.ts';
import { LetterKind, letterKindLabels } from '../../../electron/domain/letterKinds.ts';
import { StaffRole } from '../../../electron/domain/words.ts';
import { call } from '../../api/call.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { MergeNotice } from '../../ui/MergeNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { useProblems } from '../../ui/useProblems.ts';
import { type OnRecord, useRecordForm } from '../../ui/useRecordForm.ts';
import { Section } from './Section.tsx';

const NOTHING = {};

/** Which letters a second person has to approve before they go out, and who may. */
export function ApprovalSection() {
  const stored = useOperation('letters.approvalRules', NOTHING);
  return (
    <Section
      title="Approving letters"
      about="These letters go out only when a second person has approved them as they stand. What a procedure itself wants signed off is asked for besides."
    >
      {stored.isPending && <LoadingNotice />}
      <ErrorNotice error={stored.error} onRetry={() => void stored.refetch()} />
      {stored.data && <RulesForm stored={stored.data} />}
    </Section>
  );
}

const WHICH = 'Which letters';
const WHO = 'Who may approve them';

function RulesForm({ stored }: { stored: OutputOf<'letters.approvalRules'> }) {
  const { today } = useSignedIn();
  const { maySet } = stored;
  const command = useCommand('letters.setApprovalRules');
  const problems = useProblems();
  const edit = useRecordForm({
    key: 'office:approvals',
    schema: ApprovalRules,
    record: onRecord(stored),
    newest: async () => onRecord(await call('letters.approvalRules', {})),
  });
  const { form, set } = edit;

  const submit = async () => {
    if (!maySet.ok || command.isPending) return;
    try {
      const done = await edit.save(async (rules, expectedVersion) =>
        onRecord(await command.mutateAsync({ expectedVersion, rules })),
      );
      problems.clear();
      if (done) notifyDone('It is saved. It holds for drafts that are being written, too.');
      else command.reset();
    } catch (thrown) {
      problems.take(thrown);
    }
  };

  if (edit.isLoading) return <LoadingNotice />;
  return (
    <FormShell
      onSubmit={() => void submit()}
      refusals={problems.refusals}
      kept={edit.kept.draft}
      aria-label="Approving letters"
    >
      <Stack gap="md">
        <KeptNotice kept={edit.kept} today={today} />
        <Checkbox.Group
          label={WHICH}
          value={form.kinds}
          readOnly={!maySet.ok}
          onChange={(chosen) => set({ kinds: LetterKind.options.filter((kind) => chosen.includes(kind)) })}
        >
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs">
            {LetterKind.options.map((kind) => (
              <Checkbox key={kind} value={kind} label={letterKindLabels[kind]} disabled={!maySet.ok} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <Checkbox.Group
          label={WHO}
          description="Nobody approves a letter that they began or asked about themselves."
          value={form.roles}
          readOnly={!maySet.ok}
          error={problems.at('rules.roles')}
          onChange={(chosen) => set({ roles: StaffRole.options.filter((role) => chosen.includes(role)) })}
        >
          <Group gap="md" mt="xs">
            {StaffRole.options.map((role) => (
              <Checkbox key={role} value={role} label={staffRoleLabels[role]} disabled={!maySet.ok} />
            ))}
          </Group>
        </Checkbox.Group>
        <Text size="sm" c="dimmed">
          Whoever approves a letter, or sends it back, has had a part in the case: they cannot review it at a later
          stage.
        </Text>
        <MergeNotice {...edit.merge} labelOf={labelOf} inWords={inWords} onChoose={edit.merge.choose} />
        <ErrorNotice error={command.error} />
        {maySet.ok ? (
          <Group>
            <SubmitButton loading={command.isPending}>Save which letters are approved</SubmitButton>
            <DraftNote state={edit.kept.draft.state} />
          </Group>
        ) : (
          <Text size="sm">{maySet.why}</Text>
        )}
      </Stack>
    </FormShell>
  );
}

function onRecord({
  version,
  rules,
}: Pick<OutputOf<'letters.approvalRules'>, 'version' | 'rules'>): OnRecord<ApprovalRules> {
  return { version, form: rules };
}

function labelOf(field: string): string {
  return field === 'kinds' ? WHICH : WHO;
}

function inWords(field: string, value: unknown): string {
  const words =
    field === 'kinds'
      ? ApprovalRules.shape.kinds.parse(value).map((kind) => letterKindLabels[kind])
      : ApprovalRules.shape.roles.parse(value).map((role) => staffRoleLabels[role]);
  return words.length === 0 ? 'None' : words.join(', ');
}
