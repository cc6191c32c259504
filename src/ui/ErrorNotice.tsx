import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { asOperationError } from '../api/operationError.ts';

interface ErrorNoticeProps {
  /** What was thrown; nothing is shown for null or undefined. */
  error: unknown;
  /** A short heading; by default one that fits the kind of error. */
  title?: string;
  onRetry?: () => void;
  /** For a conflict: reads the newest state while the form keeps what was typed. */
  onLoadNewest?: () => void;
  /** False where the problems already stand at their fields. */
  withDetails?: boolean;
}

/** An error in a sentence for staff, announced at once and brought into view; its details beneath, and what can be done. */
export function ErrorNotice({ error, title, onRetry, onLoadNewest, withDetails = true }: ErrorNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) notice.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error) return null;

  const { code, message, details, ref } = asOperationError(error);
  const isConflict = code === 'CONFLICT';
  return (
    <Alert
      ref={notice}
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={title ?? (isConflict ? 'Somebody else changed this meanwhile' : 'That could not be done')}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{message}</Text>
        {withDetails && details.length > 0 && (
          <List size="sm">
            {details.map((detail) => (
              <List.Item key={`${detail.path} ${detail.message}`}>{detail.message}</List.Item>
            ))}
          </List>
        )}
        {(onRetry || (isConflict && onLoadNewest)) && (
          <Group gap="xs">
            {isConflict && onLoadNewest && (
              <Button size="xs" variant="default" onClick={onLoadNewest}>
                Load the newest and keep my text
              </Button>
            )}
            {onRetry && (
              <Button size="xs" variant="default" onClick={onRetry}>
                Try again
              </Button>
            )}
          </Group>
        )}
        {code === 'UNEXPECTED' && ref !== '' && (
          <Text size="xs" c="dimmed">
            If you report this, say “{ref}”: it finds the entry in the program’s log.
          </Text>
        )}
      </Stack>
    </Alert>
  );
}
