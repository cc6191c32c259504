import { Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangleFilled, IconScale } from '@tabler/icons-react';
import { useId } from 'react';
import type { WorkedOut } from '../../../electron/contract/remedies.ts';
import { formatPounds } from '../../../electron/domain/money.ts';
import type { Comparison } from '../../../electron/domain/remedy.ts';
import { Findings } from './Findings.tsx';
import classes from './remedies.module.css';
import { NOT_CHECKED } from './remedyWords.ts';

interface SumsPanelProps {
  worked: WorkedOut | undefined;
  /** How many heads still lack figures. */
  incomplete: number;
}

/** All sums in one place: the lines, the total, what goes against arrears, the comparison, and who has to approve it. */
export function SumsPanel({ worked, incomplete }: SumsPanelProps) {
  const heading = useId();
  if (!worked) return null;
  const { result, approval } = worked;
  const isUnfinished = result.missing.length > 0 || incomplete > 0;
  const isEmpty = result.lines.length === 0 && incomplete === 0;
  // What is below the guidance stands with the comparison.
  const general = result.findings.filter(
    ({ itemId, id }) => itemId === null && id !== 'below-guidance' && !(isUnfinished && id === 'nothing-paid'),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a stop the keyboard could not scroll it
    <section className={`panel ${classes.sums}`} aria-labelledby={heading} tabIndex={0}>
      <Stack gap="sm">
        <Title order={2} id={heading}>
          What it comes to
        </Title>
        <table className={classes.lines}>
          <tbody>
            {result.lines.map((line) => (
              <tr key={line.itemId}>
                <th scope="row">
                  <Text size="sm">{line.what.trim() === '' ? line.label : line.what}</Text>
                  {line.outcome === 'refused' && <Text size="xs">Refused</Text>}
                  {line.outcome === 'insurer' && <Text size="xs">Left to the insurer</Text>}
                </th>
                <td>{formatPounds(line.amount)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Together</th>
              <td>
                <output aria-live="polite">
                  {isUnfinished || isEmpty ? 'Not finished' : formatPounds(result.total)}
                </output>
              </td>
            </tr>
            {result.setOff > 0 && !isUnfinished && (
              <>
                <tr>
                  <th scope="row">Against arrears, as agreed</th>
                  <td>−{formatPounds(result.setOff)}</td>
                </tr>
                <tr>
                  <th scope="row">Paid to the resident</th>
                  <td>{formatPounds(result.toPay)}</td>
                </tr>
              </>
            )}
          </tfoot>
        </table>
        {isEmpty && <Text size="sm">Nothing is entered yet: add a head of loss.</Text>}
        {incomplete > 0 && (
          <Text size="sm">
            {incomplete === 1 ? 'One head is' : `${incomplete} heads are`} not complete yet and not in the sum.
          </Text>
        )}
        <ul className={classes.findings}>
          {result.missing.map((text) => (
            <li key={text}>
              <Text size="sm">{text}</Text>
            </li>
          ))}
          {(incomplete > 0 || isEmpty ? [] : result.because).map(({ text, clause }) => (
            <li key={text}>
              <Text size="sm" c="dimmed">
                {text}
                {clause && ` (${clause})`}
              </Text>
            </li>
          ))}
        </ul>
        {result.comparison.length > 0 && !isUnfinished && (
          <div>
            <Text fw={600} size="sm">
              Beside the ombudsman’s guidance
            </Text>
            <ul className={classes.findings}>
              {result.comparison.map(({ topic, text, clause, confirmed, verdict }) => (
                <li key={topic} className={classes.finding}>
                  <VerdictIcon verdict={verdict} />
                  <Text size="sm">
                    {topic}: {text}{' '}
                    <Text span c="dimmed">
                      ({clause}
                      {confirmed ? '' : `; ${NOT_CHECKED}`})
                    </Text>
                  </Text>
                </li>
              ))}
            </ul>
          </div>
        )}
        <Findings findings={general} />
        {result.lines.length > 0 && (
          <Text size="sm" fw={approval.needed ? 600 : undefined}>
            {approval.why}
            {approval.needed && approverWords(approval.by.map(({ name }) => name))}
          </Text>
        )}
      </Stack>
    </section>
  );
}

function VerdictIcon({ verdict }: { verdict: Comparison['verdict'] }) {
  if (verdict === 'below')
    return <IconAlertTriangleFilled size={18} className={classes.warning} aria-label="Take care:" role="img" />;
  return <IconScale size={18} aria-hidden />;
}

function approverWords(names: readonly string[]): string {
  if (names.length === 0) return ' Nobody in the office may approve this sum: the limits are in the settings.';
  return ` ${names.join(', ')} can.`;
}
