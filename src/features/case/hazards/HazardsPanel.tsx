import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { CaseView } from '../../../../electron/contract/cases.ts';
import type { HazardView } from '../../../../electron/contract/hazards.ts';
import type { ClockResult } from '../../../../electron/domain/assessment.ts';
import { longDate } from '../../../../electron/domain/isoDate.ts';
import { useSignedIn } from '../../../api/session.ts';
import { DeadlineBadge } from '../../../ui/DeadlineBadge.tsx';
import classes from '../CasePage.module.css';
import { Panel } from '../Panel.tsx';
import { formOfHazardAct, type HazardFormName, hazardFormLabels } from './hazardWords.ts';

interface HazardsPanelProps {
  view: CaseView;
  openForm: (form: HazardFormName, subject?: string) => void;
}

/** The hazards of a case, each with its state, its clocks and what can be done about it; and reporting one. */
export function HazardsPanel({ view, openForm }: HazardsPanelProps) {
  const mayReport = view.acts.includes('report-hazard');
  if (view.hazards.length === 0 && !mayReport) return null;
  return (
    <Panel
      title="Hazards"
      actions={
        mayReport && (
          <Button variant="default" size="compact-sm" onClick={() => openForm('report-hazard')}>
            {hazardFormLabels['report-hazard']}
          </Button>
        )
      }
    >
      {view.hazards.length === 0 ? (
        <Text>{wordsOfNone(view)}</Text>
      ) : (
        <ul className={classes.plain}>
          {mostPressingFirst(view).map((hazard) => (
            <li key={hazard.id}>
              <OneHazard hazard={hazard} view={view} openForm={openForm} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function wordsOfNone({ hazardSuspected, categories }: CaseView): string {
  if (hazardSuspected)
    return 'There may be a hazard: so it was ticked when this was logged. Report what it is, so that its dates begin. If there is none, correct the first entry of the timeline: answer No to the hazard there.';
  return categories.includes('damp-and-mould')
    ? 'This is about damp or mould. If it can harm somebody, report it as a hazard as well.'
    : 'None reported. Report anything in the home that can harm somebody: damp, cold, a fall, fire.';
}

/** What is dealt with comes last; of the others, the one whose date comes first. */
function mostPressingFirst({ hazards, assessment }: CaseView): HazardView[] {
  const key = (hazard: HazardView): string => {
    const running = assessment.clocks.filter(
      (clock) =>
        clock.hazard?.id === hazard.id && (clock.state === 'running' || clock.state === 'overdue') && clock.due,
    );
    // Hours come before days, however near the day is.
    const dues = running.map(({ due, dueTime, dueAt }) => `${dueAt ? 0 : 1} ${due} ${dueTime ?? '24:00'}`);
    return `${hazard.isOver ? 1 : 0} ${dues.sort()[0] ?? '9'}`;
  };
  return [...hazards].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function OneHazard({ hazard, view, openForm }: { hazard: HazardView } & HazardsPanelProps) {
  const clocks = view.assessment.clocks.filter((clock) => clock.hazard?.id === hazard.id);
  const begun = clocks.filter(({ state }) => state !== 'not-started');
  const running = begun.filter(({ state }) => state === 'running' || state === 'overdue');
  const stopped = begun.filter((clock) => !running.includes(clock));
  return (
    <article aria-label={hazard.label}>
      <Title order={3} className={classes.what}>
        {hazard.label}
      </Title>
      <Text size="sm">
        {hazard.severity === 'emergency' ? 'Emergency' : 'Significant hazard'}, known to us since{' '}
        {longDate(hazard.awareOn)}
        {hazard.awareAt && ` at ${hazard.awareAt}`}
      </Text>
      <Text size="sm">{hazard.state}</Text>
      <Stack gap="xs" mt="xs">
        <Clocks clocks={running} view={view} hazard={hazard} />
        {stopped.length > 0 && (
          <details className={classes.needsList}>
            <summary>Done or passed</summary>
            <Clocks clocks={stopped} view={view} hazard={hazard} />
          </details>
        )}
        <LawNote hazard={hazard} />
        {hazard.attempts > 0 && (
          <Text size="sm">
            {hazard.attempts === 1 ? 'One attempt that failed is' : `${hazard.attempts} attempts that failed are`} on
            record as evidence.
          </Text>
        )}
        <Group gap="xs" role="group" aria-label={`What can be done: ${hazard.label}`}>
          {hazard.acts.map((act) => {
            const form = formOfHazardAct[act];
            return (
              <Button
                key={act}
                variant="default"
                size="compact-sm"
                classNames={{ root: classes.wraps, label: classes.wrapsLabel }}
                onClick={() => openForm(form, hazard.id)}
                aria-label={`${hazardFormLabels[form]}: ${hazard.label}`}
              >
                {hazardFormLabels[form]}
              </Button>
            );
          })}
        </Group>
      </Stack>
    </article>
  );
}

function LawNote({ hazard }: { hazard: HazardView }) {
  return (
    <Text size="sm" c="dimmed">
      {hazard.law
        ? `Times by ${hazard.law.name}.`
        : 'No law sets times for this hazard here. It still has to be seen to as the tenancy and the law on repairs require.'}
    </Text>
  );
}

function Clocks({ clocks, view, hazard }: { clocks: readonly ClockResult[]; view: CaseView; hazard: HazardView }) {
  const { today } = useSignedIn();
  if (clocks.length === 0) return null;
  return (
    <ul className={classes.plain}>
      {clocks.map((clock) => (
        <li key={`${clock.procedure.id} ${clock.id}`}>
          <Text size="sm" fw={clock.leads ? 600 : undefined}>
            {clock.label}
          </Text>
          <DeadlineBadge clock={clock} today={today} others={view.assessment.clocks} of={hazard.label} />
        </li>
      ))}
    </ul>
  );
}
