import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ImprovementLine } from '../../../electron/contract/learning.ts';
import { useSignedIn } from '../../api/session.ts';
import { ColumnHeads } from '../../ui/ColumnHeads.tsx';
import caseClasses from '../case/CasePage.module.css';
import { improvementWords, isPressing } from './learningWords.ts';

/** What is changed, with who owes it and by when: yours first, then by date; those that are settled last. */
export function ImprovementsTable({ improvements }: { improvements: readonly ImprovementLine[] }) {
  const { me } = useSignedIn();
  if (improvements.length === 0)
    return <Text>Nothing is waiting to be changed, and nothing was settled in this period.</Text>;
  const rank = ({ settledOn, owner }: ImprovementLine) => (settledOn !== null ? 2 : owner === me.id ? 0 : 1);
  const sorted = [...improvements].sort((a, b) => rank(a) - rank(b));
  return (
    <Table.ScrollContainer type="native" minWidth={600}>
      <Table withTableBorder verticalSpacing="xs" aria-label="Improvements">
        <ColumnHeads titles={['What is changed', 'Who sees to it', 'Where it stands', 'Case']} />
        <Table.Tbody>
          {sorted.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>
                <Text className={caseClasses.prose}>{one.what}</Text>
                {one.themes.length > 0 && (
                  <Text size="sm" c="dimmed">
                    {one.themes.join(', ')}
                  </Text>
                )}
                {one.evidence !== '' && <Text size="sm">{one.evidence}</Text>}
              </Table.Td>
              <Table.Td>{one.owner === me.id ? 'You' : (one.ownerName ?? 'Nobody yet')}</Table.Td>
              <Table.Td>
                <Text fw={isPressing(one.state) ? 600 : undefined}>{improvementWords(one)}</Text>
              </Table.Td>
              <Table.Td>
                <OneCase improvement={one} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** The case, and where it waits the form in which it is recorded as made. */
function OneCase({
  improvement: { caseId, reference, settledOn, isPromise, id, what },
}: {
  improvement: ImprovementLine;
}) {
  const form = isPromise ? 'complete-action' : 'settle-improvement';
  return (
    <>
      <Anchor
        underline="always"
        style={{ whiteSpace: 'nowrap' }}
        renderRoot={(props) => <Link to="/case/$caseId" params={{ caseId }} {...props} />}
      >
        {reference}
      </Anchor>
      {settledOn === null && (
        <div>
          <Anchor
            size="sm"
            underline="always"
            aria-label={`Record as made: ${what}`}
            renderRoot={(props) => (
              <Link to="/case/$caseId" params={{ caseId }} search={{ form, about: id }} {...props} />
            )}
          >
            Record as made
          </Anchor>
        </div>
      )}
    </>
  );
}
