import { Button, Text, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import type { ContentCheck } from '../../../electron/domain/letters.ts';
import classes from './LetterPage.module.css';
import { LetterSection } from './LetterSection.tsx';
import { goToPart } from './letterFields.ts';

/** What the letter has to hold, ticking itself as it is written; what is missing says what to do and leads to its place. */
export function Checklist({ checks }: { checks: readonly ContentCheck[] }) {
  const required = checks.filter((check) => check.required);
  const met = required.filter((check) => check.met).length;
  // Advice that is followed already needs no line.
  const advice = checks.filter((check) => !check.required && !check.met);
  return (
    <LetterSection title="What this letter must hold">
      <Text role="status" size="sm" mb="xs" fw={600}>
        {met === required.length ? 'Everything is in place' : `${met} of ${required.length} in place`}
      </Text>
      <ul className={classes.checks}>
        {[...required, ...advice].map((check, index) => (
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
          </li>
        ))}
      </ul>
    </LetterSection>
  );
}

/** Leads to the place in the form where something is missing. */
export function GoTo({ part, label }: { part: string; label: string }) {
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
