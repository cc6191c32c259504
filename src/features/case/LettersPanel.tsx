import { Anchor, Button, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { CaseView } from '../../../electron/contract/cases.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { letterName } from '../../../electron/domain/letterKinds.ts';
import { useCommand } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import classes from './CasePage.module.css';
import { actLabels, letterStateLabel } from './caseWords.ts';
import { Panel } from './Panel.tsx';

interface LettersPanelProps {
  view: CaseView;
  /** Opens the choice of other letters; absent where the case allows none. */
  onOther: (() => void) | undefined;
}

/** The letters of a case, and the drafts that were thrown away and can come back. */
export function LettersPanel({ view, onOther }: LettersPanelProps) {
  return (
    <Panel
      title="Letters"
      actions={
        onOther && (
          <Button variant="default" size="compact-sm" onClick={onOther}>
            {actLabels['write-letter']}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        <Letters view={view} />
        {view.discarded.length > 0 && <ThrownAway letters={view.discarded} />}
      </Stack>
    </Panel>
  );
}

function Letters({ view }: { view: CaseView }) {
  if (view.letters.length === 0) {
    return (
      <Text>
        {view.acts.includes('acknowledge')
          ? 'No letters yet. The acknowledgement is usually the first: use the button at the top, or “More”.'
          : 'No letters.'}
      </Text>
    );
  }
  return (
    <ul className={classes.plain}>
      {view.letters.map((letter) => (
        <li key={letter.id}>
          <Anchor
            underline="always"
            renderRoot={(props) => <Link to="/letter/$letterId" params={{ letterId: letter.id }} {...props} />}
          >
            {letterName(letter.kind, letter.stage)}
          </Anchor>
          <Text size="sm">
            To {letter.recipientName}, dated {longDate(letter.date)}
          </Text>
          <Text size="sm" fw={letter.state === 'sent' ? undefined : 600}>
            {letterStateLabel(letter)}
          </Text>
          <LetterLines lines={view.letterLives.find(({ letterId }) => letterId === letter.id)?.lines ?? []} />
        </li>
      ))}
    </ul>
  );
}

function ThrownAway({ letters }: { letters: CaseView['discarded'] }) {
  const restore = useCommand('letters.restore');
  const navigate = useNavigate();
  const bringBack = ({ id, version }: CaseView['discarded'][number]) =>
    restore.mutate(
      { letterId: id, expectedVersion: version },
      { onSuccess: () => void navigate({ to: '/letter/$letterId', params: { letterId: id } }) },
    );
  return (
    <details>
      <summary>Drafts thrown away ({letters.length})</summary>
      <ErrorNotice error={restore.error} title="The draft was not brought back" />
      <ul className={classes.plain}>
        {letters.map((letter) => {
          const name = letterName(letter.kind, letter.stage);
          return (
            <li key={letter.id} className={classes.row}>
              <Text size="sm">
                {name}, to {letter.recipientName}, dated {longDate(letter.date)}
              </Text>
              <Button
                variant="default"
                size="compact-sm"
                loading={restore.isPending}
                onClick={() => bringBack(letter)}
                aria-label={`Bring it back: ${name}, dated ${longDate(letter.date)}`}
              >
                Bring it back
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** What has become of a letter, a line each; nothing where its state says it already. */
function LetterLines({ lines }: { lines: readonly string[] }) {
  if (lines.length < 2) return null;
  return (
    <ul className={classes.lines}>
      {lines.map((line) => (
        <li key={line}>
          <Text size="sm" c="dimmed">
            {line}
          </Text>
        </li>
      ))}
    </ul>
  );
}
