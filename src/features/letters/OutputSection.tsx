import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { PrintRunId } from '../../../electron/domain/ids.ts';
import { useCommand } from '../../api/hooks.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { EmailDraft } from './EmailDraft.tsx';
import { ReprintForm } from './ReprintForm.tsx';
import { SaveCopyMenu } from './SaveCopyMenu.tsx';

/** Prints, saves and emails the letter on file. Once it has been printed or sent, printing again asks why, and how. */
export function OutputSection({ view, isJustIssued }: { view: LetterView; isJustIssued: boolean }) {
  const save = useCommand('letters.saveCopy');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isJustIssued) heading.current?.focus();
  }, [isJustIssued]);
  const { letter, life } = view;
  const isAgain = life.printed.length > 0 || letter.state === 'sent';
  return (
    <section className="panel" aria-labelledby="letter-output">
      <Title order={2} id="letter-output" ref={heading} tabIndex={-1} mb="xs">
        {isJustIssued ? 'The letter is issued: print it' : 'Print or save it'}
      </Title>
      <Stack gap="sm">
        <Text>It cannot be changed any more. What you print and save is the letter on file, byte for byte.</Text>
        {isAgain ? <ReprintForm letterId={letter.id} /> : <FirstPrint view={view} isJustIssued={isJustIssued} />}
        <Group gap="sm">
          <BusyButton
            variant="default"
            loading={save.isPending}
            onClick={() =>
              save.mutate(
                { letterId: letter.id, format: 'pdf' },
                {
                  onSuccess: ({ savedTo }) => {
                    if (savedTo) notifyDone(`A copy of the letter is at ${savedTo}`);
                  },
                },
              )
            }
          >
            Save a copy…
          </BusyButton>
          <SaveCopyMenu letterId={letter.id} label="Save its words as" formats={['docx', 'txt']} />
          <EmailDraft view={view} />
        </Group>
        {save.data && save.data.savedTo === null && (
          <Text role="status" size="sm">
            No place was chosen, so no copy was saved.
          </Text>
        )}
        <ErrorNotice error={save.error} title="The copy was not saved" />
      </Stack>
    </section>
  );
}

/** The first time: to the printer, and then what came of it. */
function FirstPrint({ view, isJustIssued }: { view: LetterView; isJustIssued: boolean }) {
  const { id: letterId } = view.letter;
  const print = useCommand('letters.print');
  const record = useCommand('post.recordPrinted');
  const note = () =>
    record.mutate(
      { runId: PrintRunId.parse(crypto.randomUUID()), letters: [letterId], again: [] },
      { onSuccess: () => notifyDone('Noted as printed.') },
    );
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <BusyButton
          variant={isJustIssued ? 'filled' : 'default'}
          loading={print.isPending}
          onClick={() => print.mutate({ letterId })}
        >
          Print…
        </BusyButton>
        <Anchor underline="always" renderRoot={(props) => <Link to="/post" search={{ letter: letterId }} {...props} />}>
          Print it with others
        </Anchor>
      </Group>
      {view.parts.encloses.length > 0 && (
        <Text size="sm">What is enclosed is printed with it. It begins on a sheet of its own.</Text>
      )}
      {print.data?.printed === false && (
        <Text role="status" size="sm">
          It was not printed. You can print it again at any time.
        </Text>
      )}
      {print.data?.byHand.map((sentence) => (
        <Text key={sentence} role="status" size="sm">
          {sentence}
        </Text>
      ))}
      {print.data?.printed && (
        <Group gap="sm">
          <Text role="status" size="sm">
            It has gone to the printer. Did it come out well?
          </Text>
          <BusyButton variant="default" size="compact-sm" loading={record.isPending} onClick={note}>
            Yes, note it as printed
          </BusyButton>
        </Group>
      )}
      <ErrorNotice error={print.error} title="The letter was not printed" />
      <ErrorNotice error={record.error} title="Nothing was noted" />
    </Stack>
  );
}
