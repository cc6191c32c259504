import { Button, Group, List, Menu, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconHourglassEmpty } from '@tabler/icons-react';
import { Fragment, useRef } from 'react';
import type { CaseView } from '../../../electron/contract/cases.ts';
import { type ClockResult, isClockOf } from '../../../electron/domain/assessment.ts';
import { type IsoDate, longDate } from '../../../electron/domain/isoDate.ts';
import { useNow } from '../../api/now.ts';
import { useSignedIn } from '../../api/session.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { standing } from '../../ui/caseWords.ts';
import { DeadlineBadge } from '../../ui/DeadlineBadge.tsx';
import { deadlineWords } from '../../ui/deadlineWords.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import classes from './CasePage.module.css';
import { otherChoices } from './caseMenu.ts';
import type { Doing } from './doing.ts';
import { leadingStep } from './steps.ts';

const step = { root: classes.step, label: classes.stepLabel };

interface CaseTopProps {
  view: CaseView;
  begin: (doing: Doing) => void;
  isStarting: boolean;
}

/** Which case this is, where it stands, and the one thing to do next. */
export function CaseTop({ view, begin, isStarting }: CaseTopProps) {
  const { today } = useSignedIn();
  const name = view.complainant?.name ?? 'Anonymous';
  const { next } = view.assessment;
  const leading = leadingStep(view);
  const clock = next ? view.assessment.clocks.find((one) => isClockOf(one, next)) : undefined;
  const now = useNow(clock?.dueAt != null);
  const alsoUrgent = next ? firstInHours(view.assessment.clocks, clock) : null;
  const inHours = clock?.dueAt ? deadlineWords(clock, today, now).long : null;
  return (
    <Stack gap="sm">
      <div>
        <PageTitle windowTitle={`${view.reference} ${name}`}>
          {view.reference} · {name}
        </PageTitle>
        <Text fw={600}>{standing(view.assessment)}</Text>
      </div>
      <section className={`panel ${classes.next}`} aria-label="Next step">
        <Group gap="sm">
          {leading?.waiting === false && (
            <>
              <BusyButton size="md" classNames={step} onClick={() => begin(leading.choice.doing)} loading={isStarting}>
                {leading.choice.label}
              </BusyButton>
              {leading.also.map(({ label, doing }) => (
                <Button key={label} size="md" variant="default" onClick={() => begin(doing)}>
                  {label}
                </Button>
              ))}
            </>
          )}
          {leading?.waiting && (
            <>
              <Text fw={600} className={classes.waiting}>
                <IconHourglassEmpty size={18} aria-hidden />
                {leading.sentence}
              </Text>
              {leading.choices.map(({ label, doing }) => (
                <Button key={label} size="md" variant="default" onClick={() => begin(doing)}>
                  {label}
                </Button>
              ))}
            </>
          )}
          {!leading && <Text fw={600}>Nothing is left to do in this case.</Text>}
        </Group>
        <div className={classes.nextWords}>
          {next && (next.dueOn || next.hazard || next.who !== '') && (
            <Text size="sm">
              {next.hazard && <strong>{next.hazard.label}. </strong>}
              {next.dueOn && <strong>{inHours ? `${inHours}. ` : dueWords(next.dueOn, today)}</strong>}
              {!next.dueOn && isBeyondCalendar(clock) && <strong>Its date cannot be worked out: see below. </strong>}
              {next.who}
            </Text>
          )}
          {next && next.needs.length > 0 && <Needs needs={next.needs} />}
          {alsoUrgent && (
            <Group gap="xs">
              <Text size="sm" fw={600}>
                Also running in hours: {alsoUrgent.hazard?.label ?? alsoUrgent.label}
              </Text>
              <DeadlineBadge clock={alsoUrgent} today={today} others={view.assessment.clocks} of={view.reference} />
            </Group>
          )}
        </div>
        <MoreMenu view={view} begin={begin} />
      </section>
    </Stack>
  );
}

/** The running clock in hours whose time comes first, where the next step has no clock in hours itself. */
function firstInHours(clocks: readonly ClockResult[], leading: ClockResult | undefined): ClockResult | null {
  if (leading?.dueAt) return null;
  let first: ClockResult | null = null;
  for (const clock of clocks)
    if (clock.dueAt && (clock.state === 'running' || clock.state === 'overdue'))
      if (!first?.dueAt || clock.dueAt < first.dueAt) first = clock;
  return first;
}

/** A date that is owed and that the calendar cannot say; one that is to be agreed is no such date. */
function isBeyondCalendar(clock: ClockResult | undefined): boolean {
  if (!clock || clock.due !== null || clock.toBeAgreed) return false;
  return clock.state === 'running' || clock.state === 'provisional';
}

function dueWords(dueOn: IsoDate, today: IsoDate): string {
  return dueOn < today ? `Overdue: it was due on ${longDate(dueOn)}. ` : `By ${longDate(dueOn)}. `;
}

/** What the step needs: in sight when it is one thing, folded up when it is a list that the letter's own page shows again. */
function Needs({ needs }: { needs: readonly string[] }) {
  if (needs.length === 1) return <Text size="sm">{needs[0]}</Text>;
  return (
    <details className={classes.needsList}>
      <summary>What it needs</summary>
      <List size="sm">
        {needs.map((need) => (
          <List.Item key={need}>{need}</List.Item>
        ))}
      </List>
    </details>
  );
}

function MoreMenu({ view, begin }: { view: CaseView; begin: (doing: Doing) => void }) {
  const button = useRef<HTMLButtonElement>(null);
  // The item goes away with the menu: the form that opens has to find the button to which the focus returns.
  const choose = (doing: Doing) => {
    button.current?.focus();
    begin(doing);
  };
  return (
    <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button ref={button} variant="default" size="md" rightSection={<IconChevronDown size={16} aria-hidden />}>
          More
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {otherChoices(view).map(({ title, choices }) => (
          <Fragment key={title}>
            <Menu.Label c="dimmed">{title}</Menu.Label>
            {choices.map(({ label, doing }) => (
              <Menu.Item key={label} onClick={() => choose(doing)}>
                {label}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
