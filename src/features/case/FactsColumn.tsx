import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../../electron/contract/cases.ts';
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
import { stageLabels } from '../../ui/caseWords.ts';
import { notifyDone } from '../../ui/notify.ts';
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
          {view.links.map(({ person, role, note }) => (
            <PersonFacts key={`${person.id} ${role}`} person={person} standing={linkRoleLabels[role]} note={note} />
          ))}
        </Stack>
      </Panel>
      <Panel title="What they told us">
        <Stack gap="sm">
          <Text className={classes.prose}>{view.description}</Text>
          <div>
            <Title order={3}>What they want</Title>
            <Text className={classes.prose}>
              {view.outcomeSought.trim() === ''
                ? 'They did not say. Ask them when you acknowledge it.'
                : view.outcomeSought}
            </Text>
          </div>
          {view.definition && <Definition definition={view.definition} />}
        </Stack>
      </Panel>
      <Panel title="Facts">
        <Facts view={view} />
      </Panel>
    </div>
  );
}

function PersonFacts({ person, standing, note }: { person: Person; standing: string; note: string }) {
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
        onSaved={(saved) => notifyDone(`The details of ${saved.name} are changed.`)}
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
    ['Tenure', tenureLabels[view.tenure]],
    ...(view.knownSince ? [['They have known of it since', longDate(view.knownSince)] satisfies [string, string]] : []),
    ...view.assignments.map(({ stage, name }): [string, string] => [`${stageLabels[stage]} handled by`, name]),
    ['Procedure', `${view.procedure.name} (${view.procedure.version})`],
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
