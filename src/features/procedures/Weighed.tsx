import { Alert, Button, Checkbox, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import type { ProcedureName, RegimeOffer, Weighing } from '../../../electron/contract/procedures.ts';
import { plainDate } from '../../../electron/domain/isoDate.ts';
import { withVersion } from '../../../electron/domain/versionName.ts';
import { ClashList } from '../../ui/ClashList.tsx';
import type { FormProblems } from '../../ui/useProblems.ts';
import { type AdoptDraft, isTicked, withTurned } from './adoptForm.ts';
import { Doubts } from './ReadDrawer.tsx';

interface WeighedProps {
  weighing: Weighing;
  form: AdoptDraft;
  set: (change: Partial<AdoptDraft>) => void;
  problems: FormProblems;
  onRead: (procedure: ProcedureName) => void;
}

/** What adopting a procedure would mean: the laws beside it, where it falls short of them, what nobody has confirmed. */
export function Weighed({ weighing, form, set, problems, onRead }: WeighedProps) {
  const { procedure, problem, regimes, unconfirmed, openCases } = weighing;
  return (
    <Stack gap="md">
      {problem && (
        <Alert color="red" variant="outline" role="status" title="It cannot be adopted so">
          {problem}
        </Alert>
      )}
      {procedure && (
        <Group gap="sm">
          <Text>{withVersion(procedure)}</Text>
          <Button variant="default" size="compact-sm" onClick={() => onRead(procedure)}>
            Read it first
          </Button>
        </Group>
      )}
      {unconfirmed.length > 0 && <Doubts doubts={unconfirmed} />}
      {regimes.length > 0 && (
        <div>
          <Title order={3}>The laws beside it</Title>
          <Text size="sm" c="dimmed">
            Each case is judged by all of them. Where dates differ you see both, and the earlier one leads.
          </Text>
        </div>
      )}
      {regimes.map((regime) => (
        <Regime key={regime.family} regime={regime} form={form} set={set} problems={problems} />
      ))}
      {procedure && (
        <Text>
          {openCases === 0
            ? 'There are no open cases.'
            : `${openCases === 1 ? 'One open case keeps' : `${openCases.toLocaleString('en-GB')} open cases keep`} the procedure in force when ${openCases === 1 ? 'it was' : 'they were'} received: nothing changes for ${openCases === 1 ? 'it' : 'them'}.`}
        </Text>
      )}
    </Stack>
  );
}

function Regime({ regime, form, set, problems }: Omit<WeighedProps, 'weighing' | 'onRead'> & { regime: RegimeOffer }) {
  const { family, name, appliesTo, byDefault, inForce, clashes } = regime;
  const ticked = isTicked(form, regime);
  return (
    <Stack gap="xs">
      <Checkbox
        label={name}
        description={`${appliesTo} ${versionsInWords(regime)}`}
        checked={ticked}
        onChange={() => {
          problems.clear();
          set(withTurned(form, family));
        }}
      />
      {byDefault && !ticked && (
        <Textarea
          label={`Why ${name} does not apply to your office`}
          description="Kept with the adoption, for whoever asks later"
          required
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1000}
          value={form.reasons[family] ?? ''}
          onChange={(event) => set({ reasons: { ...form.reasons, [family]: event.currentTarget.value } })}
          error={problems.at(`leftOut.${family}`)}
        />
      )}
      {ticked && inForce && clashes.length > 0 && (
        <div>
          <Text fw={600}>
            It falls short of the {inForce.name} in {clashes.length === 1 ? 'one point' : `${clashes.length} points`}
          </Text>
          <Text size="sm">The law holds all the same: where the two differ, the case shows what the law asks for.</Text>
          <ClashList clashes={clashes} law={inForce.name} />
        </div>
      )}
    </Stack>
  );
}

/** "By the day of receipt: version 2022 to 31 March 2024, version 2024 from 1 April 2024." */
function versionsInWords({ versions, byAwareness, inForce }: RegimeOffer): string {
  const when = byAwareness ? 'the day of becoming aware of a hazard' : 'the day of receipt';
  const [first] = versions;
  const doubt = versions.some(({ isConfirmed }) => !isConfirmed) ? ' Parts of it are not confirmed.' : '';
  if (versions.length === 1 && first)
    return `${inForce ? '' : `In force from ${plainDate(first.from)}. `}${doubt.trim()}`.trim();
  const each = versions.map(
    ({ name, from, to }) => `${name}: ${plainDate(from)} to ${to ? plainDate(to) : 'further notice'}`,
  );
  return `By ${when}: ${each.join('; ')}.${doubt}`;
}
