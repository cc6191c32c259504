import { Alert, Checkbox, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { z } from 'zod';
import type { CaseLearningView } from '../../../electron/contract/learning.ts';
import { StaffId, ThemeId } from '../../../electron/domain/ids.ts';
import { IsoDate, longDate } from '../../../electron/domain/isoDate.ts';
import { letterName } from '../../../electron/domain/letterKinds.ts';
import { useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { GrowingText } from '../../ui/GrowingText.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { OwnerSelect } from '../../ui/OwnerSelect.tsx';
import { PastDayInput } from '../../ui/PastDayInput.tsx';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import { ActFrame } from '../case/acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../case/acts/useActForm.ts';
import { ItemList } from '../letters/ItemList.tsx';
import { improvementWords } from './learningWords.ts';
import { ThemePicker } from './ThemePicker.tsx';

const ImprovementDraft = z.object({
  id: z.string(),
  what: z.string(),
  owner: StaffId.nullable(),
  dueOn: IsoDate.nullable(),
});
type ImprovementDraft = z.infer<typeof ImprovementDraft>;

const LearningDraft = z.object({
  themes: z.array(ThemeId),
  /** A theme's name that is being typed. */
  newTheme: z.string(),
  nothing: z.boolean(),
  cause: z.string(),
  change: z.string(),
  improvements: z.array(ImprovementDraft),
  on: IsoDate.nullable(),
});
type LearningDraft = z.infer<typeof LearningDraft>;

/** What the case taught us: themes, cause, what changes, and what is done about it by when. */
export function RecordLearningForm(props: ActFormProps) {
  const query = useOperation('learning.ofCase', { caseId: props.view.id });
  if (query.data) return <LearningForm {...props} known={query.data} />;
  if (query.error) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingNotice />;
}

function LearningForm({ known, ...props }: ActFormProps & { known: CaseLearningView }) {
  const { today } = useSignedIn();
  const { learnt, letter } = known;
  const initial: LearningDraft = {
    themes: learnt?.themes ?? [],
    newTheme: '',
    nothing: learnt?.nothing ?? false,
    cause: learnt?.cause ?? '',
    // What the resident was told need not be typed again.
    change: learnt?.change ?? letter?.text ?? '',
    improvements: [],
    on: today,
  };
  const act = useActForm({
    ...props,
    draft: 'record-learning',
    schema: LearningDraft,
    initial,
    command: 'learning.record',
    input: ({ improvements, newTheme: _typed, ...form }, seen) => ({
      ...seen,
      ...form,
      letterId: letter !== null && form.change.trim() === letter.text.trim() ? letter.letterId : null,
      improvements: improvements.map(({ what, owner, dueOn }) => ({ what, owner, dueOn })),
    }),
    done: () => 'What was learnt is on the case, and on the Learning page.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame act={act} label="Record what was learnt" submitLabel="Record what was learnt">
      <ThemePicker
        themes={known.themes}
        value={form.themes}
        name={form.newTheme}
        onChange={(change) => set({ ...change, ...(change.themes?.length ? { nothing: false } : {}) })}
        error={problems.at('themes')}
      />
      <Checkbox
        label="We looked at it, and there is nothing to learn"
        checked={form.nothing}
        onChange={(event) => {
          const nothing = event.currentTarget.checked;
          set({ nothing, ...(nothing ? { themes: [], improvements: [] } : {}) });
        }}
      />
      <GrowingText
        label="What happened and why"
        description="Of a compliment: what went well and why"
        rows={3}
        value={form.cause}
        onChange={(event) => set({ cause: event.currentTarget.value })}
        error={problems.at('cause')}
      />
      <GrowingText
        label="What changes because of it"
        {...(letter && form.change === letter.text
          ? {
              description: `As the ${letterName(letter.kind, null).toLowerCase()} of ${longDate(letter.date)} told them: change it if there is more to say`,
            }
          : {})}
        rows={3}
        value={form.change}
        onChange={(event) => set({ change: event.currentTarget.value })}
        error={problems.at('change')}
      />
      <Known improvements={known.improvements} />
      {!form.nothing && (
        <ItemList
          items={form.improvements}
          onChange={(improvements) => set({ improvements })}
          noun="Improvement"
          addLabel="Add an improvement"
          emptyHint="What is done about how we work, by whom and when. The Learning page keeps it in sight until it is done."
          newItem={(id): ImprovementDraft => ({ id, what: '', owner: null, dueOn: null })}
          renderItem={(improvement, change, number) => (
            <Stack gap="xs">
              <Textarea
                label="What we will change"
                aria-label={`Improvement ${number}: what we will change`}
                autosize
                minRows={2}
                maxRows={8}
                value={improvement.what}
                onChange={(event) => change({ what: event.currentTarget.value })}
                error={problems.at(`improvements.${number - 1}.what`)}
              />
              <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
                <OwnerSelect
                  aria-label={`Improvement ${number}: who sees to it`}
                  value={improvement.owner}
                  onChange={(owner) => change({ owner })}
                />
                <UkDateInput
                  label="By when"
                  required
                  today={today}
                  value={improvement.dueOn}
                  onChange={(dueOn) => change({ dueOn })}
                  error={problems.at(`improvements.${number - 1}.dueOn`)}
                />
              </SimpleGrid>
            </Stack>
          )}
        />
      )}
      <PastDayInput
        label="Day it was looked at"
        required
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
    </ActFrame>
  );
}

/** What is followed already, so that nobody writes it down a second time. */
function Known({ improvements }: Pick<CaseLearningView, 'improvements'>) {
  if (improvements.length === 0) return null;
  return (
    <Alert variant="outline" color="gray" title="Followed already">
      <Stack gap={4}>
        {improvements.map((one) => (
          <Text key={one.id} size="sm">
            {one.what} {improvementWords(one)}
            {one.isPromise ? ' (promised to the resident).' : '.'}
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}
