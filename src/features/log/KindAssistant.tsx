import { Button, Chip, Group, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import type { Assistance } from '../../../electron/contract/contacts.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { contactKindLabels } from '../../../electron/domain/labels.ts';
import { TriageAnswers, type TriageQuestion } from '../../../electron/domain/triage.ts';
import { useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { assistInput } from './assistInput.ts';
import classes from './KindAssistant.module.css';
import { isAnythingAnswered, type LogForm } from './logForm.ts';
import type { LogSectionProps } from './logSection.ts';

/** What becomes of the contact as it stands in the form, and a few questions for whoever is not sure what it is. */
export function KindAssistant({ form, onChange }: LogSectionProps) {
  const { today } = useSignedIn();
  const [isOpen, setOpen] = useState(() => isAnythingAnswered(form.answers));
  const query = useOperation('cases.assist', assistInput(form, today), { keepPrevious: true });
  return (
    <Stack gap="xs" mt="sm">
      {query.data && <WhatHappens assistance={query.data} isUnsafe={form.isUnsafe} />}
      <ErrorNotice error={query.error} />
      <Group gap="sm">
        <Button variant="default" size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Put the questions away' : 'Not sure what it is? Answer a few questions'}
        </Button>
      </Group>
      {isOpen && query.data && (
        <Questions
          assistance={query.data}
          form={form}
          onAnswer={(answers) => onChange((now) => ({ ...now, answers }))}
          onTake={(kind) => onChange((now) => ({ ...now, kind }))}
        />
      )}
    </Stack>
  );
}

/** "Then: acknowledge the complaint by Monday 9 March 2026." */
function WhatHappens({ assistance: { next, promises, age }, isUnsafe }: { assistance: Assistance; isUnsafe: boolean }) {
  const promised = promises.filter(({ dueOn }) => dueOn !== next?.dueOn);
  return (
    <div role="status" aria-label="What happens then">
      {isUnsafe && (
        <Text size="sm">
          First: <strong>Tell the safeguarding lead</strong> today.
        </Text>
      )}
      {next && (
        <Text size="sm">
          Then: <strong>{next.label}</strong>
          {next.dueOn && ` by ${longDate(next.dueOn)}`}.
        </Text>
      )}
      {promised.map(({ label, dueOn }) => (
        <Text key={label} size="sm">
          We have promised: {label} by {longDate(dueOn)}.
        </Text>
      ))}
      {age && <Text size="sm">How old it is: {age}</Text>}
    </div>
  );
}

interface QuestionsProps {
  assistance: Assistance;
  form: LogForm;
  onAnswer: (answers: TriageAnswers) => void;
  onTake: (kind: LogForm['kind']) => void;
}

function Questions({ assistance: { advice, procedure }, form, onAnswer, onTake }: QuestionsProps) {
  return (
    <div className={classes.questions}>
      <Stack gap="sm">
        {advice.questions.map((question) => (
          <Question key={question.id} question={question} answers={form.answers} onAnswer={onAnswer} />
        ))}
        <div role="status" aria-label="What it is">
          {advice.kind === null ? (
            <Text size="sm">{advice.reason}</Text>
          ) : (
            <>
              <Text fw={600}>{contactKindLabels[advice.kind]}</Text>
              <Text size="sm">
                {advice.reason}
                {advice.clause && (
                  <Text span c="dimmed">
                    {` (${procedure}, ${advice.clause}${advice.confirmed ? '' : '; not yet checked against the published text'})`}
                  </Text>
                )}
              </Text>
              {advice.whatHappens.map((sentence) => (
                <Text key={sentence} size="sm">
                  {sentence}
                </Text>
              ))}
              {advice.law.map((remark) => (
                <Text key={remark.law} size="sm">
                  {remark.text}
                  <Text span c="dimmed">{` (${remark.law}, ${remark.clause})`}</Text>
                </Text>
              ))}
            </>
          )}
        </div>
        {advice.kind !== null && advice.kind !== form.kind && (
          <Group>
            <Button size="xs" onClick={() => advice.kind !== null && onTake(advice.kind)}>
              Log it as: {contactKindLabels[advice.kind].toLowerCase()}
            </Button>
          </Group>
        )}
      </Stack>
    </div>
  );
}

function Question({
  question,
  answers,
  onAnswer,
}: {
  question: TriageQuestion;
  answers: TriageAnswers;
  onAnswer: (answers: TriageAnswers) => void;
}) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id}>
      <Text id={id} size="sm" fw={500} mb={4}>
        {question.ask}
      </Text>
      <Chip.Group
        value={answers[question.id] ?? ''}
        onChange={(value) => onAnswer(TriageAnswers.parse({ ...answers, [question.id]: value }))}
      >
        <Group gap={6}>
          {question.options.map(({ value, label }) => (
            <Chip key={value} value={value} variant="outline" size="xs">
              {label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}
