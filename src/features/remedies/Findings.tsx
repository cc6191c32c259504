import { Text } from '@mantine/core';
import { IconAlertOctagonFilled, IconAlertTriangleFilled, IconInfoCircle } from '@tabler/icons-react';
import type { RemedyFinding } from '../../../electron/domain/remedy.ts';
import classes from './remedies.module.css';

const order = { breach: 0, warning: 1, note: 2 } as const;

/** What has to be said about a sum, the worst first. */
export function Findings({ findings }: { findings: readonly RemedyFinding[] }) {
  if (findings.length === 0) return null;
  const sorted = [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
  return (
    <ul className={classes.findings}>
      {sorted.map((finding, index) => (
        <li key={`${finding.id} ${index}`} className={classes.finding}>
          <Icon severity={finding.severity} />
          <Text size="sm">
            {finding.text}
            {finding.clause && (
              <Text span c="dimmed">
                {` (${finding.clause})`}
              </Text>
            )}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function Icon({ severity }: { severity: RemedyFinding['severity'] }) {
  if (severity === 'breach')
    return <IconAlertOctagonFilled size={18} className={classes.breach} aria-label="Not allowed:" role="img" />;
  if (severity === 'warning')
    return <IconAlertTriangleFilled size={18} className={classes.warning} aria-label="Take care:" role="img" />;
  return <IconInfoCircle size={18} aria-label="Note:" role="img" />;
}
