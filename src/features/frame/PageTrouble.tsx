import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

/** In the place of a screen that failed while it was being drawn. */
export function PageFailed({ error, reset }: { error: unknown; reset: () => void }) {
  return (
    <Stack gap="md" maw={720}>
      <PageTitle>This screen could not be shown</PageTitle>
      <ErrorNotice error={error} onRetry={reset} />
      <BackToQueue />
    </Stack>
  );
}

/** In the place of a screen that does not exist. */
export function NoSuchPage() {
  return (
    <Stack gap="md" maw={720}>
      <PageTitle>There is no such screen</PageTitle>
      <Text>Nothing has been lost. Go back to the queue and open what you need from there.</Text>
      <BackToQueue />
    </Stack>
  );
}

function BackToQueue() {
  return (
    <Group>
      <Button renderRoot={(props) => <Link to="/queue" {...props} />}>Go to the queue</Button>
    </Group>
  );
}
