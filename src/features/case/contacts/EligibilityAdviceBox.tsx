import { Alert, List, Stack, Text } from '@mantine/core';
import type { EligibilityAdvice, GroundAdvice } from '../../../../electron/domain/eligibility.ts';

const verdictWords: Record<GroundAdvice['verdict'], string> = {
  'may-refuse': 'May be refused',
  'must-accept': 'Does not let us refuse',
  judge: 'Has to be weighed',
  'pass-on-today': 'Passed on today',
};

const overallWords: Record<EligibilityAdvice['verdict'], string> = {
  accept: 'Take it on',
  'may-refuse': 'May be refused',
  judge: 'Weigh it',
};

/** What the rules make of the answers: the whole, then each ground that something was said of. */
export function EligibilityAdviceBox({ advice }: { advice: EligibilityAdvice }) {
  const said = advice.grounds.filter(({ isAnswered }) => isAnswered);
  return (
    <Alert
      role="status"
      variant="outline"
      color={advice.passOnToday ? 'red' : advice.verdict === 'accept' ? 'teal' : 'yellow'}
    >
      <Stack gap="sm">
        <div>
          <Text fw={700}>{overallWords[advice.verdict]}</Text>
          <Text>{advice.reason}</Text>
        </div>
        {said.map((ground) => (
          <OneGround key={`${ground.procedure} ${ground.id}`} ground={ground} />
        ))}
      </Stack>
    </Alert>
  );
}

function OneGround({ ground }: { ground: GroundAdvice }) {
  // Where the law decides, the reason gives its words and its clause already.
  const isNews = ({ text, clause }: GroundAdvice['law'][number]) =>
    text === ground.reason || clause !== ground.clause || !ground.reason.includes(text);
  return (
    <div>
      <Text fw={600}>{ground.label}</Text>
      <Text size="sm">
        <strong>{verdictWords[ground.verdict]}.</strong> {ground.reason}{' '}
        <Text span c="dimmed">
          ({ground.clause}
          {ground.confirmed ? '' : '; not yet checked against the published text'})
        </Text>
      </Text>
      {ground.law.filter(isNews).map((remark) => (
        <Text key={`${remark.law} ${remark.text}`} size="sm">
          {remark.text === ground.reason ? 'The law says the same.' : remark.text}{' '}
          <Text span c="dimmed">
            ({remark.law}, {remark.clause}
            {remark.confirmed ? '' : '; not yet checked against the published text'})
          </Text>
        </Text>
      ))}
      {ground.verdict !== 'must-accept' && ground.evidence.length > 0 && (
        <>
          <Text size="sm" mt={4}>
            Keep on file:
          </Text>
          <List size="sm">
            {ground.evidence.map((evidence) => (
              <List.Item key={evidence}>{evidence}</List.Item>
            ))}
          </List>
        </>
      )}
    </div>
  );
}
