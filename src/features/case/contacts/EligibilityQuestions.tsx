import { Checkbox, Radio, Stack, Text } from '@mantine/core';
import { EligibilityAnswers, type GroundAdvice } from '../../../../electron/domain/eligibility.ts';
import type { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useSignedIn } from '../../../api/session.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { withRather, withTicked } from './eligibilityForm.ts';

interface EligibilityQuestionsProps {
  answers: EligibilityAnswers;
  onChange: (answers: EligibilityAnswers) => void;
  grounds: readonly GroundAdvice[];
  receivedOn: IsoDate;
}

/** The questions that the grounds of this procedure need, and no others. */
export function EligibilityQuestions({ answers, onChange, grounds, receivedOn }: EligibilityQuestionsProps) {
  const { today } = useSignedIn();
  const has = (test: GroundAdvice['test']) => grounds.some((one) => one.test === test || one.mustMeet === test);
  const set = (change: Partial<EligibilityAnswers>) => onChange({ ...answers, ...change });
  return (
    <Stack gap="md">
      {has('age') && (
        <Stack gap="sm">
          <UkDateInput
            label="When it happened, or when they first knew of it"
            description="The later of the two; leave it empty if nobody knows"
            today={today}
            max={receivedOn}
            boundsMessage="This is after the complaint was received."
            value={answers.knownSince}
            onChange={(knownSince) => set({ knownSince })}
            data-autofocus
          />
          <Checkbox
            label="It still goes on"
            checked={answers.ongoing === 'yes'}
            onChange={(event) => set({ ongoing: event.currentTarget.checked ? 'yes' : null })}
          />
        </Stack>
      )}
      {has('court') && <Court answers={answers} set={set} />}
      {has('considered') && (
        <Stack gap="sm">
          <Checkbox
            label="We gave a final response on the same matter before"
            checked={answers.considered === 'yes'}
            onChange={(event) => set({ considered: event.currentTarget.checked ? 'yes' : null })}
          />
          {answers.considered === 'yes' && (
            <PastDayInput
              label="Day of that final response"
              value={answers.earlierFinalResponseOn}
              onChange={(earlierFinalResponseOn) => set({ earlierFinalResponseOn })}
            />
          )}
        </Stack>
      )}
      <OtherGrounds answers={answers} onChange={onChange} grounds={grounds.filter(({ test }) => test === 'none')} />
      <Checkbox
        label="Somebody, a child or an adult, may not be safe"
        description="It is passed on to the safeguarding lead today, whatever is decided here"
        checked={answers.safety === 'yes'}
        onChange={(event) => set({ safety: event.currentTarget.checked ? 'yes' : null })}
      />
    </Stack>
  );
}

function Court({ answers, set }: { answers: EligibilityAnswers; set: (change: Partial<EligibilityAnswers>) => void }) {
  return (
    <Stack gap="sm">
      <Radio.Group
        label="Has it gone to court?"
        value={answers.court ?? ''}
        onChange={(court) => set({ court: EligibilityAnswers.shape.court.parse(court) })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="nothing" label="No" />
          <Radio
            value="letter"
            label="There is only a letter: before action, under a protocol, from a solicitor or an insurer"
          />
          <Radio value="filed" label="A claim has been filed: claim form and particulars of claim" />
        </Stack>
      </Radio.Group>
      {answers.court === 'filed' && (
        <PastDayInput
          label="Day on which the claim was filed"
          description="Without it, it does not count"
          value={answers.claimFiledOn}
          onChange={(claimFiledOn) => set({ claimFiledOn })}
        />
      )}
    </Stack>
  );
}

function OtherGrounds({
  answers,
  onChange,
  grounds,
}: {
  answers: EligibilityAnswers;
  onChange: (answers: EligibilityAnswers) => void;
  grounds: readonly GroundAdvice[];
}) {
  if (grounds.length === 0) return null;
  const ticked = Object.keys(answers.grounds);
  return (
    <Stack gap="sm">
      <Checkbox.Group
        label="Is it one of these?"
        description="Tick what it is by what they told us; leave the rest"
        value={ticked}
        onChange={(ids) => onChange(withTicked(answers, ids))}
      >
        <Stack gap="xs" mt="xs">
          {grounds.map(({ id, label }) => (
            <Checkbox key={id} value={id} label={label} />
          ))}
        </Stack>
      </Checkbox.Group>
      {grounds
        .filter(({ id, notEnough }) => ticked.includes(id) && notEnough.length > 0)
        .map(({ id, label, notEnough }) => (
          <Checkbox.Group
            key={id}
            label={<Text span>Or is it rather this, which is often taken for “{label}”?</Text>}
            value={answers.grounds[id]?.rather ?? []}
            onChange={(rather) => onChange(withRather(answers, id, rather))}
          >
            <Stack gap="xs" mt="xs">
              {notEnough.map(({ what }) => (
                <Checkbox key={what} value={what} label={what} />
              ))}
            </Stack>
          </Checkbox.Group>
        ))}
    </Stack>
  );
}
