import { IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useOperation } from '../../api/hooks.ts';
import { judgementWords } from './backupWords.ts';

const NOTHING = {};
const MINUTE = 60_000;

/** How the backups stand, in sight on every screen; leads to their page. */
export function BackupState({ className }: { className: string | undefined }) {
  const status = useOperation('backups.status', NOTHING, { refetchInterval: 5 * MINUTE });
  const words = status.data ? judgementWords(status.data) : null;
  return (
    <Link to="/backups" className={className}>
      {words?.isTrouble ? <IconShieldExclamation size={20} aria-hidden /> : <IconShieldCheck size={20} aria-hidden />}
      {words?.short ?? 'Backups'}
    </Link>
  );
}
