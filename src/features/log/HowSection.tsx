import { Chip, Fieldset, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { memo, useId } from 'react';
import type { IsoDate } from '../../../electron/domain/isoDate.ts';
import { channelLabels } from '../../../electron/domain/labels.ts';
import { Channel } from '../../../electron/domain/words.ts';
import { problemAt } from '../../ui/problems.ts';
import { readTime } from '../../ui/timeText.ts';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import { withChannel, withReceivedOn } from './logForm.ts';
import { type LogSectionProps, sameFields } from './logSection.ts';

interface HowSectionProps extends LogSectionProps {
  today: IsoDate;
}

/** How it came and when: the day from which the clocks run, apart from the day of typing. */
function HowFields({ form, onChange, problems, today }: HowSectionProps) {
  const id = useId();
  const tidyTime = () => {
    const time = readTime(form.receivedAt);
    if (time && time !== form.receivedAt) onChange((now) => ({ ...now, receivedAt: time }));
  };
  return (
    <Fieldset legend="How it came" className="panel">
      <Stack gap="sm">
        <div role="radiogroup" aria-labelledby={id}>
          <Text id={id} size="sm" fw={500} mb={4}>
            It came by
          </Text>
          <Chip.Group
            value={form.channel}
            onChange={(channel) => onChange((now) => withChannel(now, Channel.parse(channel)))}
          >
            <Group gap={6}>
              {Channel.options.map((channel) => (
                <Chip key={channel} value={channel} variant="outline">
                  {channelLabels[channel]}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </div>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <UkDateInput
            label="Received on"
            required
            today={today}
            max={today}
            boundsMessage="This day still lies ahead. Give the day on which it reached the office."
            value={form.receivedOn}
            onChange={(date) => onChange((now) => withReceivedOn(now, date, today))}
            error={problemAt(problems, 'receivedOn')}
          />
          <TextInput
            label="Received at"
            description="On a 24-hour clock, such as 14:05; may be left empty"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={form.receivedAt}
            autoComplete="off"
            onChange={(event) =>
              onChange((now) => ({ ...now, receivedAt: event.currentTarget.value, timeTyped: true }))
            }
            onBlur={tidyTime}
            error={problemAt(problems, 'receivedAt')}
          />
        </SimpleGrid>
        {isFromBeforeMidnight(form, today) && (
          <Text size="sm" fw={600} role="status">
            This form was begun on an earlier day. Keep the day and the time if it reached us then; otherwise put them
            right.
          </Text>
        )}
        <Text size="sm" c="dimmed">
          The clocks start on the day it was received, whatever day it is typed in.
        </Text>
      </Stack>
    </Fieldset>
  );
}

/** The time at which the form was opened is emptied with its day, so that both stand together only when midnight has passed. */
function isFromBeforeMidnight({ receivedOn, receivedAt, timeTyped }: HowSectionProps['form'], today: IsoDate): boolean {
  return receivedOn !== null && receivedOn < today && !timeTyped && receivedAt !== '';
}

export const HowSection = memo(HowFields, sameFields<HowSectionProps>('channel', 'receivedOn', 'receivedAt'));
