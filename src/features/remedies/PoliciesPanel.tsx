import { Select, Stack, Text } from '@mantine/core';
import type { OutputOf } from '../../../electron/contract/operations.ts';
import type { CompensationPolicy } from '../../../electron/domain/compensation.ts';
import type { RemedyForm } from './remedyForm.ts';

type Chosen = OutputOf<'remedies.open'>['policies'];

const roleWords: Record<CompensationPolicy['role'], string> = {
  own: 'Your compensation policy',
  general: 'No policy of your own is on file',
  guidance: 'The ombudsman’s guidance',
  statute: 'Fixed by law',
};

interface PoliciesPanelProps {
  chosen: Chosen;
  form: RemedyForm;
  set: (change: Partial<RemedyForm>) => void;
}

/** Which policies this is worked out under and why this version; another version can be chosen with a reason. */
export function PoliciesPanel({ chosen, form, set }: PoliciesPanelProps) {
  return (
    <details className="panel">
      <summary>
        <Text span fw={600}>
          Which rules this is worked out under
        </Text>
      </summary>
      <Stack gap="md" mt="sm">
        {idsOf(chosen).map((id) => {
          const used = versionInUse(chosen, form, id);
          const versions = chosen.filter(({ policy }) => policy.id === id);
          if (!used) return null;
          return (
            <div key={id}>
              <Text fw={600}>
                {roleWords[used.policy.role]}: {used.policy.name}
              </Text>
              <Text size="sm">{used.why}</Text>
              <Text size="sm">{used.policy.summary}</Text>
              {!used.policy.inForce.confirmed && <Text size="sm">Not yet checked against the published text.</Text>}
              {used.policy.notes.map((note) => (
                <Text key={note} size="sm" c="dimmed">
                  {note}
                </Text>
              ))}
              {versions.length > 1 && (
                <Select
                  mt={4}
                  label="Version"
                  aria-label={`Version of ${used.policy.name}`}
                  description="Choose another than the one in force only with a reason; write it in the note."
                  data={versions.map(({ policy, holds }) => ({
                    value: policy.version,
                    label: `${policy.name}${holds ? ' (in force)' : ''}`,
                  }))}
                  allowDeselect={false}
                  value={used.policy.version}
                  onChange={(version) => {
                    const { [id]: _before, ...others } = form.versions;
                    const holding = versions.find(({ holds }) => holds)?.policy.version;
                    const isOther = version !== null && version !== holding;
                    set({ versions: isOther ? { ...others, [id]: version } : others });
                  }}
                />
              )}
            </div>
          );
        })}
      </Stack>
    </details>
  );
}

/** The policies that the calculation uses, each in the version that was chosen or that is in force. */
export function policiesInUse(chosen: Chosen, form: RemedyForm): CompensationPolicy[] {
  return idsOf(chosen).flatMap((id) => versionInUse(chosen, form, id)?.policy ?? []);
}

function idsOf(chosen: Chosen): string[] {
  return [...new Set(chosen.map(({ policy }) => policy.id))];
}

function versionInUse(chosen: Chosen, form: RemedyForm, id: string): Chosen[number] | null {
  const versions = chosen.filter(({ policy }) => policy.id === id);
  return (
    versions.find(({ policy }) => policy.version === form.versions[id]) ?? versions.find(({ holds }) => holds) ?? null
  );
}
