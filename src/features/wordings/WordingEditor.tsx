import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { WordingView } from '../../../electron/contract/letterWordings.ts';
import { operations } from '../../../electron/contract/operations.ts';
import type { LetterTemplate } from '../../../electron/domain/letterTemplate.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { useKeptForm } from '../../ui/useKeptForm.ts';
import { useProblems } from '../../ui/useProblems.ts';
import { LetterSection } from '../letters/LetterSection.tsx';
import { CasePreview } from './CasePreview.tsx';
import { CompareDrawer, type Comparison } from './CompareDrawer.tsx';
import { HeadlineFields } from './HeadlineFields.tsx';
import { PartsList } from './PartsList.tsx';
import { ProblemsPanel } from './ProblemsPanel.tsx';
import { VersionsPanel } from './VersionsPanel.tsx';
import { draftOf, isChanged, tidied, WordingDraft } from './wordingForm.ts';
import classes from './wordings.module.css';

const QUIET_MS = 600;

/** Changes the words of a letter: the parts at the left; what is wrong, a real case and the versions at the right. */
export function WordingEditor({ view }: { view: WordingView }) {
  const { today } = useSignedIn();
  const kept = useKeptForm(`wording:${view.name}:words`, WordingDraft, draftOf(view.inUse));
  const { form, set, draft } = kept;
  const [open, setOpen] = useState<string | null>(null);
  const [hasSeenNewer, setSeenNewer] = useState(false);
  const [compared, setCompared] = useState<Comparison | null>(null);
  const save = useCommand('wordings.save');
  const refusal = useProblems();
  // The same object until something is typed: what is asked about it waits for a pause.
  const template = useMemo<LetterTemplate>(
    () => ({ ...view.inUse, subject: form.subject, body: tidied(form.body) }),
    [view.inUse, form.subject, form.body],
  );
  const [settled] = useDebouncedValue(template, QUIET_MS);
  const changed = isChanged({ ...form, body: tidied(form.body) }, view.inUse);
  const check = useOperation('wordings.check', { template: settled }, { keepPrevious: true, gcTime: 0 });
  const problems = check.data ?? [];

  const startWith = (words: LetterTemplate) => set({ ...draftOf(words), from: view.inUse.version });
  const submit = async () => {
    if (form.why.trim() === '') {
      refusal.refuse({ why: 'Say in a few words why they are changed.' });
      return;
    }
    await draft.settle();
    try {
      const input = operations['wordings.save'].input.parse({
        template,
        expectedVersion: form.from,
        why: form.why,
        hasSeenNewer,
      });
      const saved = await save.mutateAsync(input);
      kept.used();
      set(draftOf(saved.inUse));
      refusal.clear();
      notifyDone(
        'The new words are in use. Letters that were begun before keep theirs until somebody takes the new ones.',
      );
    } catch {
      // Shown beside the button; the words stay here and stay kept.
      draft.keep(form);
    }
  };

  if (kept.isLoading) return <LoadingNotice />;
  return (
    <>
      <Text>{view.isOwn ? 'Words of your own are in use.' : 'Redress’s own words are in use.'}</Text>
      <KeptNotice kept={kept} today={today} />
      {view.madeFrom && (
        <NewerNotice
          onCompare={() => {
            if (!view.madeFrom) return;
            setSeenNewer(true);
            setCompared({ before: view.madeFrom, after: view.program, title: 'What is new in Redress’s own words' });
          }}
        />
      )}
      <div className={classes.room}>
        <FormShell
          aria-label={`The words of the letter: ${view.label}`}
          onSubmit={() => void submit()}
          ignoresEnter
          refusals={refusal.refusals}
          kept={draft}
        >
          <Stack gap="md">
            <HeadlineFields subject={form.subject} problems={problems} onChange={(subject) => set({ subject })} />
            <PartsList
              body={form.body}
              program={view.program}
              problems={problems}
              open={open}
              onOpen={setOpen}
              onChange={(body) => set({ body })}
            />
            <LetterSection title="Take the new words into use">
              <Stack gap="sm">
                <Textarea
                  label="Why they are changed"
                  description="It stands on the record with your name"
                  required
                  autosize
                  minRows={2}
                  value={form.why}
                  error={refusal.at('why')}
                  onChange={(event) => set({ why: event.currentTarget.value })}
                />
                <ErrorNotice error={save.error} title="The new words are not in use" />
                {!changed && <Text size="sm">Nothing is changed yet.</Text>}
                <Group gap="md">
                  <SubmitButton loading={save.isPending} disabled={!changed}>
                    Use these words from now on
                  </SubmitButton>
                  <DraftNote state={draft.state} />
                </Group>
              </Stack>
            </LetterSection>
          </Stack>
        </FormShell>
        <div className={classes.beside}>
          <ProblemsPanel
            problems={problems}
            error={check.error}
            onGoTo={(part) => {
              const id = part === null ? null : (form.body[part]?.id ?? null);
              setOpen(id);
              // After the part has been opened.
              window.setTimeout(() => goTo(part), 0);
            }}
          />
          <CasePreview template={settled} label={view.label} />
          <VersionsPanel
            view={view}
            onCompare={(words, title) => setCompared({ before: words, after: template, title })}
            onStartWith={startWith}
          />
        </div>
      </div>
      <CompareDrawer compared={compared} onClose={() => setCompared(null)} />
    </>
  );
}

function goTo(part: number | null): void {
  const place = document.getElementById(part === null ? 'headline' : `part-${part}`);
  const field =
    place?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    place?.querySelector<HTMLElement>('textarea, input') ??
    place?.querySelector<HTMLElement>('button');
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}

function NewerNotice({ onCompare }: { onCompare: () => void }) {
  return (
    <Alert variant="outline" color="orange" title="Redress has newer words for this letter">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          Your version was made from earlier ones. It stays in use. Look at what is new, and take over what you like:
          this is shown until you have looked and saved.
        </Text>
        <Button variant="default" size="compact-md" onClick={onCompare}>
          Show what is new
        </Button>
      </Stack>
    </Alert>
  );
}
