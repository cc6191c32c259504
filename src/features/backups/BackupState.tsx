import { IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useOperation } from '../../api/hooks.ts';
import { judgementWords } from './backupWords.ts';
import { filesWords } from './filesWords.ts';
import { useFiles } from './useFiles.ts';

const NOTHING = {};
const MINUTE = 60_000;

/** How the backups stand, in sight on every screen; leads to their page. */
export function BackupState({ className }: { className: string | undefined }) {
  const status = useOperation('backups.status', NOTHING, { refetchInterval: 5 * MINUTE });
  const files = useFiles();
  const health = useOperation('record.health', NOTHING);
  if (health.data && !health.data.historyEnd.isIntact)
    return (
      <Link to="/settings" className={className}>
        <IconShieldExclamation size={20} aria-hidden />
        The history was changed
      </Link>
    );
  // A damaged letter is worse than a backup that is late.
  const damaged = files.data && files.data.trouble.length > 0 ? filesWords(files.data) : null;
  const words = damaged ?? (status.data ? judgementWords(status.data) : null);
  return (
    <Link to="/backups" className={className}>
      {words?.isTrouble ? <IconShieldExclamation size={20} aria-hidden /> : <IconShieldCheck size={20} aria-hidden />}
      {words?.short ?? 'Backups'}
    </Link>
  );
}
