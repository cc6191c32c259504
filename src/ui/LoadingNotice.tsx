import { Loader, Text } from '@mantine/core';
import { useEffect, useState } from 'react';

const QUIET_MS = 300;

/** Says that something is being read; only when it takes long enough to notice, so that nothing flickers. */
export function LoadingNotice({ children = 'Reading the record…' }: { children?: string }) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setDue(true), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <output aria-busy="true" style={{ display: 'flex', gap: '0.75rem', alignItems: 'center', minHeight: '3rem' }}>
      {isDue && (
        <>
          <Loader size="sm" aria-hidden />
          <Text c="dimmed">{children}</Text>
        </>
      )}
    </output>
  );
}
