import { Group, Pill, Stack, Text, TextInput } from '@mantine/core';
import { z } from 'zod';
import { operations } from '../../../electron/contract/operations.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { useKeptForm } from '../../ui/useKeptForm.ts';
import { useProblems } from '../../ui/useProblems.ts';
import { Section } from './Section.tsx';

const NOTHING = {};
const Form = z.object({ word: z.string() });
const EMPTY = { word: '' };

/** Words that the spelling of letters takes as right: the names of estates, contractors, products. */
export function DictionarySection() {
  const stored = useOperation('spelling.words', NOTHING);
  const add = useCommand('spelling.addWord');
  const remove = useCommand('spelling.removeWord');
  const problems = useProblems();
  const kept = useKeptForm('office:dictionary', Form, EMPTY);
  const submit = async () => {
    const input = { word: kept.form.word };
    if (!problems.check(operations['spelling.addWord'].input, input) || add.isPending) return;
    try {
      await add.mutateAsync(input);
      kept.clear();
    } catch (thrown) {
      problems.take(thrown);
    }
  };
  return (
    <Section
      title="The office’s dictionary"
      about="Letters are spelt by a British dictionary that Redress brings along; nothing is looked up on the internet. The names of a case are right by themselves. These words are right besides."
    >
      <Stack gap="md">
        {stored.isPending && <LoadingNotice />}
        <ErrorNotice error={stored.error ?? remove.error} onRetry={() => void stored.refetch()} />
        {stored.data && (
          <Group gap="xs" component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-label="Own words">
            {stored.data.length === 0 && (
              <li>
                <Text c="dimmed">None yet.</Text>
              </li>
            )}
            {stored.data.map(({ word }) => (
              <li key={word}>
                <Pill
                  size="md"
                  withRemoveButton
                  removeButtonProps={{ 'aria-label': `Take “${word}” out`, 'aria-hidden': false, tabIndex: 0 }}
                  onRemove={() => remove.mutate({ word })}
                >
                  {word}
                </Pill>
              </li>
            ))}
          </Group>
        )}
        <FormShell
          onSubmit={() => void submit()}
          refusals={problems.refusals}
          kept={kept.draft}
          aria-label="The office’s dictionary"
        >
          <Group align="end" gap="sm">
            <TextInput
              label="Another word"
              value={kept.form.word}
              error={problems.at('word')}
              onChange={(event) => kept.set({ word: event.currentTarget.value })}
            />
            <SubmitButton loading={add.isPending}>Add it</SubmitButton>
          </Group>
        </FormShell>
        <ErrorNotice error={add.error} />
      </Stack>
    </Section>
  );
}
