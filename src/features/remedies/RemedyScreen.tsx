import { Anchor, Group, Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { OutputOf } from '../../../electron/contract/operations.ts';
import type { Head } from '../../../electron/domain/compensation.ts';
import type { CaseId, RemedyId } from '../../../electron/domain/ids.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { MergeNotice } from '../../ui/MergeNotice.tsx';
import { notifyAct } from '../../ui/notify.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { PastDayInput } from '../../ui/PastDayInput.tsx';
import { PoundsInput } from '../../ui/PoundsInput.tsx';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { useProblems } from '../../ui/useProblems.ts';
import { type OnRecord, useRecordForm } from '../../ui/useRecordForm.ts';
import { AddHead } from './AddHead.tsx';
import { Conditions } from './Conditions.tsx';
import { ItemCard } from './ItemCard.tsx';
import { mergeRemedy, putIntoRemedy, remedyFieldLabel, remedyFieldText } from './mergeRemedy.ts';
import { PoliciesPanel, policiesInUse } from './PoliciesPanel.tsx';
import classes from './remedies.module.css';
import { type ItemForm, newItem, RemedyForm } from './remedyForm.ts';
import { SetOffFields } from './SetOffFields.tsx';
import { SumsPanel } from './SumsPanel.tsx';
import { useSums } from './useSums.ts';

interface RemedyScreenProps {
  caseId: CaseId;
  remedyId: RemedyId | null;
  opened: OutputOf<'remedies.open'>;
  draftKey: `case:${string}:remedy:${string}`;
  /** The calculation on record, or an empty one. */
  onRecord: (opened: OutputOf<'remedies.open'>) => OnRecord<RemedyForm>;
  /** Reads it again. */
  reload: () => Promise<OutputOf<'remedies.open'>>;
}

/** The calculator itself: heads of loss on one side, what they come to on the other. */
export function RemedyScreen(props: RemedyScreenProps) {
  const { caseId, opened, onRecord } = props;
  const { today } = useSignedIn();
  const navigate = useNavigate();
  const propose = useCommand('remedies.propose');
  const problems = useProblems();
  const edit = useRecordForm({
    key: props.draftKey,
    schema: RemedyForm,
    record: onRecord(opened),
    newest: async () => onRecord(await props.reload()),
    merge: mergeRemedy,
    put: putIntoRemedy,
  });
  const { form, set } = edit;
  const { draft } = edit.kept;
  const { sums, claim, words, incomplete } = useSums(caseId, form, today);
  const list = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const justAdded = useRef<string | null>(null);
  // The day of the decision may decide which version holds.
  const asked = { caseId, remedyId: props.remedyId, decidedOn: form.decidedOn ?? today };
  const chosen = useOperation('remedies.open', asked, { keepPrevious: true }).data?.policies ?? opened.policies;
  const policies = policiesInUse(chosen, form);

  useEffect(() => {
    const id = justAdded.current;
    if (id === null) return;
    const field = list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"] input`);
    if (!field) return;
    justAdded.current = null;
    field.focus();
  });

  const setItem = (id: string, change: Partial<ItemForm>) =>
    set({ items: form.items.map((item) => (item.id === id ? { ...item, ...change } : item)) });
  const addHead = (policyId: string, head: Head) => {
    const id = crypto.randomUUID();
    justAdded.current = id;
    set({ items: [...form.items, newItem(id, policyId, head)] });
  };
  // The button that is pressed goes away with its notice.
  const startAfresh = () => {
    edit.kept.startAfresh();
    document.querySelector('h1')?.focus();
  };
  const save = async () => {
    if (propose.isPending) return;
    if (form.decidedOn === null) {
      problems.refuse({ decidedOn: 'Give the day.' });
      return;
    }
    if (incomplete.length > 0) {
      problems.refuse({ items: 'A head of loss lacks a figure. Fill it in, or take it out.' });
      list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(incomplete[0] ?? '')}"] input`)?.focus();
      return;
    }
    problems.clear();
    await draft.settle();
    try {
      const saved = await propose.mutateAsync({
        caseId,
        expectedVersion: edit.version,
        on: form.decidedOn,
        remedyId: props.remedyId,
        claim,
        words,
        note: form.note,
        draftKey: props.draftKey,
      });
      await navigate({ to: '/case/$caseId', params: { caseId } });
      void notifyAct(
        saved.isUnfinished
          ? 'It is kept on the case, not finished: it cannot be offered yet.'
          : saved.needsApproval
            ? 'The remedy is on the case. It has to be approved before it is offered.'
            : 'The remedy is on the case: offer it in the answer.',
      );
    } catch (thrown) {
      edit.set({});
      problems.take(thrown);
    }
  };

  if (edit.isLoading) return <LoadingNotice>Opening the calculator…</LoadingNotice>;
  const findings = sums.data?.result.findings ?? [];
  const needsRent = form.items.some(({ kind }) => kind === 'rent-share');
  return (
    <Stack gap="md" className={classes.page}>
      <div>
        <PageTitle windowTitle={`Remedy ${opened.reference}`}>
          {props.remedyId === null ? 'Work out a remedy' : 'Work the remedy out again'} · {opened.reference}
        </PageTitle>
        <Text>
          <Anchor renderRoot={(root) => <Link {...root} to="/case/$caseId" params={{ caseId }} />}>
            Back to the case of {opened.complainantName}
          </Anchor>
          , received on {longDate(opened.receivedOn)}. What is typed here is kept.
        </Text>
      </div>
      <KeptNotice kept={{ ...edit.kept, startAfresh }} today={today} />
      <div className={classes.columns}>
        <FormShell
          onSubmit={() => void save()}
          ignoresEnter
          refusals={problems.refusals}
          kept={draft}
          aria-label="Work out a remedy"
        >
          <Stack gap="md">
            <PoliciesPanel chosen={chosen} form={form} set={set} />
            {form.items.length === 0 && (
              <Text>Add what the resident lost or went through: each head of loss has its own line in the sum.</Text>
            )}
            <Stack gap="md" ref={list}>
              {form.items.map((item, index) => {
                const policy = policies.find(({ id }) => id === item.policyId);
                const head = policy?.heads.find(({ id }) => id === item.headId);
                if (!policy || !head)
                  return (
                    <LostItem
                      key={item.id}
                      onRemove={() => set({ items: form.items.filter(({ id }) => id !== item.id) })}
                    />
                  );
                return (
                  <ItemCard
                    key={item.id}
                    number={index + 1}
                    item={item}
                    policy={policy}
                    head={head}
                    line={
                      incomplete.includes(item.id)
                        ? null
                        : (sums.data?.result.lines.find(({ itemId }) => itemId === item.id) ?? null)
                    }
                    findings={incomplete.includes(item.id) ? [] : findings.filter(({ itemId }) => itemId === item.id)}
                    set={(change) => setItem(item.id, change)}
                    onRemove={() => {
                      set({ items: form.items.filter(({ id }) => id !== item.id) });
                      add.current?.focus();
                    }}
                    today={today}
                  />
                );
              })}
            </Stack>
            <AddHead ref={add} policies={policies} onAdd={addHead} />
            {needsRent && (
              <section className="panel" aria-label="Rent">
                <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
                  <PoundsInput label="Rent" required value={form.rent} onChange={(rent) => set({ rent })} />
                  <Select
                    label="For each"
                    aria-label="Rent for each"
                    data={[
                      { value: 'week', label: 'week' },
                      { value: 'month', label: 'month' },
                    ]}
                    allowDeselect={false}
                    value={form.rentPer}
                    onChange={(per) => set({ rentPer: per === 'month' ? 'month' : 'week' })}
                  />
                </SimpleGrid>
              </section>
            )}
            <Conditions
              policies={policies}
              form={form}
              onAnswer={(key, isMet) => set({ answers: { ...form.answers, [key]: isMet } })}
            />
            {form.items.length > 0 && <SetOffFields form={form} set={set} policies={policies} />}
            <section className="panel" aria-label="To finish">
              <Stack gap="sm">
                <PastDayInput
                  label="Day on which this is decided"
                  description="Decides which version of the rules holds"
                  required
                  value={form.decidedOn}
                  onChange={(decidedOn) => set({ decidedOn })}
                  error={problems.at('decidedOn')}
                />
                <Textarea
                  label="Note for whoever looks at it"
                  autosize
                  minRows={2}
                  maxRows={10}
                  value={form.note}
                  onChange={(event) => set({ note: event.currentTarget.value })}
                />
                {problems.at('items') && (
                  <Text role="alert" size="sm" c="red">
                    {problems.at('items')}
                  </Text>
                )}
                <ErrorNotice error={propose.error} onLoadNewest={() => void edit.bringIn().then(propose.reset)} />
                <MergeNotice
                  {...edit.merge}
                  labelOf={remedyFieldLabel}
                  inWords={remedyFieldText}
                  onChoose={edit.merge.choose}
                />
                <Group gap="md">
                  <SubmitButton loading={propose.isPending}>
                    {(sums.data?.result.missing.length ?? 0) > 0
                      ? 'Keep it unfinished on the case'
                      : 'Save it to the case'}
                  </SubmitButton>
                  <DraftNote state={draft.state} />
                </Group>
              </Stack>
            </section>
          </Stack>
        </FormShell>
        <SumsPanel worked={sums.data} incomplete={incomplete.length} />
      </div>
      <ErrorNotice error={sums.error} title="The sums could not be worked out" onRetry={() => void sums.refetch()} />
    </Stack>
  );
}

function LostItem({ onRemove }: { onRemove: () => void }) {
  return (
    <div className="panel">
      <Group justify="space-between">
        <Text size="sm">This head of loss is not in the rules that were chosen.</Text>
        <Anchor component="button" type="button" onClick={onRemove}>
          Take it out
        </Anchor>
      </Group>
    </div>
  );
}
