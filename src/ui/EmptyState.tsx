import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** What there is not. */
  title: string;
  /** What to do about it. */
  children?: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
}

/** Says that there is nothing here, and what to do. */
export function EmptyState({ title, children, icon, action }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py="xl" ta="center">
      {icon}
      <Text fw={600}>{title}</Text>
      {children && (
        <Text c="dimmed" maw="46ch">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
