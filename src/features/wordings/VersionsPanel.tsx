import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { WordingVersion, WordingView } from '../../../electron/contract/letterWordings.ts';
import { londonDate, londonTime, longDate } from '../../../electron/domain/isoDate.ts';
import type { LetterTemplate } from '../../../electron/domain/letterTemplate.ts';
import { wordingName } from '../../../electron/domain/letterWordings.ts';
import { call } from '../../api/call.ts';
import { useCommand } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { useKeptForm } from '../../ui/useKeptForm.ts';
import { LetterSection } from '../letters/LetterSection.tsx';
import classes from './wordings.module.css';

interface VersionsPanelProps {
  view: WordingView;
  /** Compares a version with the words as they stand in the form. */
  onCompare: (words: LetterTemplate, title: string) => void;
  onStartWith: (words: LetterTemplate) => void;
}

/** Every version that there was: to be compared, to begin from, to be used again. */
export function VersionsPanel({ view, onCompare, onStartWith }: VersionsPanelProps) {
  const [asked, setAsked] = useState<{ version: string; name: string } | null>(null);
  const read = (version: string) => call('wordings.read', { name: view.name, version });
  const programVersion = view.program.version;
  return (
    <LetterSection title="Versions">
      <ul className={classes.list}>
        {view.versions.map((one) => (
          <li key={one.version}>
            <Text fw={600}>
              {titleOf(one)}
              {one.version === view.inUse.version && ' (in use)'}
            </Text>
            <Text size="sm">
              {longDate(londonDate(one.at))} at {londonTime(one.at)}
              {one.by !== '' && `, ${one.by}`}
            </Text>
            <Text size="sm">{one.why}</Text>
            <Actions
              name={wordingName(one.version)}
              isInUse={one.version === view.inUse.version}
              onCompare={async () => onCompare(await read(one.version), titleFor(wordingName(one.version)))}
              onStartWith={async () => onStartWith(await read(one.version))}
              onUse={() => setAsked({ version: one.version, name: wordingName(one.version) })}
            />
          </li>
        ))}
        <li>
          <Text fw={600}>
            Redress’s own words
            {!view.isOwn && ' (in use)'}
          </Text>
          <Text size="sm">As they come with this copy of Redress, of {programVersion}</Text>
          <Actions
            name="Redress’s own words"
            isInUse={!view.isOwn}
            onCompare={() => onCompare(view.program, titleFor('Redress’s own words'))}
            onStartWith={() => onStartWith(view.program)}
            onUse={() => setAsked({ version: 'program', name: 'Redress’s own words' })}
          />
        </li>
      </ul>
      {asked && (
        <UseAgain key={asked.version} view={view} asked={asked} onClose={() => setAsked(null)} onUsed={onStartWith} />
      )}
    </LetterSection>
  );
}

function titleOf({ version, how }: WordingVersion): string {
  if (how === 'program') return `${wordingName(version)}: back to Redress’s own words`;
  return how === 'taken-back' ? `${wordingName(version)}: an earlier one again` : wordingName(version);
}

function titleFor(name: string): string {
  return `From ${name.charAt(0).toLowerCase()}${name.slice(1)} to the words as they stand here`.replace(
    'redress',
    'Redress',
  );
}

interface ActionsProps {
  name: string;
  isInUse: boolean;
  onCompare: () => void;
  onStartWith: () => void;
  onUse: () => void;
}

function Actions({ name, isInUse, onCompare, onStartWith, onUse }: ActionsProps) {
  return (
    <Group gap="xs" mt={4}>
      <Button variant="default" size="compact-sm" aria-label={`Compare: ${name}`} onClick={onCompare}>
        Compare
      </Button>
      <Button variant="default" size="compact-sm" aria-label={`Begin from it: ${name}`} onClick={onStartWith}>
        Begin from it
      </Button>
      {!isInUse && (
        <Button variant="default" size="compact-sm" aria-label={`Use it again: ${name}`} onClick={onUse}>
          Use it again…
        </Button>
      )}
    </Group>
  );
}

const Why = z.object({ why: z.string() });
const NO_REASON = { why: '' };

interface UseAgainProps {
  view: WordingView;
  asked: { version: string; name: string };
  onClose: () => void;
  onUsed: (words: LetterTemplate) => void;
}

function UseAgain({ view, asked, onClose, onUsed }: UseAgainProps) {
  const { form, set, used, draft } = useKeptForm(`wording:${view.name}:again`, Why, NO_REASON);
  const { why } = form;
  const [isBlank, setBlank] = useState(false);
  const takeBack = useCommand('wordings.takeBack');
  const submit = () => {
    if (why.trim() === '') {
      setBlank(true);
      return;
    }
    takeBack.mutate(
      { name: view.name, version: asked.version, expectedVersion: view.inUse.version, why },
      {
        onSuccess: (now) => {
          used();
          onUsed(now.inUse);
          onClose();
          notifyDone(`${asked.name}: in use again. What was used meanwhile stays in the list.`);
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={`Use this again: ${asked.name}?`}>
      <FormShell onSubmit={submit} kept={draft} aria-label="Use a version again">
        <Stack gap="md">
          <Text size="sm">Words that you are changing in the form are replaced by these.</Text>
          <Textarea
            label="Why"
            required
            autosize
            minRows={2}
            data-autofocus
            value={why}
            error={isBlank && why.trim() === '' ? 'Say in a few words why.' : undefined}
            onChange={(event) => set({ why: event.currentTarget.value })}
          />
          <ErrorNotice error={takeBack.error} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Leave it as it is
            </Button>
            <SubmitButton loading={takeBack.isPending}>Use it from now on</SubmitButton>
          </Group>
        </Stack>
      </FormShell>
    </Modal>
  );
}
