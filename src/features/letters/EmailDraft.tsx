import { Stack, Text } from '@mantine/core';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { useCommand } from '../../api/hooks.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';

/** An email with the letter attached, opened in the office's own mail program. Nothing where no address is on file. */
export function EmailDraft({ view }: { view: LetterView }) {
  const draft = useCommand('post.draftEmail');
  if (!view.addressee.hasEmail) return null;
  const make = () =>
    draft.mutate(
      { letterId: view.letter.id },
      {
        onSuccess: ({ isOpened, savedTo }) => {
          if (isOpened) notifyDone('The email is open in your mail program. Once you have sent it, note the day here.');
          else if (savedTo) notifyDone(`The draft of the email is at ${savedTo}`);
        },
      },
    );
  return (
    <Stack gap="xs">
      <BusyButton variant="default" loading={draft.isPending} onClick={make}>
        Draft an email
      </BusyButton>
      {draft.data && !draft.data.isOpened && draft.data.savedTo === null && (
        <Text role="status" size="sm">
          This PC has no mail program that opens drafts, and no place was chosen to save it.
        </Text>
      )}
      <ErrorNotice error={draft.error} title="No email was drafted" />
    </Stack>
  );
}
