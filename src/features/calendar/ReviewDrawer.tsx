import { Alert, Button, Checkbox, Drawer, Group, List, Progress, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CalendarPreview } from '../../../electron/contract/calendar.ts';
import { asOperationError } from '../../api/operationError.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyAct } from '../../ui/notify.ts';
import { counted, movesWords } from './calendarText.ts';
import { MovesTable } from './MovesTable.tsx';
import { type CalendarReview, type Proposal, useCalendarReview } from './useCalendarReview.ts';

/** What somebody wants to do to the calendar, and how it is named. */
export interface Intent {
  proposal: Proposal;
  /** "Add the State funeral on 7 December 2026". */
  title: string;
  /** On the button: "Add the day". */
  button: string;
  /** Said when it is done. */
  done: string;
  /** Takes back what is wrong in the proposal itself; the drawer closes. */
  onRefused?: (thrown: unknown) => void;
  /** After it was put into force. */
  onAccepted?: () => void;
}

interface ReviewDrawerProps {
  /** Null: nothing is to be looked at. */
  intent: Intent | null;
  onClose: () => void;
}

/** What a change to the calendar would move, before it is accepted. Escape leaves the calendar as it is. */
export function ReviewDrawer({ intent, onClose }: ReviewDrawerProps) {
  const [isSaving, setSaving] = useState(false);
  const [refused, setRefused] = useState<Intent | null>(null);
  const refuse = (thrown: unknown) => {
    setRefused(intent);
    onClose();
    intent?.onRefused?.(thrown);
  };
  return (
    <Drawer
      opened={intent !== null}
      onClose={onClose}
      // After a refusal the focus belongs to the field that was wrong, not to the button that was pressed.
      returnFocus={refused === null || (intent !== null && intent !== refused)}
      position="right"
      size={880}
      title={intent?.title ?? ''}
      closeOnEscape={!isSaving}
      closeOnClickOutside={!isSaving}
      withCloseButton={!isSaving}
      closeButtonProps={{ 'aria-label': 'Close (Esc)' }}
    >
      {intent && <Review intent={intent} onClose={onClose} onSaving={setSaving} onRefused={refuse} />}
    </Drawer>
  );
}

interface ReviewProps {
  intent: Intent;
  onClose: () => void;
  onSaving: (isSaving: boolean) => void;
  onRefused: (thrown: unknown) => void;
}

function Review({ intent, onClose, onSaving, onRefused }: ReviewProps) {
  const review = useCalendarReview(intent.proposal, intent.onRefused && onRefused);
  const [isConfirmed, setConfirmed] = useState(false);
  const result = useRef<HTMLHeadingElement>(null);
  const preview = review.judged?.preview ?? null;
  const doubts = preview?.list?.doubts ?? [];

  useEffect(() => onSaving(review.isSaving), [review.isSaving, onSaving]);
  useEffect(() => {
    if (preview) result.current?.focus();
  }, [preview]);

  const accept = async () => {
    if (!(await review.accept(isConfirmed))) return;
    void notifyAct(intent.done);
    intent.onAccepted?.();
    onClose();
  };
  return (
    <Stack gap="md">
      <Judging review={review} />
      {preview && (
        <>
          <div>
            <Title order={3} ref={result} tabIndex={-1}>
              {preview.movedClocks === 0
                ? 'No deadline of an open case moves'
                : `${movesWords(preview.movedClocks, preview.movedCases)} ${preview.movedClocks === 1 ? 'moves' : 'move'}`}
            </Title>
            <Text size="sm">{explanation(preview)}</Text>
          </div>
          {preview.unjudged.length > 0 && (
            <Alert role="status" color="red" variant="outline" title="Some cases could not be judged">
              {`${preview.unjudged.join(', ')}: open the case, its page says why. Whether their dates move cannot be said here.`}
            </Alert>
          )}
          {preview.movedClocks > 0 && <MovesTable of={{ kind: 'preview', previewId: preview.previewId }} isProposed />}
          {doubts.length > 0 && (
            <Alert color="red" variant="outline" title="Check this first">
              <Stack gap="sm">
                <List size="sm">
                  {doubts.map((doubt) => (
                    <List.Item key={doubt}>{doubt}</List.Item>
                  ))}
                </List>
                <Checkbox
                  label="I have checked this, and the list is right all the same"
                  checked={isConfirmed}
                  onChange={(event) => setConfirmed(event.currentTarget.checked)}
                />
              </Stack>
            </Alert>
          )}
        </>
      )}
      <ErrorNotice error={review.error} title={wasStopped(review) ? 'Stopped' : undefined} />
      <Group gap="sm">
        <Button variant="default" onClick={onClose} disabled={review.isSaving}>
          Leave the calendar as it is
        </Button>
        {preview && !isOutdated(review) && (
          <BusyButton
            loading={review.isSaving}
            disabled={doubts.length > 0 && !isConfirmed}
            onClick={() => void accept()}
          >
            {intent.button}
          </BusyButton>
        )}
        {Boolean(review.error) && <Button onClick={review.judgeAgain}>Look again at what moves</Button>}
      </Group>
    </Stack>
  );
}

function Judging({ review }: { review: CalendarReview }) {
  const { judged, error, progress, isSaving } = review;
  if ((judged && !isSaving) || error) return null;
  if (!progress)
    return <LoadingNotice>{isSaving ? 'Putting it into force…' : 'Judging the open cases…'}</LoadingNotice>;
  const { done, total } = progress;
  return (
    <div>
      <Progress
        value={total === 0 ? 100 : Math.round((done / total) * 100)}
        size="lg"
        aria-label={isSaving ? 'Bringing the open cases up to date' : 'Judging the open cases'}
      />
      <Group justify="space-between" mt={4}>
        <Text size="sm" role="status">
          {isSaving ? 'In force. Bringing the lists up to date: ' : 'Judging the open cases: '}
          {done.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')}
        </Text>
        {!isSaving && (
          <Button size="xs" variant="default" onClick={review.stop}>
            Stop
          </Button>
        )}
      </Group>
    </div>
  );
}

function explanation({ judgedCases, movedClocks, movedEarlier }: CalendarPreview): string {
  if (judgedCases === 0) return 'No open case is counted by the days that change.';
  const looked = `${counted(judgedCases, 'open case')} looked at.`;
  if (movedClocks === 0) return looked;
  const posted = 'Letters that were posted name the old dates.';
  return movedEarlier === 0
    ? `${looked} ${posted} Whoever was told the earlier date may still expect it; keeping to it is never wrong.`
    : `${looked} ${posted} ${counted(movedEarlier, 'date')} ${movedEarlier === 1 ? 'comes' : 'come'} earlier than before: look at those cases first.`;
}

function wasStopped({ error }: CalendarReview): boolean {
  return Boolean(error) && asOperationError(error).code === 'CANCELLED';
}

function isOutdated({ error }: CalendarReview): boolean {
  return Boolean(error) && ['CONFLICT', 'NOT_FOUND'].includes(asOperationError(error).code);
}
