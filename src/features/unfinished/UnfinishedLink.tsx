import { IconPencilPause } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useBegun } from './useBegun.ts';

/** Leads to what was begun and not finished; nothing where there is nothing. */
export function UnfinishedLink({ className }: { className: string | undefined }) {
  const begun = useBegun().forms;
  if (begun.length === 0) return null;
  return (
    <Link to="/unfinished" className={className}>
      <IconPencilPause size={20} aria-hidden />
      Begun, not finished: {begun.length}
    </Link>
  );
}
