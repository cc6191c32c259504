import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { LetterView } from '../../../../electron/contract/letters.ts';
import { longDate } from '../../../../electron/domain/isoDate.ts';
import type { ApprovalView } from '../../../../electron/domain/letterApproval.ts';
import { placeName } from './places.ts';

interface ApprovalNoticeProps {
  view: LetterView;
  approval: ApprovalView;
  onGoTo: (part: string) => void;
}

/** Where the letter stands with the second person: who was asked, who said what, and where. */
export function ApprovalNotice({ view, approval, onGoTo }: ApprovalNoticeProps) {
  const { state, by, on, note, remarks } = approval;
  const when = on === null ? '' : ` on ${longDate(on)}`;
  if (state === 'not-needed' || state === 'to-ask') return null;
  return (
    <Alert role="status" variant="outline" color={state === 'approved' ? 'green' : 'gray'} title={titleOf(approval)}>
      <Stack gap="xs">
        <Text size="sm">{`${by ?? 'Somebody'} ${didWhat(approval)}${when}.`}</Text>
        {note !== '' && <Text size="sm">“{note}”</Text>}
        {state === 'returned' && (
          <ul aria-label="Remarks">
            {remarks.map(({ part, text }, index) => (
              <li key={`${part} ${index}`}>
                <Group gap="xs" align="baseline">
                  <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
                    {part === null ? text : `${placeName(view, part)}: ${text}`}
                  </Text>
                  {part !== null && (
                    <Button variant="default" size="compact-xs" onClick={() => onGoTo(part)}>
                      Go to {placeName(view, part)}
                    </Button>
                  )}
                </Group>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Alert>
  );
}

function titleOf({ state, approvers }: ApprovalView): string {
  switch (state) {
    case 'asked':
      return approvers.length === 0
        ? 'It waits for approval'
        : `It waits for the approval of ${approvers.map(({ name }) => name).join(' or ')}`;
    case 'approved':
      return 'It is approved as it stands';
    case 'changed':
      return 'It reads differently now: ask for approval again';
    default:
      return 'It was sent back with remarks';
  }
}

function didWhat({ state }: ApprovalView): string {
  switch (state) {
    case 'approved':
      return 'approved it';
    case 'returned':
      return 'sent it back';
    case 'changed':
      return 'asked for its approval, or gave it, in other words';
    default:
      return 'asked for approval';
  }
}
