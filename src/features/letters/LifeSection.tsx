import { Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { useCommand } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LetterSection } from './LetterSection.tsx';

/** What has become of the letter, what it was made with, and the letters that put it right. */
export function LifeSection({ view }: { view: LetterView }) {
  const { life, letter, madeWith } = view;
  const others = [...(life.corrects ? [life.corrects] : []), ...life.correctedBy];
  return (
    <LetterSection title="What has become of it">
      <Stack gap="sm">
        <List spacing={4}>
          {life.lines.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
        {others.map(({ letterId, name }) => (
          <Anchor
            key={letterId}
            underline="always"
            renderRoot={(props) => <Link to="/letter/$letterId" params={{ letterId }} {...props} />}
          >
            {letterId === life.corrects?.letterId
              ? `Open the letter that it puts right: ${name}`
              : `Open the letter that puts it right: ${name}`}
          </Anchor>
        ))}
        {letter.state === 'sent' && <PutRight view={view} />}
        {madeWith && (
          <Text size="sm" c="dimmed">
            Composed by {madeWith.templateVersion}
            {madeWith.fonts.length > 0 &&
              `, set in ${madeWith.fonts.map(({ name, version }) => `${name} ${version}`.trim()).join(', ')}`}
            . {letter.sha256 && <span style={{ overflowWrap: 'anywhere' }}>SHA-256 {letter.sha256}</span>}
          </Text>
        )}
      </Stack>
    </LetterSection>
  );
}

/** A letter that was sent is put right by a further one, which names it. */
function PutRight({ view }: { view: LetterView }) {
  const start = useCommand('letters.start');
  const navigate = useNavigate();
  const begin = () =>
    start.mutate(
      {
        caseId: view.letter.caseId,
        expectedVersion: view.caseVersion,
        kind: 'correction',
        corrects: view.letter.id,
      },
      { onSuccess: ({ letterId }) => void navigate({ to: '/letter/$letterId', params: { letterId } }) },
    );
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="default" loading={start.isPending} onClick={begin}>
          Something in it is wrong: write a further letter
        </Button>
      </Group>
      <ErrorNotice error={start.error} title="No letter was begun" />
    </Stack>
  );
}
