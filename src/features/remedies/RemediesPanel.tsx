import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CaseView } from '../../../electron/contract/cases.ts';
import type { RemedyView } from '../../../electron/contract/remedies.ts';
import { useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import caseClasses from '../case/CasePage.module.css';
import type { FormName } from '../case/formNames.ts';
import { Panel } from '../case/Panel.tsx';
import classes from './remedies.module.css';
import { remedyHeading, remedyHistory } from './remedyWords.ts';

interface RemediesPanelProps {
  view: CaseView;
  openForm: (form: FormName, subject?: string) => void;
}

/** The remedies in money of a case: worked out, approved, offered, answered, paid. */
export function RemediesPanel({ view, openForm }: RemediesPanelProps) {
  const remedies = useOperation('remedies.list', { caseId: view.id }, { keepPrevious: true });
  const mayWorkOut = view.acts.includes('work-out-remedy');
  if (!mayWorkOut && (remedies.data ?? []).length === 0) return null;
  return (
    <Panel
      title="Remedies in money"
      actions={
        mayWorkOut && (
          <Button
            variant="default"
            size="compact-sm"
            renderRoot={(root) => (
              <Link {...root} to="/case/$caseId/remedy/$remedyId" params={{ caseId: view.id, remedyId: 'new' }} />
            )}
          >
            Work out a remedy
          </Button>
        )
      }
    >
      <ErrorNotice error={remedies.error} onRetry={() => void remedies.refetch()} />
      {remedies.data?.length === 0 && <Text>None has been worked out.</Text>}
      <ul className={caseClasses.plain}>
        {(remedies.data ?? []).map((remedy) => (
          <li key={remedy.remedyId}>
            <OneRemedy remedy={remedy} view={view} openForm={openForm} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Before the resident was told of it, a remedy can be struck out. */
function isUntold(state: RemedyView['state']): boolean {
  return state === 'unfinished' || state === 'to-approve' || state === 'returned' || state === 'to-offer';
}

function OneRemedy({ remedy, view, openForm }: RemediesPanelProps & { remedy: RemedyView }) {
  const { acts } = view;
  const { state } = remedy;
  const isOpen = state !== 'paid' && state !== 'to-pay';
  const act = (form: FormName, label: string) => (
    <Button variant="default" size="compact-sm" onClick={() => openForm(form, remedy.remedyId)}>
      {label}
    </Button>
  );
  return (
    <Stack gap={6}>
      <Text fw={600}>{remedyHeading(remedy)}</Text>
      {remedyHistory(remedy).map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
      {remedy.missing.map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
      {remedy.account !== '' && state !== 'unfinished' && (
        <details className={caseClasses.needsList}>
          <summary>How it was worked out</summary>
          <Text size="sm" className={classes.account}>
            {remedy.account}
          </Text>
          {remedy.note !== '' && (
            <Text size="sm" className={classes.account}>
              Note: {remedy.note}
            </Text>
          )}
        </details>
      )}
      <Group gap="xs">
        {state === 'to-approve' && acts.includes('approve-remedy') && act('approve-remedy', 'Approve or send back')}
        {state === 'to-offer' && acts.includes('offer-remedy') && act('offer-remedy', 'Record the offer')}
        {state === 'offered' && acts.includes('answer-remedy') && act('answer-remedy', 'Record the answer')}
        {(state === 'to-pay' || state === 'offered') &&
          acts.includes('pay-remedy') &&
          act('pay-remedy', 'Record a payment')}
        {isOpen && acts.includes('work-out-remedy') && (
          <Anchor
            size="sm"
            renderRoot={(root) => (
              <Link
                {...root}
                to="/case/$caseId/remedy/$remedyId"
                params={{ caseId: view.id, remedyId: remedy.remedyId }}
              />
            )}
          >
            {state === 'unfinished' ? 'Finish working it out' : 'Work it out again'}
          </Anchor>
        )}
        {isUntold(state) && acts.includes('correct') && (
          <Button variant="default" size="compact-sm" onClick={() => openForm('correct', remedy.entryId)}>
            {remedy.revision === 1 ? 'No longer wanted' : 'Take this version back'}
          </Button>
        )}
      </Group>
      {state === 'to-approve' && !remedy.mayApprove.ok && (
        <Text size="sm">You cannot approve it. {remedy.mayApprove.why}</Text>
      )}
    </Stack>
  );
}
