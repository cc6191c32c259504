import { Button, Code, Container, Group, Stack, Text, Title } from '@mantine/core';
import { IconDatabaseOff } from '@tabler/icons-react';
import type { Startup } from '../../../electron/contract/office.ts';
import { useCommand } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { FetchFromSecondPlace, PutBackNewest } from './BringBack.tsx';

interface StartUpRefusedProps {
  refusal: Extract<Startup, { state: 'refused' }>;
}

/** The record was not opened: what happened, whether the work is safe, what to do. Nothing else can be reached from here. */
export function StartUpRefused({ refusal }: StartUpRefusedProps) {
  const openFolder = useCommand('startup.openDataFolder');
  const quit = useCommand('startup.quit');
  return (
    <Container component="main" size="sm" py={48}>
      <Stack gap="md" className="panel">
        <Group gap="lg" wrap="nowrap" align="flex-start">
          <IconDatabaseOff size={32} aria-hidden style={{ flex: 'none' }} />
          <PageTitle>{refusal.title}</PageTitle>
        </Group>
        <Text>{refusal.message}</Text>
        <div>
          <Title order={2}>What to do</Title>
          <Text>{refusal.wayOut}</Text>
        </div>
        {(refusal.reason === 'damaged' || refusal.reason === 'vanished') && <PutBackNewest />}
        <div>
          <Title order={2}>Where the record is kept</Title>
          <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {refusal.dataFolder}
          </Code>
        </div>
        {(refusal.reason === 'damaged' || refusal.reason === 'vanished') && <FetchFromSecondPlace />}
        <ErrorNotice error={openFolder.error ?? quit.error} />
        <Group>
          <Button onClick={() => openFolder.mutate({})}>Open the data folder</Button>
          <Button variant="default" onClick={() => quit.mutate({})}>
            Close Redress
          </Button>
        </Group>
      </Stack>
    </Container>
  );
}
