import { Alert, Button, Group } from '@mantine/core';
import type { ApprovalState } from '../../../electron/domain/letterApproval.ts';
import { type ContentCheck, missingIn } from '../../../electron/domain/letters.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import type { Approving } from './approval/useApproval.ts';
import classes from './Room.module.css';
import type { IssueState, Issuing } from './useIssue.ts';

interface IssueBarProps {
  issue: Issuing;
  approving: Approving;
  act: LetterAct;
  checks: readonly ContentCheck[];
  /** Shows the list of what the letter must hold. */
  onShowChecks: () => void;
}

/** What the letter's one primary button does now. */
type LetterAct = 'issue' | 'ask' | 'judge';

/** Where the office wants a second person, the letter is shown to them first. */
export function letterAct(state: ApprovalState, mayApprove: boolean): LetterAct {
  if (state === 'to-ask' || state === 'changed' || state === 'returned') return 'ask';
  return state === 'asked' && mayApprove ? 'judge' : 'issue';
}

const actWords: Record<LetterAct, string> = {
  issue: 'Issue this letter…',
  ask: 'Ask for approval…',
  judge: 'Approve or send back…',
};

/** Always in sight: how much of what the letter must hold is in place, and the button that brings it on. */
export function IssueBar({ issue, approving, act, checks, onShowChecks }: IssueBarProps) {
  const press = { issue: issue.ask, ask: approving.ask, judge: approving.judge }[act];
  const isMissing = act === 'ask' ? approving.lacks : issue.state.at === 'missing';
  return (
    <div className={classes.bar}>
      <ErrorNotice error={issue.error} title="The letter was not issued" />
      <ChangedNotice state={issue.state} />
      {isMissing && <MissingNotice checks={act === 'ask' ? checks.filter(({ id }) => id !== 'approved') : checks} />}
      <Group gap="sm" justify="space-between">
        <Group gap="sm">
          <BusyButton
            size="md"
            aria-keyshortcuts="Control+Enter"
            loading={issue.state.at === 'preparing' || approving.isPreparing}
            onClick={press}
          >
            {actWords[act]}
          </BusyButton>
          <ShortcutHint keys="Ctrl+Enter" />
        </Group>
        <Button variant="subtle" size="compact-md" onClick={onShowChecks}>
          {inPlace(checks)}
        </Button>
      </Group>
    </div>
  );
}

/** "Everything is in place", "7 of 9 in place". */
export function inPlace(checks: readonly ContentCheck[]): string {
  const required = checks.filter((check) => check.required);
  const met = required.filter((check) => check.met);
  return met.length === required.length ? 'Everything is in place' : `${met.length} of ${required.length} in place`;
}

function ChangedNotice({ state }: { state: IssueState }) {
  if (state.at !== 'changed') return null;
  return (
    <Alert role="alert" variant="outline" color="red" title="The letter was not issued: it had changed">
      {state.error.message} The letter shown here is now the newest. Look at it, then issue it again.
    </Alert>
  );
}

function MissingNotice({ checks }: { checks: readonly ContentCheck[] }) {
  // Of what is on the page now: the notice goes as the last gap is filled.
  const missing = missingIn(checks);
  if (missing.length === 0) return null;
  return (
    <Alert role="alert" variant="outline" color="red" title="Not yet: the letter still lacks something">
      {missing.map(({ label }) => label).join('; ')}. Each stands under “Must hold”, with what to do.
    </Alert>
  );
}
