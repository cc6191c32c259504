import { Drawer, List, Stack, Table, Text, Title } from '@mantine/core';
import { type Because, type ClockResult, isClockOf } from '../../electron/domain/assessment.ts';
import type { CaseId } from '../../electron/domain/ids.ts';
import { type IsoDate, longDate } from '../../electron/domain/isoDate.ts';
import { useOperation } from '../api/hooks.ts';
import { useNow } from '../api/now.ts';
import { deadlineWords } from './deadlineWords.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import classes from './ExplainDrawer.module.css';
import { LoadingNotice } from './LoadingNotice.tsx';
import { calendarWords, clauseWords, namesItsDay, ruleWords } from './versionWords.ts';

interface ExplainDrawerProps {
  clock: ClockResult;
  /** The case's other clocks, if the screen knows them. */
  others?: readonly ClockResult[];
  today: IsoDate;
  opened: boolean;
  onClose: () => void;
  of?: string;
  /** For a clock in a list, which comes without the case's other clocks: they are read when the drawer opens. */
  caseId?: CaseId;
}

/** How a deadline came about: rule, clause, start day, each skipped day by name. Escape closes it and the focus goes back. */
export function ExplainDrawer(props: ExplainDrawerProps) {
  const { opened, onClose, of, caseId, others = [] } = props;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={of ? `How this date came about · ${of}` : 'How this date came about'}
      closeButtonProps={{ 'aria-label': 'Close (Esc)' }}
    >
      {caseId && others.length === 0 ? <ReadAndExplain {...props} caseId={caseId} /> : <Explanation {...props} />}
    </Drawer>
  );
}

/** The same clock as it stands in its case, explained, with the case's other clocks. */
function ReadAndExplain(props: ExplainDrawerProps & { caseId: CaseId }) {
  const whole = useOperation('cases.get', { caseId: props.caseId });
  const isExplained = props.clock.because.length > 0;
  if (isExplained && !whole.data) return <Explanation {...props} />;
  if (whole.error) return <ErrorNotice error={whole.error} onRetry={() => void whole.refetch()} />;
  if (!whole.data) return <LoadingNotice />;
  const { clocks } = whole.data.assessment;
  const same = clocks.find((one) => isSame(one, props.clock));
  return <Explanation {...props} clock={same ?? props.clock} others={clocks} />;
}

function Explanation({ clock, others = [], today }: ExplainDrawerProps) {
  const rest = others.filter((one) => !isSame(one, clock));
  const now = useNow(clock.dueAt != null);
  return (
    <Stack gap="md">
      <div>
        <Title order={3}>{clock.label}</Title>
        {clock.hazard && <Text>{clock.hazard.label}</Text>}
        <Text fw={600}>{deadlineWords(clock, today, now).long}</Text>
        {clock.extended && clock.originalDue && clock.originalDue !== clock.due && (
          <Text>Before the extension it was {longDate(clock.originalDue)}.</Text>
        )}
      </div>
      <div>
        <Title order={4}>The rule</Title>
        <Text>{ruleWords(clock)}</Text>
        {!clock.confirmed && (
          <Text className={classes.unconfirmed}>
            This rule has not been confirmed against the published text. Check it before you rely on it.
          </Text>
        )}
      </div>
      <div>
        <Title order={4}>How the date was counted</Title>
        {clock.startedOn && clock.because[0]?.kind !== 'start' && (
          <Text>The clock started on {longDate(clock.startedOn)}.</Text>
        )}
        <List type="ordered" spacing={6} mt="xs" className={classes.steps}>
          {clock.because.map((step, index) => (
            <List.Item key={index} data-kind={step.kind}>
              <Step step={step} />
            </List.Item>
          ))}
        </List>
      </div>
      {rest.length > 0 && <OtherClocks clocks={rest} today={today} />}
      <Text size="sm" c="dimmed">
        Bank holidays {calendarWords(clock.calendarVersion)}.
      </Text>
    </Stack>
  );
}

/** Procedures may have clocks of one name, and so may the hazards of a case. */
function isSame(a: ClockResult, b: ClockResult): boolean {
  return a.procedure.id === b.procedure.id && isClockOf(a, { clockId: b.id, hazard: b.hazard });
}

function Step({ step }: { step: Because }) {
  return (
    <>
      {step.on && !namesItsDay(step) && <span className={classes.day}>{longDate(step.on)}: </span>}
      {step.text}
      {step.clause && <Text span c="dimmed">{` (${clauseWords(step.clause)})`}</Text>}
    </>
  );
}

function OtherClocks({ clocks, today }: { clocks: readonly ClockResult[]; today: IsoDate }) {
  // Whose date it is says nothing where there is only one law.
  const isNamed = new Set(clocks.map(({ procedure }) => procedure.id)).size > 1;
  return (
    <div>
      <Title order={4}>The other dates of this case</Title>
      <Table>
        <Table.Tbody>
          {clocks.map((clock) => (
            <Table.Tr key={`${clock.procedure.id} ${clock.id} ${clock.hazard?.id}`}>
              <Table.Th scope="row">
                {clock.label}
                {isNamed && clock.procedure.short && `, ${clock.procedure.short}`}
                {clock.hazard && ` (${clock.hazard.label})`}
              </Table.Th>
              <Table.Td>{deadlineWords(clock, today).long}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
