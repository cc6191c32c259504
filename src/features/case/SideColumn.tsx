import { Button, Stack, Text } from '@mantine/core';
import { IconAlertOctagonFilled, IconAlertTriangleFilled, IconInfoCircle } from '@tabler/icons-react';
import type { CaseAction, CaseDocument, CaseView } from '../../../electron/contract/cases.ts';
import type { Finding } from '../../../electron/domain/assessment.ts';
import { type IsoDate, longDate } from '../../../electron/domain/isoDate.ts';
import { formatPounds } from '../../../electron/domain/money.ts';
import { useCommand } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { fileSize } from '../../ui/files/fileSize.ts';
import { notifyDone } from '../../ui/notify.ts';
import { LearningPanel } from '../learning/LearningPanel.tsx';
import { RemediesPanel } from '../remedies/RemediesPanel.tsx';
import classes from './CasePage.module.css';
import { DeadlinesPanel } from './DeadlinesPanel.tsx';
import type { FormName } from './formNames.ts';
import { HazardsPanel } from './hazards/HazardsPanel.tsx';
import { LettersPanel } from './LettersPanel.tsx';
import { Panel } from './Panel.tsx';
import { shownPartId } from './useShownPart.ts';

interface SideColumnProps {
  view: CaseView;
  openForm: (form: FormName, subject?: string) => void;
}

/** Deadlines, what the rules say, promised actions, letters and documents. */
export function SideColumn({ view, openForm }: SideColumnProps) {
  const { acts } = view;
  return (
    <div className={`${classes.column} ${classes.side}`}>
      <HazardsPanel view={view} openForm={openForm} />
      <DeadlinesPanel view={view} />
      <Findings findings={view.assessment.findings} />
      <Panel
        title="Promised actions"
        actions={
          acts.includes('agree-action') && (
            <Button variant="default" size="compact-sm" onClick={() => openForm('agree-action')}>
              Promise an action
            </Button>
          )
        }
      >
        <Actions
          actions={view.actions}
          onDone={acts.includes('complete-action') ? (id) => openForm('complete-action', id) : undefined}
        />
      </Panel>
      <RemediesPanel view={view} openForm={openForm} />
      <LearningPanel view={view} openForm={openForm} />
      <LettersPanel view={view} onOther={acts.includes('write-letter') ? () => openForm('write-letter') : undefined} />
      <Panel
        title="Documents"
        actions={
          acts.includes('add-document') && (
            <Button variant="default" size="compact-sm" onClick={() => openForm('add-document')}>
              Add documents
            </Button>
          )
        }
      >
        <Documents documents={view.documents} />
      </Panel>
    </div>
  );
}

const severityOrder = { breach: 0, warning: 1, note: 2 } as const;

/** Met and broken duties, as sentences; the worst first. */
function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const sorted = [...findings].sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
  return (
    <Panel title="What the rules say">
      <ul className={classes.plain}>
        {sorted.map((finding, index) => (
          <li key={`${finding.id} ${index}`} className={classes.finding}>
            <SeverityIcon severity={finding.severity} />
            <Text>
              {finding.text}
              {finding.clause && (
                <Text span c="dimmed">
                  {` (${finding.clause})`}
                </Text>
              )}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function SeverityIcon({ severity }: { severity: Finding['severity'] }) {
  if (severity === 'breach')
    return <IconAlertOctagonFilled size={20} className={classes.breach} aria-label="Duty broken:" role="img" />;
  if (severity === 'warning')
    return <IconAlertTriangleFilled size={20} className={classes.warning} aria-label="Take care:" role="img" />;
  return <IconInfoCircle size={20} aria-label="Note:" role="img" />;
}

function Actions({ actions, onDone }: { actions: readonly CaseAction[]; onDone: ((id: string) => void) | undefined }) {
  const { today } = useSignedIn();
  if (actions.length === 0) return <Text>Nothing has been promised yet.</Text>;
  return (
    <ul className={classes.plain}>
      {actions.map((action) => (
        <li key={action.id}>
          <Text className={classes.prose}>
            {action.what}
            {action.amount !== null && ` (${formatPounds(action.amount)})`}
          </Text>
          <Text size="sm" fw={actionIsLate(action, today) ? 600 : undefined}>
            {actionState(action, today)}
          </Text>
          <Text size="sm" c="dimmed">
            {action.ownerName ?? 'Nobody has been asked to see to it'}
          </Text>
          {action.evidence && (
            <Text size="sm" className={classes.prose}>
              {action.evidence}
            </Text>
          )}
          {action.doneOn === null && onDone && (
            <Button
              mt={4}
              variant="default"
              size="compact-sm"
              onClick={() => onDone(action.id)}
              aria-label={`Record as done: ${action.what}`}
            >
              Record as done
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function actionIsLate({ doneOn, dueOn }: CaseAction, today: IsoDate): boolean {
  return (doneOn ?? today) > dueOn;
}

function actionState(action: CaseAction, today: IsoDate): string {
  const due = longDate(action.dueOn);
  if (action.doneOn !== null) {
    return `Done on ${longDate(action.doneOn)}${actionIsLate(action, today) ? `: late, it was promised by ${due}` : ''}`;
  }
  return actionIsLate(action, today) ? `Overdue: it was promised by ${due}` : `Promised by ${due}`;
}

function Documents({ documents }: { documents: readonly CaseDocument[] }) {
  const open = useCommand('documents.open');
  if (documents.length === 0) return <Text>No documents yet: photographs, surveys and emails belong here.</Text>;
  const openOne = (document: CaseDocument) =>
    open.mutate(
      { documentId: document.id },
      {
        onSuccess: ({ savedTo }) => {
          if (savedTo) notifyDone(`A copy of ${document.name} is at ${savedTo}`);
        },
      },
    );
  return (
    <Stack gap="sm">
      <ErrorNotice error={open.error} title="The document could not be opened" />
      <ul className={classes.plain}>
        {documents.map((document) => (
          <li key={document.id} id={shownPartId(document.id)} tabIndex={-1}>
            <div className={classes.row}>
              <Text className={classes.prose}>{document.name}</Text>
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => openOne(document)}
                aria-label={`Open ${document.name}`}
              >
                Open
              </Button>
            </div>
            <Text size="sm" c="dimmed">
              {fileSize(document.bytes)}, received on {longDate(document.addedOn)}
            </Text>
            {document.note.trim() !== '' && <Text size="sm">{document.note}</Text>}
          </li>
        ))}
      </ul>
    </Stack>
  );
}
