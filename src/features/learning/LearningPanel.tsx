import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconRefreshAlert } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CaseView } from '../../../electron/contract/cases.ts';
import type { CaseLearningView, ComeBack } from '../../../electron/contract/learning.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import caseClasses from '../case/CasePage.module.css';
import { actLabels } from '../case/caseWords.ts';
import type { FormName } from '../case/formNames.ts';
import { Panel } from '../case/Panel.tsx';
import { improvementWords, isPressing } from './learningWords.ts';

interface LearningProps {
  view: CaseView;
  openForm: (form: FormName, subject?: string) => void;
}

/** What has to be said at the top of a case: that a mistake has come back, or that nobody has looked at what it teaches. */
export function LearningNotice({ view, openForm }: LearningProps) {
  const { data } = useOperation('learning.ofCase', { caseId: view.id }, { keepPrevious: true });
  if (!data) return null;
  return (
    <>
      {data.comeBack.map((one) => (
        <ComeBackNotice key={one.themeId} comeBack={one} />
      ))}
      {data.isAsked && (
        <section className="panel" aria-label="Learning from this case">
          <Group justify="space-between" gap="sm">
            <Text flex={1} miw={260}>
              {data.letter
                ? 'The answer says what we learnt. Record it under a theme, so that it is seen if it happens again.'
                : 'Nobody has recorded yet what this case teaches us.'}
            </Text>
            <Button variant="default" onClick={() => openForm('record-learning')}>
              {actLabels['record-learning']}
            </Button>
          </Group>
        </section>
      )}
    </>
  );
}

function ComeBackNotice({ comeBack }: { comeBack: ComeBack }) {
  const { name, putRightOn, putRightWhat, earlier } = comeBack;
  return (
    <Alert
      color="gray"
      variant="outline"
      icon={<IconRefreshAlert aria-hidden />}
      title={`It has come back: ${name}`}
      role="region"
      aria-label={`It has come back: ${name}`}
    >
      <Stack gap="xs">
        <Text>
          This was put right on {longDate(putRightOn)}: {putRightWhat}
        </Text>
        {earlier.length > 0 && <Text fw={600}>What was promised in earlier cases</Text>}
        <List size="sm">
          {earlier.map(({ caseId, reference, receivedOn, change, promised }) => (
            <List.Item key={caseId}>
              <Anchor
                underline="always"
                renderRoot={(props) => <Link to="/case/$caseId" params={{ caseId }} {...props} />}
              >
                {reference}
              </Anchor>
              {`, received on ${longDate(receivedOn)}: `}
              {inSentences([change, ...promised])}
            </List.Item>
          ))}
        </List>
      </Stack>
    </Alert>
  );
}

/** Short texts one after the other, each with its stop. */
function inSentences(texts: readonly string[]): string {
  const said = texts.map((text) => text.trim()).filter((text) => text !== '');
  if (said.length === 0) return 'nothing was written down.';
  return said.map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' ');
}

/** What the case taught, and what is changed because of it. */
export function LearningPanel({ view, openForm }: LearningProps) {
  const query = useOperation('learning.ofCase', { caseId: view.id }, { keepPrevious: true });
  const { data } = query;
  return (
    <Panel
      title="Learning"
      actions={
        <Button variant="default" size="compact-sm" onClick={() => openForm('record-learning')}>
          {data?.learnt ? 'Change' : 'Record what was learnt'}
        </Button>
      }
    >
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {data && (
        <Stack gap="sm">
          <Said data={data} />
          <Improvements data={data} view={view} openForm={openForm} />
        </Stack>
      )}
    </Panel>
  );
}

function Said({ data }: { data: CaseLearningView }) {
  const { learnt, themes } = data;
  if (!learnt) return <Text>Nothing has been recorded yet. Themes can be given at any time.</Text>;
  if (learnt.nothing)
    return (
      <Text>
        Looked at on {longDate(learnt.on)}: there was nothing to learn from it. {learnt.cause}
      </Text>
    );
  const names = learnt.themes.map((id) => themes.find((theme) => theme.id === id)?.name ?? 'a theme no longer listed');
  return (
    <>
      <Text fw={600}>{names.join(', ')}</Text>
      {learnt.cause.trim() !== '' && <Text className={caseClasses.prose}>{learnt.cause}</Text>}
      {learnt.change.trim() !== '' && <Text className={caseClasses.prose}>What changes: {learnt.change}</Text>}
      <Text size="sm" c="dimmed">
        {longDate(learnt.on)}
        {learnt.byName ? `, ${learnt.byName}` : ''}
      </Text>
    </>
  );
}

function Improvements({ data, view, openForm }: LearningProps & { data: CaseLearningView }) {
  const { acts } = view;
  return (
    <>
      {data.improvements.length > 0 && (
        <ul className={caseClasses.plain} aria-label="Improvements">
          {data.improvements.map((one) => (
            <li key={one.id}>
              <Text className={caseClasses.prose}>{one.what}</Text>
              <Text size="sm" fw={isPressing(one.state) ? 600 : undefined}>
                {improvementWords(one)}
              </Text>
              <Text size="sm" c="dimmed">
                {one.ownerName ?? 'Nobody has been asked to see to it'}
                {one.isPromise && '. Promised to the resident: it is among the promised actions.'}
              </Text>
              {one.evidence !== '' && (
                <Text size="sm" className={caseClasses.prose}>
                  {one.evidence}
                </Text>
              )}
              {one.settledOn === null && !one.isPromise && (
                <Group gap="xs" mt={4}>
                  {acts.includes('settle-improvement') && (
                    <Button
                      variant="default"
                      size="compact-sm"
                      onClick={() => openForm('settle-improvement', one.id)}
                      aria-label={`Record as made: ${one.what}`}
                    >
                      Record as made
                    </Button>
                  )}
                  <Button
                    variant="default"
                    size="compact-sm"
                    onClick={() => openForm('agree-improvement', one.id)}
                    aria-label={`Change the day or who: ${one.what}`}
                  >
                    Change
                  </Button>
                </Group>
              )}
            </li>
          ))}
        </ul>
      )}
      {data.learnt && !data.learnt.nothing && (
        <Group>
          <Button variant="default" size="compact-sm" onClick={() => openForm('agree-improvement')}>
            Agree an improvement
          </Button>
        </Group>
      )}
    </>
  );
}
