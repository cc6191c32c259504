import { Group, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface PanelProps {
  title: string;
  /** What can be done here, beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A headed part of the case, a landmark of its own for screen readers. */
export function Panel({ title, actions, children }: PanelProps) {
  const heading = useId();
  return (
    <section className="panel" aria-labelledby={heading}>
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2} id={heading}>
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </section>
  );
}
