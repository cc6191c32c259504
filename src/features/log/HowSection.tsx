import { Chip, Fieldset, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import type { IsoDate } from '../../../electron/domain/isoDate.ts';
import { channelLabels } from '../../../electron/domain/labels.ts';
import { Channel } from '../../../electron/domain/words.ts';
import { readTime } from '../../ui/timeText.ts';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import type { LogSectionProps } from './LogScreen.tsx';
import { withChannel, withReceivedOn } from './logForm.ts';

/** How it came and when: the day from which the clocks run, apart from the day of typing. */
export function HowSection({ form, onChange, problemAt, today }: LogSectionProps & { today: IsoDate }) {
  const id = useId();
  const tidyTime = () => {
    const time = readTime(form.receivedAt);
    if (time && time !== form.receivedAt) onChange({ ...form, receivedAt: time });
  };
  return (
    <Fieldset legend="How it came" className="panel">
      <Stack gap="sm">
        <div role="radiogroup" aria-labelledby={id}>
          <Text id={id} size="sm" fw={500} mb={4}>
            It came by
          </Text>
          <Chip.Group value={form.channel} onChange={(channel) => onChange(withChannel(form, Channel.parse(channel)))}>
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
            onChange={(date) => onChange(withReceivedOn(form, date, today))}
            error={problemAt('receivedOn')}
          />
          <TextInput
            label="Received at"
            description="On a 24-hour clock, such as 14:05; may be left empty"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={form.receivedAt}
            autoComplete="off"
            onChange={(event) => onChange({ ...form, receivedAt: event.currentTarget.value, timeTyped: true })}
            onBlur={tidyTime}
            error={problemAt('receivedAt')}
          />
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          The clocks start on the day it was received, whatever day it is typed in.
        </Text>
      </Stack>
    </Fieldset>
  );
}
