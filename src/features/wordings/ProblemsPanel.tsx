import { Button, Stack, Text } from '@mantine/core';
import type { WordingProblem } from '../../../electron/contract/letterWordings.ts';
import type { OperationError } from '../../api/operationError.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LetterSection } from '../letters/LetterSection.tsx';
import classes from './wordings.module.css';

interface ProblemsPanelProps {
  problems: readonly WordingProblem[];
  error: OperationError | null;
  onGoTo: (part: number | null) => void;
}

/** What would go wrong with the words as they stand, each with the way to its place. */
export function ProblemsPanel({ problems, error, onGoTo }: ProblemsPanelProps) {
  return (
    <LetterSection title="Are the words in order?">
      <Stack gap="xs">
        <ErrorNotice error={error} />
        <Text size="sm" role="status">
          {problems.length === 0
            ? 'Yes: they hold what the clauses ask for, and they make a letter in every kind of case.'
            : `Not yet: ${problems.length === 1 ? 'one thing has' : `${problems.length} things have`} to be put right before they can be used.`}
        </Text>
        {problems.length > 0 && (
          <ul className={classes.problems}>
            {problems.map(({ where, message, part }, index) => (
              <li key={`${index} ${where}`}>
                <Text size="sm">
                  <strong>{where}:</strong> {message}
                </Text>
                {(part !== null || where.startsWith('The headline')) && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    mt={4}
                    aria-label={`Go to ${where}`}
                    onClick={() => onGoTo(part)}
                  >
                    Go to
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </LetterSection>
  );
}
