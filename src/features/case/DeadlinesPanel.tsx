import { Stack, Text } from '@mantine/core';
import type { CaseView } from '../../../electron/contract/cases.ts';
import type { ClockResult } from '../../../electron/domain/assessment.ts';
import { useSignedIn } from '../../api/session.ts';
import { DeadlineBadge } from '../../ui/DeadlineBadge.tsx';
import classes from './CasePage.module.css';
import { type DeadlineGroup, deadlineGroups, lawsOf } from './deadlineGroups.ts';
import { Panel } from './Panel.tsx';

/** Every deadline of the case. What our own procedure and the law both time stands together: our promise, then the law's date. */
export function DeadlinesPanel({ view }: { view: CaseView }) {
  // A hazard's clocks stand with the hazard.
  const clocks = view.assessment.clocks.filter(({ hazard }) => !hazard);
  const begun = deadlineGroups(clocks.filter(({ state }) => state !== 'not-started'));
  const later = deadlineGroups(clocks.filter(({ state, isNotOwed }) => state === 'not-started' && !isNotOwed));
  const notOwed = deadlineGroups(clocks.filter(({ isNotOwed }) => isNotOwed === true));
  return (
    <Panel title="Deadlines">
      <Stack gap="sm">
        {begun.length === 0 ? <Text>No deadline is running.</Text> : <Groups groups={begun} view={view} />}
        {notOwed.length > 0 && (
          <ul className={classes.plain}>
            {notOwed.map(({ id, label }) => (
              <li key={id}>
                <Text>{label}</Text>
                <Text size="sm" c="dimmed">
                  Not owed: nobody to write to
                </Text>
              </li>
            ))}
          </ul>
        )}
        {/* What is no complaint has no acknowledgement and no answer to come. */}
        {later.length > 0 && view.assessment.status !== 'not-a-complaint' && (
          <details className={classes.needsList}>
            <summary>Not started yet</summary>
            <Groups groups={later} view={view} />
          </details>
        )}
      </Stack>
    </Panel>
  );
}

function Groups({ groups, view }: { groups: readonly DeadlineGroup[]; view: CaseView }) {
  // Whose date it is says nothing where there is only one law.
  const isNamed = lawsOf(view.assessment.clocks) > 1;
  return (
    <ul className={classes.plain}>
      {groups.map(({ id, label, clocks }) => (
        <li key={id}>
          <Text fw={clocks.some(({ leads }) => leads) ? 600 : undefined}>{label}</Text>
          {clocks.map((clock) => (
            <Deadline
              key={`${clock.procedure.id} ${clock.procedure.version}`}
              clock={clock}
              whose={isNamed ? (clock.procedure.short ?? clock.procedure.name) : null}
              label={label}
              view={view}
            />
          ))}
        </li>
      ))}
    </ul>
  );
}

interface DeadlineProps {
  clock: ClockResult;
  /** Whose date it is; null where there is only one law. */
  whose: string | null;
  /** What stands over the group; the law may call it otherwise. */
  label: string;
  view: CaseView;
}

function Deadline({ clock, whose, label, view }: DeadlineProps) {
  const { today } = useSignedIn();
  const badge = (
    <DeadlineBadge
      clock={clock}
      today={today}
      others={view.assessment.clocks}
      of={whose === null ? view.reference : `${view.reference}, ${whose}`}
    />
  );
  if (whose === null) return badge;
  return (
    <div className={classes.whose}>
      <Text size="sm" fw={clock.leads ? 600 : undefined}>
        {clock.label === label ? whose : `${whose}: ${clock.label}`}
      </Text>
      {badge}
    </div>
  );
}
