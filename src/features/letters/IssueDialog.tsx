import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { letterName } from '../../../electron/domain/letterKinds.ts';
import type { ContentCheck } from '../../../electron/domain/letters.ts';
import type { Issuing } from './useIssue.ts';

interface IssueDialogProps {
  view: LetterView;
  issue: Issuing;
  checks: readonly ContentCheck[];
  /** Words that the dictionary does not know, each once. */
  unknown: readonly string[];
}

/** The last question before a letter is final. What is worth another look is said here once more: afterwards it is too late. */
export function IssueDialog({ view, issue, checks, unknown }: IssueDialogProps) {
  const name = letterName(view.letter.kind, view.letter.stage).toLowerCase();
  const doubts = checks.filter(({ required, met }) => !required && !met).map(({ advice }) => advice);
  if (unknown.length > 0)
    doubts.push(
      `${unknown.length === 1 ? 'One word is' : `${unknown.length} words are`} not in the dictionary: ${unknown.join(', ')}.`,
    );
  return (
    <Modal opened={issue.state.at === 'asking'} onClose={issue.leave} title={`Issue the ${name}?`} size="lg">
      <Stack gap="md">
        <Text>
          Once it is issued it cannot be changed any more: the letter goes on the record exactly as the preview shows it
          {issue.state.at === 'asking' && ` (${pageCount(issue.state.preview.pages)})`}. You then print it, post it, and
          note the day on which it was posted.
        </Text>
        {doubts.length > 0 && (
          <div>
            <Text fw={600}>Worth another look:</Text>
            <List>
              {doubts.map((doubt) => (
                <List.Item key={doubt}>{doubt}</List.Item>
              ))}
            </List>
          </div>
        )}
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
  );
}

function pageCount(pages: number): string {
  return pages === 1 ? 'one page' : `${pages} pages`;
}
