import { Center, Loader, Overlay, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { usePush } from '../../api/push.ts';
import classes from './closing.module.css';

/** Over everything while the last backup is made. It shows after a moment only: mostly the window is gone before. */
export function ClosingNotice() {
  const [isClosing, setClosing] = useState(false);
  usePush((push) => {
    if (push.type === 'closing') setClosing(true);
  });
  if (!isClosing) return null;
  return (
    <Overlay fixed zIndex={1000} color="var(--mantine-color-body)" backgroundOpacity={1} className={classes.late}>
      <Center h="100vh" role="alert">
        <Stack align="center" gap="sm" maw={460} ta="center" p="md">
          <Loader />
          <Title order={2}>Making today’s last backup</Title>
          <Text>
            Everything is saved. Redress closes by itself when the backup is done. You can close this window now if you
            like: the backup goes on.
          </Text>
        </Stack>
      </Center>
    </Overlay>
  );
}
