import { Badge } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useScans } from './useScans.ts';

/** Where the scans wait, with their number; nothing where the office has named no folder for them. */
export function ScansLink({ className }: { className: string | undefined }) {
  const { data } = useScans();
  if (!data?.folder) return null;
  const count = data.scans.length;
  return (
    <Link to="/scans" className={className}>
      <IconInbox size={20} aria-hidden />
      Scans waiting
      {count > 0 && (
        <Badge variant="filled" size="lg" circle={count < 10}>
          {count}
        </Badge>
      )}
    </Link>
  );
}
