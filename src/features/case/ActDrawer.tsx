import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { assertNever } from '../../../electron/domain/assertNever.ts';
import { AgreeActionForm } from './acts/AgreeActionForm.tsx';
import { AssignForm } from './acts/AssignForm.tsx';
import { CloseForm } from './acts/CloseForm.tsx';
import { CompleteActionForm } from './acts/CompleteActionForm.tsx';
import { ContactForm } from './acts/ContactForm.tsx';
import { CorrectForm } from './acts/CorrectForm.tsx';
import { DeterminationForm } from './acts/DeterminationForm.tsx';
import { DocumentsForm } from './acts/DocumentsForm.tsx';
import { EscalationForm } from './acts/EscalationForm.tsx';
import { ExportPanel } from './acts/ExportPanel.tsx';
import { LinkPersonForm } from './acts/LinkPersonForm.tsx';
import { NoteForm } from './acts/NoteForm.tsx';
import { OutcomeForm } from './acts/OutcomeForm.tsx';
import { ReferForm } from './acts/ReferForm.tsx';
import { ReopenForm } from './acts/ReopenForm.tsx';
import { SendEvidenceForm } from './acts/SendEvidenceForm.tsx';
import { TriageForm } from './acts/TriageForm.tsx';
import type { ActFormProps } from './acts/useActForm.ts';
import { WithdrawForm } from './acts/WithdrawForm.tsx';
import { actLabels } from './caseWords.ts';
import type { OpenForm } from './useCaseDoing.ts';

interface ActDrawerProps extends ActFormProps {
  /** Null: nothing is open. */
  form: OpenForm | null;
}

/** The form of one act, beside the case. Escape closes it; what was typed is kept, and the focus goes back to the button. */
export function ActDrawer({ form, ...props }: ActDrawerProps) {
  const [isRunning, setRunning] = useState(false);
  return (
    <Drawer
      opened={form !== null}
      onClose={props.onClose}
      position="right"
      size="lg"
      title={form ? `${actLabels[form.name]} · ${props.view.reference}` : ''}
      closeOnEscape={!isRunning}
      closeOnClickOutside={!isRunning}
      withCloseButton={!isRunning}
    >
      {form && <Form form={form} onRunning={setRunning} {...props} />}
    </Drawer>
  );
}

function Form({
  form,
  onRunning,
  ...props
}: ActFormProps & { form: OpenForm; onRunning: (isRunning: boolean) => void }) {
  switch (form.name) {
    case 'triage':
      return <TriageForm {...props} />;
    case 'assign':
      return <AssignForm {...props} />;
    case 'add-note':
      return <NoteForm {...props} />;
    case 'record-contact':
      return <ContactForm {...props} />;
    case 'add-document':
      return <DocumentsForm {...props} />;
    case 'record-outcome':
      return <OutcomeForm {...props} />;
    case 'request-escalation':
      return <EscalationForm {...props} />;
    case 'agree-action':
      return <AgreeActionForm {...props} />;
    case 'complete-action':
      return <CompleteActionForm {...props} subject={form.subject} />;
    case 'refer':
      return <ReferForm {...props} />;
    case 'send-evidence':
      return <SendEvidenceForm {...props} />;
    case 'record-determination':
      return <DeterminationForm {...props} />;
    case 'withdraw':
      return <WithdrawForm {...props} />;
    case 'close':
      return <CloseForm {...props} />;
    case 'reopen':
      return <ReopenForm {...props} />;
    case 'correct':
      return <CorrectForm {...props} subject={form.subject} />;
    case 'link-person':
      return <LinkPersonForm {...props} />;
    case 'export':
      return <ExportPanel view={props.view} onClose={props.onClose} onRunning={onRunning} />;
    default:
      return assertNever(form.name);
  }
}
