import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { assertNever } from '../../../electron/domain/assertNever.ts';
import type { Arriving } from '../../ui/files/arriving.ts';
import { AgreeImprovementForm, SettleImprovementForm } from '../learning/ImprovementForms.tsx';
import { RecordLearningForm } from '../learning/RecordLearningForm.tsx';
import { AnswerRemedyForm } from '../remedies/acts/AnswerRemedyForm.tsx';
import { ApproveRemedyForm } from '../remedies/acts/ApproveRemedyForm.tsx';
import { OfferRemedyForm } from '../remedies/acts/OfferRemedyForm.tsx';
import { PayRemedyForm } from '../remedies/acts/PayRemedyForm.tsx';
import { AgreeActionForm } from './acts/AgreeActionForm.tsx';
import { AssignForm } from './acts/AssignForm.tsx';
import { ChooseVersionForm } from './acts/ChooseVersionForm.tsx';
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
import { ConcernForm } from './contacts/ConcernForm.tsx';
import { EligibilityForm } from './contacts/EligibilityForm.tsx';
import { PassOnConcernForm } from './contacts/PassOnConcernForm.tsx';
import { PassOnRequestForm } from './contacts/PassOnRequestForm.tsx';
import { PermissionForm } from './contacts/PermissionForm.tsx';
import { SettleContactForm } from './contacts/SettleContactForm.tsx';
import { AgreeDateForm } from './handling/AgreeDateForm.tsx';
import { AgreePlanForm } from './handling/AgreePlanForm.tsx';
import { ArrangeHearingForm } from './handling/ArrangeHearingForm.tsx';
import { EvidenceRequestForm } from './handling/EvidenceRequestForm.tsx';
import { escalationLabel } from './handling/handlingWords.ts';
import { NoticeForm } from './handling/NoticeForm.tsx';
import { RecordHearingForm } from './handling/RecordHearingForm.tsx';
import { ResolutionForm } from './handling/ResolutionForm.tsx';
import { SignOffForm } from './handling/SignOffForm.tsx';
import { SubjectForm } from './handling/SubjectForm.tsx';
import { TakeOnForm } from './handling/TakeOnForm.tsx';
import { HazardForm } from './hazards/HazardForm.tsx';
import { OtherLetterForm } from './OtherLetterForm.tsx';
import type { OpenForm } from './useCaseDoing.ts';

interface ActDrawerProps extends ActFormProps {
  /** Null: nothing is open. */
  form: OpenForm | null;
  /** Files that were dropped or pasted on the page, for the form of documents. */
  dropped: Arriving | null;
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
      title={form ? `${formTitle(form, props.view)} · ${props.view.reference}` : ''}
      closeOnEscape={!isRunning}
      closeOnClickOutside={!isRunning}
      withCloseButton={!isRunning}
    >
      {form && <Form form={form} onRunning={setRunning} {...props} />}
    </Drawer>
  );
}

/** What the form is called: as its button, and for the next stage by that stage's number. */
function formTitle({ name }: OpenForm, view: ActFormProps['view']): string {
  return name === 'request-escalation' ? escalationLabel(view.assessment.stage) : actLabels[name];
}

function Form({
  form,
  onRunning,
  dropped,
  ...props
}: ActFormProps & { form: OpenForm; onRunning: (isRunning: boolean) => void; dropped: Arriving | null }) {
  switch (form.name) {
    case 'triage':
      return <TriageForm {...props} subject={form.subject} />;
    case 'assign':
      return <AssignForm {...props} />;
    case 'add-note':
      return <NoteForm {...props} />;
    case 'record-contact':
      return <ContactForm {...props} />;
    case 'add-document':
      return <DocumentsForm {...props} dropped={dropped} />;
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
    case 'choose-version':
      return <ChooseVersionForm {...props} />;
    case 'link-person':
      return <LinkPersonForm {...props} />;
    case 'agree-plan':
      return <AgreePlanForm {...props} />;
    case 'agree-date':
      return <AgreeDateForm {...props} />;
    case 'record-resolution':
      return <ResolutionForm {...props} />;
    case 'pass-to-stage':
      return <EscalationForm {...props} byUs />;
    case 'take-on':
      return <TakeOnForm {...props} />;
    case 'arrange-hearing':
      return <ArrangeHearingForm {...props} />;
    case 'record-hearing':
      return <RecordHearingForm {...props} />;
    case 'sign-off':
      return <SignOffForm {...props} />;
    case 'name-subject':
      return <SubjectForm {...props} />;
    case 'give-notice':
      return <NoticeForm {...props} />;
    case 'record-evidence-request':
      return <EvidenceRequestForm {...props} />;
    case 'check-eligibility':
      return <EligibilityForm {...props} />;
    case 'raise-concern':
      return <ConcernForm {...props} />;
    case 'pass-on-concern':
      return <PassOnConcernForm {...props} />;
    case 'pass-on-request':
      return <PassOnRequestForm {...props} />;
    case 'settle-contact':
      return <SettleContactForm {...props} />;
    case 'record-permission':
      return <PermissionForm {...props} />;
    case 'report-hazard':
    case 'hazard-investigation':
    case 'hazard-visit':
    case 'hazard-summary':
    case 'hazard-safe':
    case 'hazard-offer':
    case 'hazard-answer':
    case 'hazard-works':
    case 'hazard-attempt':
      return <HazardForm name={form.name} subject={form.subject} {...props} />;
    case 'approve-remedy':
      return <ApproveRemedyForm {...props} subject={form.subject} />;
    case 'offer-remedy':
      return <OfferRemedyForm {...props} subject={form.subject} />;
    case 'answer-remedy':
      return <AnswerRemedyForm {...props} subject={form.subject} />;
    case 'pay-remedy':
      return <PayRemedyForm {...props} subject={form.subject} />;
    case 'record-learning':
      return <RecordLearningForm {...props} />;
    case 'agree-improvement':
      return <AgreeImprovementForm {...props} subject={form.subject} />;
    case 'settle-improvement':
      return <SettleImprovementForm {...props} subject={form.subject} />;
    case 'write-letter':
      return <OtherLetterForm {...props} />;
    case 'export':
      return <ExportPanel view={props.view} onClose={props.onClose} onRunning={onRunning} />;
    default:
      return assertNever(form.name);
  }
}
