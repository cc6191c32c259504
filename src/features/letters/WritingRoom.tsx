import { Group, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { letterName } from '../../../electron/domain/letterKinds.ts';
import { type ContentCheck, missingIn } from '../../../electron/domain/letters.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { ApprovalNotice } from './approval/ApprovalNotice.tsx';
import { AskApproval } from './approval/AskApproval.tsx';
import { JudgeApproval } from './approval/JudgeApproval.tsx';
import { useApproval } from './approval/useApproval.ts';
import { Checklist } from './Checklist.tsx';
import { ClashNotice } from './ClashNotice.tsx';
import { DiscardButton } from './DiscardButton.tsx';
import { IssueBar, letterAct } from './IssueBar.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { LeftOutFields } from './LeftOutFields.tsx';
import { LetterForm } from './LetterForm.tsx';
import classes from './LetterPage.module.css';
import { LetterSection } from './LetterSection.tsx';
import { LetterTop } from './LetterTop.tsx';
import { goToPart } from './letterFields.ts';
import { NewerWords } from './NewerWords.tsx';
import { ParagraphPicker } from './ParagraphPicker.tsx';
import { PdfPreview } from './PdfPreview.tsx';
import { goToWords } from './prose/goToWords.ts';
import { ProseToolsContext } from './prose/proseTools.ts';
import { Room, type RoomView } from './Room.tsx';
import { SaveCopyMenu } from './SaveCopyMenu.tsx';
import { useIssue } from './useIssue.ts';
import { type LetterRoom, useLetterRoom } from './useLetterRoom.ts';
import { useWording } from './useWording.ts';
import { WordingPanel } from './WordingPanel.tsx';

interface WritingRoomProps {
  view: LetterView;
  onIssued: () => void;
}

/** A draft while it is written, with the very PDF, what it must hold, and what could be said better beside it. */
export function WritingRoom({ view, onIssued }: WritingRoomProps) {
  const room = useLetterRoom(view);
  const [picking, setPicking] = useState<Editor | null>(null);
  const wording = useWording(view, room.parts, setPicking);
  const [shown, setShown] = useState<RoomView>('write');
  // In a narrow window the writing may lie behind another view.
  const reveal = () => {
    if (document.getElementById('room-panel-write')?.hidden) flushSync(() => setShown('write'));
  };
  const goTo = (part: string) => {
    reveal();
    goToPart(part);
  };
  const leaveOut = ({ id }: ContentCheck) => {
    room.set({ leftOut: { ...room.parts.leftOut, [id]: { reason: '', by: null, on: null } } });
    // Its field is there after the next drawing.
    window.setTimeout(() => goTo(`leftOut.${id}`), 0);
  };
  const issue = useIssue(view, room, goTo, onIssued);
  const approving = useApproval(room, goTo);
  const act = letterAct(room.approval.state, room.approval.mayApprove.ok);
  const press = { issue: issue.ask, ask: approving.ask, judge: approving.judge }[act];
  const label = `${letterName(view.letter.kind, view.letter.stage)}, ${view.caseReference}`;
  const unknown = [...new Set(wording.misspelt.map(({ words }) => words))];
  const missing = missingIn(room.checks).length;
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
      <ApprovalNotice view={view} approval={room.approval} onGoTo={goTo} />
      <Room
        view={shown}
        onView={setShown}
        counts={{ checks: missing, wording: wording.remarks.length + wording.misspelt.length }}
        write={
          <ProseToolsContext value={wording.tools}>
            <FormShell
              aria-label={`The words of the letter: ${label}`}
              onSubmit={press}
              ignoresEnter
              fromAnywhere
              kept={room}
            >
              <LetterForm view={view} parts={room.parts} set={room.set} />
              <LeftOutFields
                leftOut={room.parts.leftOut}
                checks={room.checks}
                onChange={(leftOut) => room.set({ leftOut })}
              />
            </FormShell>
          </ProseToolsContext>
        }
        letter={<LetterShown room={room} label={label} />}
        checks={
          <LetterSection title="What this letter must hold">
            <Checklist checks={room.checks} onGoTo={goTo} onLeaveOut={leaveOut} />
          </LetterSection>
        }
        wording={
          <LetterSection title="How it reads">
            <WordingPanel
              remarks={wording.remarks}
              misspelt={wording.misspelt}
              reading={room.reading}
              onGoTo={(place) => {
                reveal();
                goToWords(wording.tools.editors, place);
              }}
            />
          </LetterSection>
        }
        bar={
          <IssueBar
            issue={issue}
            approving={approving}
            act={act}
            checks={room.checks}
            onShowChecks={() => setShown('checks')}
          />
        }
      />
      <ParagraphPicker letterId={view.letter.id} editor={picking} onClose={() => setPicking(null)} />
      <AskApproval
        view={view}
        asked={approving.dialog.at === 'asking' ? approving.dialog.seen : null}
        onClose={approving.close}
      />
      <JudgeApproval
        view={view}
        judged={approving.dialog.at === 'judging' ? approving.dialog.seen : null}
        onClose={approving.close}
      />
      <IssueDialog view={view} issue={issue} checks={room.checks} unknown={unknown} />
    </Stack>
  );
}

function LetterShown({ room, label }: { room: LetterRoom; label: string }) {
  return (
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
  );
}

function previewNote({ previewError, previewIsOld }: LetterRoom): string {
  if (previewError) return 'as it was before the last change';
  return previewIsOld ? 'being brought up to date' : '';
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
