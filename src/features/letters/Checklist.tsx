import { Button, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ContentCheck } from '../../../electron/domain/letters.ts';
import classes from './LetterPage.module.css';
import { LetterSection } from './LetterSection.tsx';
import { goToPart } from './letterFields.ts';

interface ChecklistProps {
  checks: readonly ContentCheck[];
  /** Begins to leave out, with a reason, what a clause asks for. */
  onLeaveOut: (check: ContentCheck) => void;
  /** What stands under the list: the button that issues the letter. */
  children: ReactNode;
}

/**
 * What the letter has to hold, ticking itself as it is written. What is missing stands open, says what to do and leads to
 * its place; what is in place is folded up, so that the letter itself has the room.
 */
export function Checklist({ checks, onLeaveOut, children }: ChecklistProps) {
  const required = checks.filter((check) => check.required);
  const met = required.filter((check) => check.met);
  const open = [...required.filter((check) => !check.met), ...checks.filter((check) => !check.required && !check.met)];
  return (
    <LetterSection title="What this letter must hold">
      <Stack gap="sm">
        <Text role="status" size="sm" fw={600}>
          {met.length === required.length ? 'Everything is in place.' : `${met.length} of ${required.length} in place.`}
        </Text>
        {open.length > 0 && <Checks checks={open} onLeaveOut={onLeaveOut} />}
        {met.length > 0 && (
          <details className={classes.folded}>
            <summary>Show what is in place</summary>
            <Checks checks={met} onLeaveOut={onLeaveOut} />
          </details>
        )}
        {children}
      </Stack>
    </LetterSection>
  );
}

function Checks({ checks, onLeaveOut }: Pick<ChecklistProps, 'checks' | 'onLeaveOut'>) {
  return (
    <ul className={classes.checks}>
      {checks.map((check, index) => (
        <li key={`${check.id} ${index}`} className={classes.check}>
          <Mark check={check} />
          <div>
            <Text size="sm">
              {check.label}
              {check.clause && (
                <Text span c="dimmed">
                  {` (${check.clause})`}
                </Text>
              )}
            </Text>
            {!check.met && <Text size="sm">{check.advice}</Text>}
          </div>
          {!check.met && check.part !== null && <GoTo part={check.part} label={check.label} />}
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

/** Leads to the place in the form where something is missing. */
function GoTo({ part, label }: { part: string; label: string }) {
  return (
    <Button variant="default" size="compact-sm" onClick={() => goToPart(part)} aria-label={`Go to: ${label}`}>
      Go to
    </Button>
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
