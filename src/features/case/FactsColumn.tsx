import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../../electron/contract/cases.ts';
import { type Permission, permissionLabels } from '../../../electron/domain/contacts.ts';
import { londonDate, londonTime, longDate } from '../../../electron/domain/isoDate.ts';
import {
  categoryLabels,
  channelLabels,
  contactKindLabels,
  linkRoleLabels,
  needLabels,
  tenureLabels,
} from '../../../electron/domain/labels.ts';
import type { Person } from '../../../electron/domain/people.ts';
import { withVersion } from '../../../electron/domain/versionName.ts';
import { stageLabels } from '../../ui/caseWords.ts';
import { notifyAct } from '../../ui/notify.ts';
import { PersonEditDrawer } from '../../ui/PersonEditDrawer.tsx';
import { textSizeLabel } from '../../ui/textSizes.ts';
import classes from './CasePage.module.css';
import { Panel } from './Panel.tsx';

interface FactsColumnProps {
  view: CaseView;
  /** Opens the form that adds a person; absent where the case does not allow it now. */
  onLinkPerson: (() => void) | undefined;
}

/** What the case is about, and whom. */
export function FactsColumn({ view, onLinkPerson }: FactsColumnProps) {
  return (
    <div className={classes.column}>
      <Panel
        title="People"
        actions={
          onLinkPerson && (
            <Button variant="default" size="compact-sm" onClick={onLinkPerson}>
              Add a person
            </Button>
          )
        }
      >
        <Stack gap="md">
          {view.complainant ? (
            <PersonFacts person={view.complainant} standing="Complainant" note="" />
          ) : (
            <Text>Anonymous: nobody to write to. What is found is recorded on the case all the same.</Text>
          )}
          {view.links.map(({ person, role, note, permission }) => (
            <PersonFacts
              key={`${person.id} ${role}`}
              person={person}
              standing={linkRoleLabels[role]}
              note={note}
              permission={permission}
            />
          ))}
        </Stack>
      </Panel>
      <Panel title="What they told us">
        <Stack gap="sm">
          <Text className={classes.prose}>{view.description}</Text>
          <div>
            <Title order={3}>What they want</Title>
            <Text className={classes.prose}>
              {view.outcomeSought.trim() === '' ? notSaid(view) : view.outcomeSought}
            </Text>
          </div>
          {view.complaint && <ComplaintSaid complaint={view.complaint} />}
          {view.definition && <Definition definition={view.definition} />}
        </Stack>
      </Panel>
      <Panel title="Facts">
        <Facts view={view} />
      </Panel>
    </div>
  );
}

/** What they said when it became a complaint: that is what the letters quote. */
function ComplaintSaid({ complaint }: { complaint: NonNullable<CaseView['complaint']> }) {
  return (
    <div>
      <Title order={3}>Their complaint, on {longDate(complaint.on)}</Title>
      <Text className={classes.prose}>{complaint.description}</Text>
      {complaint.outcomeSought !== '' && <Text className={classes.prose}>They want: {complaint.outcomeSought}</Text>}
    </div>
  );
}

interface PersonFactsProps {
  person: Person;
  standing: string;
  note: string;
  permission?: Permission | null;
}

/** Only a complaint that will be acknowledged to somebody gives the occasion to ask. */
function notSaid({ acts, complainant }: CaseView): string {
  if (acts.includes('acknowledge')) return 'They did not say. Ask them when you acknowledge it.';
  return complainant ? 'They did not say.' : 'They did not say, and there is nobody to ask.';
}

function PersonFacts({ person, standing, note, permission = null }: PersonFactsProps) {
  const [isEditing, setEditing] = useState(false);
  const needs = [
    ...person.needs.map((need) => needLabels[need]),
    ...(person.language === '' ? [] : [`Language: ${person.language}`]),
    ...(person.textSize >= 16 ? [`Letters in ${textSizeLabel(person.textSize)}`] : []),
  ];
  return (
    <div>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {standing}
        </Text>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setEditing(true)}
          aria-label={`Change the details of ${person.name}`}
        >
          Change
        </Button>
      </Group>
      <Text fw={600}>{person.name}</Text>
      {permission && permission !== 'not-needed' && (
        <Text size="sm" fw={permission === 'not-yet' ? 600 : undefined}>
          Permission: {permissionLabels[permission].toLowerCase()}
        </Text>
      )}
      {person.addressDoubt && (
        <Text fw={600}>
          A letter to this address came back on {longDate(person.addressDoubt.since)}: check it before you write again
        </Text>
      )}
      <address style={{ fontStyle: 'normal' }}>
        {person.address ? (
          [...person.address.lines, person.address.postcode].map((line, index) => <div key={index}>{line}</div>)
        ) : (
          <div>No fixed address: letters are collected from the office</div>
        )}
        {person.phone !== '' && <div>Telephone {person.phone}</div>}
        {person.email !== '' && <div style={{ overflowWrap: 'anywhere' }}>{person.email}</div>}
      </address>
      {(needs.length > 0 || person.needsNote.trim() !== '') && (
        <div className={classes.needs}>
          <Text fw={600} size="sm">
            Needs
          </Text>
          {needs.length > 0 && (
            <List size="sm">
              {needs.map((need) => (
                <List.Item key={need}>{need}</List.Item>
              ))}
            </List>
          )}
          {person.needsNote.trim() !== '' && <Text size="sm">{person.needsNote}</Text>}
        </div>
      )}
      {note.trim() !== '' && (
        <Text size="sm" className={classes.prose}>
          {note}
        </Text>
      )}
      <PersonEditDrawer
        person={person}
        opened={isEditing}
        onClose={() => setEditing(false)}
        onSaved={(_person, sentence) => void notifyAct(sentence)}
      />
    </div>
  );
}

function Definition({ definition }: { definition: NonNullable<CaseView['definition']> }) {
  return (
    <div>
      <Title order={3}>As we understood it when we acknowledged it</Title>
      <List type="ordered">
        {definition.points.map(({ id, summary }) => (
          <List.Item key={id} className={classes.prose}>
            {summary}
          </List.Item>
        ))}
      </List>
      {definition.outcomes.trim() !== '' && <Text className={classes.prose}>They want: {definition.outcomes}</Text>}
      {definition.notResponsibleFor.trim() !== '' && (
        <Text className={classes.prose}>Not ours to answer for: {definition.notResponsibleFor}</Text>
      )}
    </div>
  );
}

function Facts({ view }: { view: CaseView }) {
  const loggedOn = londonDate(view.loggedAt);
  const rows: [string, string][] = [
    ['Received', `${longDate(view.receivedOn)}${view.receivedAt ? ` at ${view.receivedAt}` : ''}`],
    ['How it came', channelLabels[view.channel]],
    ['Logged', `${longDate(loggedOn)} at ${londonTime(view.loggedAt)}, by ${view.loggedBy}`],
    ['Kind', contactKindLabels[view.kind]],
    ['About', view.categories.map((category) => categoryLabels[category]).join(', ')],
    ...(view.matters.length > 0 ? [['By our procedure', view.matters.join('; ')] satisfies [string, string]] : []),
    ['Tenure', tenureLabels[view.tenure]],
    ...(view.knownSince ? [['They have known of it since', longDate(view.knownSince)] satisfies [string, string]] : []),
    ...view.assignments.map(({ stage, name }): [string, string] => [
      // What is no complaint has no stages.
      view.kind === 'complaint' ? `${stageLabels[stage]} handled by` : 'Handled by',
      name,
    ]),
    ['Procedure', withVersion(view.procedure)],
    ...(view.laws.length > 0
      ? [['Beside it', view.laws.map(({ name }) => name).join('; ')] satisfies [string, string]]
      : []),
    ...view.versionsChosen.map(({ on, by, name, reason }): [string, string] => [
      'Judged by another version',
      `${name}, as decided on ${longDate(on)}, recorded by ${by}${reason ? `: ${reason}` : ''}`,
    ]),
  ];
  return (
    <dl className={classes.facts}>
      {rows.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
