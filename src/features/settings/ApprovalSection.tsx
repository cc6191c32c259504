import { Checkbox, Group, SimpleGrid, Text } from '@mantine/core';
import type { OutputOf } from '../../../electron/contract/operations.ts';
import { staffRoleLabels } from '../../../electron/domain/labels.ts';
import { ApprovalRules } from '../../../electron/domain/letterApproval.ts';
import { LetterKind, letterKindLabels } from '../../../electron/domain/letterKinds.ts';
import { StaffRole } from '../../../electron/domain/words.ts';
import { call } from '../../api/call.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { RecordFormFrame } from '../../ui/RecordFormFrame.tsx';
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

  return (
    <RecordFormFrame
      edit={edit}
      problems={problems}
      command={command}
      onSubmit={submit}
      label="Approving letters"
      submitLabel="Save which letters are approved"
      labelOf={labelOf}
      inWords={inWords}
      instead={maySet.ok ? undefined : <Text size="sm">{maySet.why}</Text>}
    >
      <Checkbox.Group
        label={WHICH}
        value={form.kinds}
        readOnly={!maySet.ok}
        error={problems.at('rules.kinds')}
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
        Whoever approves a letter, or sends it back, has had a part in the case: they cannot review it at a later stage.
      </Text>
    </RecordFormFrame>
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
