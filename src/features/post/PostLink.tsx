import { Badge } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useOperation } from '../../api/hooks.ts';

const NOTHING = {};

/** The way to the tray, with how many letters wait there. */
export function PostLink({ className }: { className: string | undefined }) {
  const count = useOperation('post.count', NOTHING);
  const waiting = count.data?.waiting ?? 0;
  return (
    <Link to="/post" className={className}>
      <IconMail size={20} aria-hidden />
      Letters to print
      {waiting > 0 && (
        <Badge variant="filled" size="lg" circle={waiting < 10}>
          {waiting}
        </Badge>
      )}
    </Link>
  );
}
