import { Text } from '@mantine/core';
import { londonTime, longDate } from '../../../electron/domain/isoDate.ts';
import { useOperation } from '../../api/hooks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import classes from './CasePage.module.css';

/** Who looked at the case and who copied it out, the latest first. */
export function ReadersList({ caseId }: { caseId: string }) {
  const readers = useOperation('cases.readers', { caseId });
  if (readers.error) return <ErrorNotice error={readers.error} onRetry={() => void readers.refetch()} />;
  if (!readers.data) return <LoadingNotice />;
  if (readers.data.length === 0)
    return <EmptyState title="Nobody yet">The first who opens the case stands here.</EmptyState>;
  return (
    <ol className={classes.plain} aria-label="Who looked at it, latest first">
      {readers.data.map(({ who, on, at, how }) => (
        <li key={`${who} ${at} ${how}`} className={classes.entry}>
          <Text size="sm" c="dimmed">
            <time dateTime={on}>{longDate(on)}</time>
            {how === 'opened' ? `, first at ${londonTime(at)}` : ` at ${londonTime(at)}`}
          </Text>
          <Text>
            <strong>{who}</strong> {how === 'opened' ? 'looked at the case' : 'copied the case out to a folder'}
          </Text>
        </li>
      ))}
    </ol>
  );
}
