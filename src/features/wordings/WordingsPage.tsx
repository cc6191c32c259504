import { Anchor, Badge, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { WordingRow } from '../../../electron/contract/letterWordings.ts';
import { londonDate, longDate } from '../../../electron/domain/isoDate.ts';
import { useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { UpToSettings } from '../../ui/UpToSettings.tsx';
import { Section } from '../settings/Section.tsx';
import classes from './wordings.module.css';

const NOTHING = {};

/** The letters whose words the office can change, with the version in use of each. */
export function WordingsPage() {
  const wordings = useOperation('wordings.list', NOTHING);
  const rows = wordings.data ?? [];
  return (
    <Stack gap="lg" maw={1000}>
      <div>
        <UpToSettings />
        <PageTitle>Words of the letters</PageTitle>
      </div>
      <ErrorNotice error={wordings.error} onRetry={() => void wordings.refetch()} />
      {wordings.isPending && <LoadingNotice />}
      {wordings.data && (
        <>
          <Section
            title="Letters of the procedure"
            about="Acknowledgements, answers, notices and refusals. What a clause asks for stays in them; how it is said is yours."
          >
            <Rows rows={rows.filter(({ isOfProcedure }) => isOfProcedure)} />
          </Section>
          <Section title="Other letters" about="Letters that a case can call for at any time.">
            <Rows rows={rows.filter(({ isOfProcedure }) => !isOfProcedure)} />
          </Section>
        </>
      )}
    </Stack>
  );
}

function Rows({ rows }: { rows: readonly WordingRow[] }) {
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <li key={row.name}>
          <Anchor
            fw={600}
            renderRoot={(props) => <Link to="/settings/letters/$name" params={{ name: row.name }} {...props} />}
          >
            {row.label}
          </Anchor>
          {row.hasNewer && (
            <Badge ml="xs" variant="outline" color="orange" tt="none">
              Redress has newer words
            </Badge>
          )}
          <Text size="sm">{row.use}</Text>
          <Text size="sm">{versionInWords(row)}</Text>
        </li>
      ))}
    </ul>
  );
}

function versionInWords({ isOwn, version, changedAt, changedBy }: WordingRow): string {
  if (!isOwn) return 'Redress’s own words are in use.';
  const by = changedBy === '' ? '' : ` by ${changedBy}`;
  const on = changedAt === null ? '' : `, changed on ${longDate(londonDate(changedAt))}${by}`;
  return `Your version ${version.replace('office-', '')} is in use${on}.`;
}
