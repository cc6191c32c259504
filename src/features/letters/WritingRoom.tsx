import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { letterName } from '../../../electron/domain/letterKinds.ts';
import type { ContentCheck } from '../../../electron/domain/letters.ts';
import { useCommand } from '../../api/hooks.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyAct } from '../../ui/notify.ts';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { Checklist } from './Checklist.tsx';
import { ClashNotice } from './ClashNotice.tsx';
import { LeftOutFields } from './LeftOutFields.tsx';
import { LetterForm } from './LetterForm.tsx';
import classes from './LetterPage.module.css';
import { LetterSection } from './LetterSection.tsx';
import { LetterTop } from './LetterTop.tsx';
import { goToPart } from './letterFields.ts';
import { NewerWords } from './NewerWords.tsx';
import { PdfPreview } from './PdfPreview.tsx';
import { SaveCopyMenu } from './SaveCopyMenu.tsx';
import { type IssueState, useIssue } from './useIssue.ts';
import { type LetterRoom, useLetterRoom } from './useLetterRoom.ts';

interface WritingRoomProps {
  view: LetterView;
  onIssued: () => void;
}

/** A draft while it is written: its parts at the left, what it must hold and the very PDF at the right. */
export function WritingRoom({ view, onIssued }: WritingRoomProps) {
  const room = useLetterRoom(view);
  const issue = useIssue(view, room, onIssued);
  const leaveOut = ({ id }: ContentCheck) => {
    room.set({ leftOut: { ...room.parts.leftOut, [id]: { reason: '', by: null, on: null } } });
    // Its field is there after the next drawing.
    window.setTimeout(() => goToPart(`leftOut.${id}`), 0);
  };
  const label = `${letterName(view.letter.kind, view.letter.stage)}, ${view.caseReference}`;
  return (
    <Stack gap="md" className={classes.page}>
      <LetterTop
        view={view}
        state={
          <Text>
            Draft. {view.dueOn && `To leave the office by ${longDate(view.dueOn)}. `}
            <SavingNote saving={room.saving} />
          </Text>
        }
        actions={
          <Group gap="sm" align="flex-start">
            <SaveCopyMenu letterId={view.letter.id} label="Save a copy as" formats={['pdf', 'docx', 'txt']} />
            <DiscardButton view={view} room={room} />
          </Group>
        }
      />
      <ErrorNotice
        error={room.saveError}
        title={room.saveError?.code === 'CONFLICT' ? undefined : 'What you typed could not be kept yet'}
        onLoadNewest={() => void room.loadNewest()}
        onRetry={room.saveError?.code === 'CONFLICT' ? undefined : room.flush}
      />
      <ClashNotice room={room} />
      <NewerWords view={view} room={room} />
      <div className={classes.room}>
        <FormShell aria-label={`The words of the letter: ${label}`} onSubmit={issue.ask} kept={room}>
          <LetterForm view={view} parts={room.parts} set={room.set} />
          <LeftOutFields
            leftOut={room.parts.leftOut}
            checks={room.checks}
            onChange={(leftOut) => room.set({ leftOut })}
          />
        </FormShell>
        <div className={classes.beside}>
          <Checklist checks={room.checks} onLeaveOut={leaveOut}>
            <ErrorNotice error={issue.error} title="The letter was not issued" />
            <IssueNotice state={issue.state} checks={room.checks} />
            <Group gap="sm">
              <BusyButton
                size="md"
                aria-keyshortcuts="Control+Enter"
                loading={issue.state.at === 'preparing'}
                onClick={issue.ask}
              >
                Issue this letter…
              </BusyButton>
              <ShortcutHint keys="Ctrl+Enter" />
              <Text size="sm" c="dimmed">
                You are asked once more before it is final.
              </Text>
            </Group>
          </Checklist>
          <LetterSection title="The letter as it will be printed" fills>
            <ErrorNotice
              error={room.previewError}
              title="The preview could not be made"
              // What cannot be printed has to be taken out of the text first; the preview then follows by itself.
              onRetry={room.previewError?.code === 'UNPRINTABLE' ? undefined : () => void room.refreshPreview()}
              withDetails={false}
            />
            {room.preview ? (
              <PdfPreview pdf={room.preview.pdf} label={label} note={previewNote(room)} />
            ) : (
              !room.previewError && <LoadingNotice>Making the preview…</LoadingNotice>
            )}
          </LetterSection>
        </div>
      </div>
      <Modal
        opened={issue.state.at === 'asking'}
        onClose={issue.leave}
        title={`Issue the ${letterName(view.letter.kind, view.letter.stage).toLowerCase()}?`}
        size="lg"
      >
        <Stack gap="md">
          <Text>
            Once it is issued it cannot be changed any more: the letter goes on the record exactly as the preview shows
            it
            {issue.state.at === 'asking' && ` (${pageCount(issue.state.preview.pages)})`}. You then print it, post it,
            and note the day on which it was posted.
          </Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={issue.leave} data-autofocus>
              Go on writing
            </Button>
            <Button onClick={issue.confirm} loading={issue.isIssuing}>
              Issue it
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}

function previewNote({ previewError, previewIsOld }: LetterRoom): string {
  if (previewError) return 'as it was before the last change';
  return previewIsOld ? 'being brought up to date' : '';
}

function pageCount(pages: number): string {
  return pages === 1 ? 'one page' : `${pages} pages`;
}

function SavingNote({ saving }: { saving: LetterRoom['saving'] }) {
  if (saving === 'kept') {
    return (
      <Text span size="sm" c="dimmed">
        <IconCheck size={14} aria-hidden /> What you have typed is kept.
      </Text>
    );
  }
  return (
    <Text span size="sm" c="dimmed">
      {saving === 'waiting' ? 'Keeping what you type…' : 'What you typed is not kept yet.'}
    </Text>
  );
}

function IssueNotice({ state, checks }: { state: IssueState; checks: readonly ContentCheck[] }) {
  if (state.at === 'changed') {
    return (
      <Alert role="alert" variant="outline" color="red" title="The letter was not issued: it had changed">
        {state.error.message} The preview below is now the newest. Look at it, then issue it again.
      </Alert>
    );
  }
  if (state.at !== 'missing') return null;
  // Of what is on the page now: the notice goes as the last gap is filled.
  const missing = checks.filter(({ required, met }) => required && !met);
  if (missing.length === 0) return null;
  return (
    <Alert role="alert" variant="outline" color="red" title="Not yet: the letter still lacks something">
      {missing.map(({ label }) => label).join('; ')}. Each stands in the list above, with what to do.
    </Alert>
  );
}

/** Throws the draft away without a question: it can be brought back, at once by “Undo” and later from the case's page. */
function DiscardButton({ view, room }: { view: LetterView; room: LetterRoom }) {
  const discard = useCommand('letters.discard');
  const navigate = useNavigate();
  const throwAway = async () => {
    // A save that is still under way would be one of a letter that is gone.
    await room.settle();
    try {
      await discard.mutateAsync({ letterId: view.letter.id, expectedVersion: room.version() });
      void notifyAct('The draft is thrown away. The case has not changed.');
      void navigate({ to: '/case/$caseId', params: { caseId: view.letter.caseId } });
    } catch {
      // Shown beneath the button.
    }
  };
  return (
    <div>
      <Button variant="default" loading={discard.isPending} onClick={() => void throwAway()}>
        Throw this draft away
      </Button>
      <ErrorNotice error={discard.error} />
    </div>
  );
}
