import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useAnnounced } from './OnThisPage.tsx';

interface SectionProps {
  title: string;
  about?: string;
  children: ReactNode;
}

/** One part of a page under its own heading. */
export function Section({ title, about, children }: SectionProps) {
  const id = useId();
  const isListed = useAnnounced(id, title);
  return (
    <section aria-labelledby={id} className="panel">
      <Stack gap="md">
        <div>
          <Title order={2} id={id} tabIndex={isListed ? -1 : undefined}>
            {title}
          </Title>
          {about && (
            <Text size="sm" c="dimmed">
              {about}
            </Text>
          )}
        </div>
        {children}
      </Stack>
    </section>
  );
}
