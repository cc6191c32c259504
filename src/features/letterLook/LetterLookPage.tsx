import { Group, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../electron/contract/operations.ts';
import { call } from '../../api/call.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { GrowingText } from '../../ui/GrowingText.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { MergeNotice } from '../../ui/MergeNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { type Problems, problemAt } from '../../ui/problems.ts';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { UpToSettings } from '../../ui/UpToSettings.tsx';
import { useRecordForm } from '../../ui/useRecordForm.ts';
import { EnvelopeFields } from './EnvelopeFields.tsx';
import classes from './LetterLookPage.module.css';
import { LookPreview } from './LookPreview.tsx';
import { inWords, LookForm, labelOf, lookFormOf, lookOfForm } from './lookForm.ts';
import { PictureField } from './PictureField.tsx';

const NOTHING = {};

/** How the office's letters look: the envelope, the letterhead, signatures; beside it the very PDF. */
export function LetterLookPage() {
  const stored = useOperation('letterLook.get', NOTHING);
  return (
    <Stack gap="lg" className={classes.page}>
      <div>
        <UpToSettings />
        <PageTitle>How letters look</PageTitle>
      </div>
      {stored.isPending && <LoadingNotice />}
      <ErrorNotice error={stored.error} onRetry={() => void stored.refetch()} />
      {stored.data && <Look stored={stored.data} />}
    </Stack>
  );
}

function Look({ stored }: { stored: OutputOf<'letterLook.get'> }) {
  const { office, today, session } = useSignedIn();
  const command = useCommand('letterLook.set');
  const [refusals, setRefusals] = useState(0);
  const edit = useRecordForm({
    key: 'office:letters',
    schema: LookForm,
    record: lookFormOf(stored),
    newest: async () => lookFormOf(await call('letterLook.get', {})),
  });
  const { form } = edit;
  const read = lookOfForm(form);
  const problems: Problems = read.ok ? {} : read.problems;

  const submit = async () => {
    if (command.isPending) return;
    if (!read.ok) return setRefusals(refusals + 1);
    try {
      const done = await edit.save(async (latest, expectedVersion) => {
        const look = lookOfForm(latest);
        if (!look.ok) throw new Error('The form was read before.');
        return lookFormOf(await command.mutateAsync({ expectedVersion, look: look.look }));
      });
      if (done) notifyDone('Letters look so from now on. Those that were issued stay as they are.');
      else command.reset();
    } catch {
      // The notice below says what was wrong; what was chosen stays.
    }
  };

  if (edit.isLoading) return <LoadingNotice />;
  return (
    <div className={classes.room}>
      <FormShell
        onSubmit={() => void submit()}
        refusals={refusals}
        kept={edit.kept.draft}
        aria-label="How letters look"
      >
        <Stack gap="lg">
          <KeptNotice kept={edit.kept} today={today} />
          <section className="panel" aria-labelledby="look-envelope">
            <Title order={2} id="look-envelope" mb="sm">
              The envelope
            </Title>
            <EnvelopeFields form={form} set={edit.set} problems={problems} />
          </section>
          <section className="panel" aria-labelledby="look-letterhead">
            <Title order={2} id="look-letterhead" mb="sm">
              The letterhead
            </Title>
            <Stack gap="md">
              <PictureField
                label="Logo"
                about="A PNG or JPEG file. It stands in the place of your name, which then stands beside it in letters."
                value={form.logo}
                onChange={(logo) => edit.set({ logo })}
                alt={office.name}
                hasAltField
                error={problemAt(problems, 'logo')}
              />
              <TextInput
                label={labelOf('strapline')}
                description="Left empty, there is none"
                value={form.strapline}
                onChange={(event) => edit.set({ strapline: event.currentTarget.value })}
                error={problemAt(problems, 'strapline')}
              />
              <GrowingText
                label={labelOf('registered')}
                description="At the foot of page 1, such as the number and the office under which you are registered"
                rows={2}
                value={form.registered}
                onChange={(event) => edit.set({ registered: event.currentTarget.value })}
                error={problemAt(problems, 'registered')}
              />
            </Stack>
          </section>
          <section className="panel" aria-labelledby="look-signatures">
            <Title order={2} id="look-signatures" mb="sm">
              Signatures
            </Title>
            <Stack gap="md">
              {session.staff
                .filter(({ isActive }) => isActive)
                .map(({ id, name }) => (
                  <PictureField
                    key={id}
                    label={`Signature of ${name}`}
                    value={form.signatures[id] ?? null}
                    onChange={(picture) => edit.set({ signatures: withSignature(form.signatures, id, picture) })}
                    alt={`Signature of ${name}`}
                  />
                ))}
            </Stack>
          </section>
          <MergeNotice {...edit.merge} labelOf={labelOf} inWords={inWords} onChoose={edit.merge.choose} />
          <ErrorNotice error={command.error} />
          <Group>
            <SubmitButton loading={command.isPending}>Save how letters look</SubmitButton>
            <DraftNote state={edit.kept.draft.state} />
          </Group>
        </Stack>
      </FormShell>
      <section className={`panel ${classes.beside}`} aria-labelledby="look-preview">
        <Title order={2} id="look-preview" mb="sm">
          As it will be printed
        </Title>
        <LookPreview look={read.ok ? read.look : null} />
      </section>
    </div>
  );
}

function withSignature(
  signatures: LookForm['signatures'],
  id: string,
  picture: LookForm['logo'],
): LookForm['signatures'] {
  const { [id]: _, ...others } = signatures;
  return picture ? { ...others, [id]: picture } : others;
}
