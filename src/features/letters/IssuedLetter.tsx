import { Alert, Group, Select, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { operations } from '../../../electron/contract/operations.ts';
import { IsoDate, londonDate, longDate } from '../../../electron/domain/isoDate.ts';
import { sendMethodLabels } from '../../../electron/domain/labels.ts';
import { letterName } from '../../../electron/domain/letterKinds.ts';
import { SendMethod } from '../../../electron/domain/words.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyAct } from '../../ui/notify.ts';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import { useKeptForm } from '../../ui/useKeptForm.ts';
import { useProblems } from '../../ui/useProblems.ts';
import { USUAL_METHOD } from '../post/postWords.ts';
import { AddressDoubtSection } from './AddressDoubtSection.tsx';
import { AfterCollection } from './AfterCollection.tsx';
import { FormatsSection } from './FormatsSection.tsx';
import classes from './LetterPage.module.css';
import { LetterSection } from './LetterSection.tsx';
import { LetterTop } from './LetterTop.tsx';
import { LifeSection } from './LifeSection.tsx';
import { OutputSection } from './OutputSection.tsx';
import { PdfPreview } from './PdfPreview.tsx';
import { ReturnedSection } from './ReturnedSection.tsx';

interface IssuedLetterProps {
  view: LetterView;
  reload: () => Promise<LetterView>;
  /** True when it was issued a moment ago on this very page: the focus then goes to what comes next. */
  isJustIssued: boolean;
}

/** A letter that is final: the bytes on file, to print, to save, and to note as posted. */
export function IssuedLetter({ view, reload, isJustIssued }: IssuedLetterProps) {
  const { letter } = view;
  // Never the draft's last preview: what is shown here is what is filed.
  const preview = useOperation('letters.preview', { letterId: letter.id }, { staleTime: 0, gcTime: 0 });
  const label = `${letterName(letter.kind, letter.stage)}, ${view.caseReference}`;
  return (
    <Stack gap="md" className={classes.page}>
      <LetterTop view={view} state={<StateLine view={view} />} />
      <div className={classes.room}>
        <Stack gap="md">
          <OutputSection view={view} isJustIssued={isJustIssued} />
          {letter.state === 'issued' && <PostedForm view={view} reload={reload} />}
          {letter.state === 'sent' && <ReturnedSection view={view} />}
          <AddressDoubtSection view={view} />
          <FormatsSection view={view} />
          <LifeSection view={view} />
        </Stack>
        <div className={classes.beside}>
          <LetterSection title="The letter on file" fills>
            <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
            {preview.data ? (
              <PdfPreview pdf={preview.data.pdf} label={label} note="" />
            ) : (
              !preview.error && <LoadingNotice>Opening the letter…</LoadingNotice>
            )}
          </LetterSection>
        </div>
      </div>
    </Stack>
  );
}

function StateLine({ view }: { view: LetterView }) {
  const { letter } = view;
  const issued = letter.issuedAt ? `Issued on ${longDate(londonDate(letter.issuedAt))}` : 'Issued';
  if (letter.state === 'sent' && letter.sentOn) {
    const how = letter.sentBy ? `, ${sendMethodLabels[letter.sentBy].toLowerCase()}` : '';
    return (
      <Text>
        {issued}. Sent on {longDate(letter.sentOn)}
        {how}.
      </Text>
    );
  }
  return (
    <Text>
      {issued}, not yet posted.{view.dueOn && ` To leave the office by ${longDate(view.dueOn)}.`}
    </Text>
  );
}

const PostedDraft = z.object({ on: IsoDate.nullable(), method: SendMethod });
type PostedDraft = z.infer<typeof PostedDraft>;
const methods = SendMethod.options.map((value) => ({ value, label: sendMethodLabels[value] }));

function PostedForm({ view, reload }: { view: LetterView; reload: () => Promise<LetterView> }) {
  const { today } = useSignedIn();
  const navigate = useNavigate();
  const markSent = useCommand('letters.markSent');
  const problems = useProblems();
  const initial: PostedDraft = { on: today, method: USUAL_METHOD };
  const kept = useKeptForm(`letter:${view.letter.id}:posted`, PostedDraft, initial);
  const { on, method } = kept.form;
  const [seenVersion, setSeenVersion] = useState(view.letter.version);
  const [isNewest, setNewest] = useState(false);

  const submit = async () => {
    const input = { letterId: view.letter.id, expectedVersion: seenVersion, on, method };
    if (!problems.check(operations['letters.markSent'].input, input) || on === null || markSent.isPending) return;
    await kept.draft.settle();
    try {
      await markSent.mutateAsync({ ...input, on });
      await kept.draft.discard();
      void notifyAct(`${letterName(view.letter.kind, view.letter.stage)} sent on ${longDate(on)}.`);
      void navigate({ to: '/case/$caseId', params: { caseId: view.letter.caseId } });
    } catch (thrown) {
      kept.draft.keep(kept.form);
      problems.take(thrown);
    }
  };
  const loadNewest = async () => {
    const newest = await reload();
    setSeenVersion(newest.letter.version);
    setNewest(true);
    markSent.reset();
  };
  if (kept.isLoading) return <LoadingNotice />;
  return (
    <LetterSection title="Note the day it was posted">
      <FormShell
        aria-label="Note the day it was posted"
        onSubmit={() => void submit()}
        refusals={problems.refusals}
        kept={kept.draft}
      >
        <Stack gap="sm">
          <KeptNotice kept={kept} today={today} />
          <Text>The clock that this letter answers stops on that day, not before.</Text>
          <Group align="flex-start" grow>
            <UkDateInput
              label="It was posted on"
              required
              today={today}
              value={on}
              max={today}
              boundsMessage="Not a day to come: note it once the letter has gone."
              onChange={(on) => kept.set({ on })}
              error={problems.at('on')}
            />
            <Select
              label="By"
              required
              data={methods}
              allowDeselect={false}
              value={method}
              onChange={(chosen) => kept.set({ method: SendMethod.parse(chosen) })}
              error={problems.at('method')}
            />
          </Group>
          <AfterCollection letterId={view.letter.id} on={on} method={method} />
          <ErrorNotice
            error={markSent.error}
            withDetails={problems.refusals === 0}
            onLoadNewest={() => void loadNewest()}
          />
          {isNewest && !markSent.error && (
            <Alert role="status" variant="outline" color="gray">
              The newest state is loaded. Check the day, then note it again.
            </Alert>
          )}
          <Group>
            <SubmitButton loading={markSent.isPending}>It has been posted</SubmitButton>
          </Group>
        </Stack>
      </FormShell>
    </LetterSection>
  );
}
