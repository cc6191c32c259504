import { Button, Stack, Text, Title, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import type { ContentCheck } from '../../../electron/domain/letters.ts';
import { inPlace } from './IssueBar.tsx';
import classes from './LetterPage.module.css';

interface ChecklistProps {
  checks: readonly ContentCheck[];
  /** Leads to the part of the form where something is, or is missing. */
  onGoTo: (part: string) => void;
  /** Begins to leave out, with a reason, what a clause asks for. */
  onLeaveOut: (check: ContentCheck) => void;
}

interface Group {
  title: string;
  belongs: (check: ContentCheck) => boolean;
}

const groups: Group[] = [
  { title: 'What the procedure demands', belongs: ({ required, clause }) => required && clause !== null },
  { title: 'What this letter cannot go without', belongs: ({ required, clause }) => required && clause === null },
  { title: 'Worth another look', belongs: ({ required }) => !required },
];

/**
 * What the letter has to hold, ticking itself as it is written, by who asks for it. What is missing stands first, says what
 * to do and leads to its place; what is in place is folded up.
 */
export function Checklist({ checks, ...does }: ChecklistProps) {
  return (
    <Stack gap="md">
      <Text role="status" size="sm" fw={600}>
        {inPlace(checks)}.
      </Text>
      {groups.map(({ title, belongs }) => {
        const own = checks.filter(belongs);
        const open = own.filter(({ met }) => !met);
        const met = own.filter((check) => check.met);
        if (own.length === 0) return null;
        return (
          <section key={title} aria-label={title}>
            <Title order={3} mb="xs">
              {title}
            </Title>
            {open.length > 0 && <Checks checks={open} {...does} />}
            {met.length > 0 && (
              <details className={classes.folded}>
                <summary>{met.length === 1 ? 'One thing is in place' : `${met.length} things are in place`}</summary>
                <Checks checks={met} {...does} />
              </details>
            )}
          </section>
        );
      })}
    </Stack>
  );
}

function Checks({ checks, onGoTo, onLeaveOut }: ChecklistProps) {
  return (
    <ul className={classes.checks}>
      {checks.map((check, index) => (
        <li key={`${check.id} ${index}`} className={classes.check}>
          <Mark check={check} />
          <div>
            <CheckLabel check={check} onGoTo={onGoTo} />
            {!check.met && <Text size="sm">{check.advice}</Text>}
          </div>
          {check.required && check.mayBeLeftOut && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => onLeaveOut(check)}
              aria-label={`Leave out, with a reason: ${check.label}`}
            >
              Leave out…
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function CheckLabel({ check, onGoTo }: { check: ContentCheck; onGoTo: ChecklistProps['onGoTo'] }) {
  const { part, label, clause } = check;
  const words = (
    <>
      {label}
      {clause && (
        <Text span size="sm" c="dimmed">
          {` (${clause})`}
        </Text>
      )}
    </>
  );
  if (part === null) return <Text size="sm">{words}</Text>;
  return (
    <UnstyledButton className={classes.goTo} onClick={() => onGoTo(part)}>
      <VisuallyHidden>Go to: </VisuallyHidden>
      {words}
    </UnstyledButton>
  );
}

function Mark({ check }: { check: ContentCheck }) {
  if (check.met) {
    return (
      <span>
        <IconCircleCheckFilled size={20} className={classes.met} aria-hidden />
        <VisuallyHidden>In place:</VisuallyHidden>
      </span>
    );
  }
  return (
    <span>
      {check.required ? (
        <IconCircleDashed size={20} className={classes.unmet} aria-hidden />
      ) : (
        <IconAlertTriangle size={20} className={classes.better} aria-hidden />
      )}
      <VisuallyHidden>{check.required ? 'Missing:' : 'Worth another look:'}</VisuallyHidden>
    </span>
  );
}
