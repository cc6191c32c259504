import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person } from '../../../electron/domain/people.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { PersonCard } from '../../ui/PersonCard.tsx';
import { PersonSearch } from '../../ui/PersonSearch.tsx';
import { Section } from '../settings/Section.tsx';
import { MergedSection } from './MergedSection.tsx';
import { PairsSection } from './PairsSection.tsx';

/** The people on file: look one up and change what is known, and see to those who stand there twice. */
export function PeoplePage() {
  return (
    <Stack gap="lg" maw={1000}>
      <PageTitle>People</PageTitle>
      <LookUp />
      <PairsSection />
      <MergedSection />
      <Section title="Residents from a spreadsheet" about="A list of residents, such as your housing system gives.">
        <Group>
          <Button component={Link} to="/settings/import" variant="default">
            Take in a spreadsheet…
          </Button>
        </Group>
      </Section>
    </Stack>
  );
}

function LookUp() {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<{ person: Person; openCases: readonly string[] } | null>(null);
  return (
    <Section title="Look somebody up">
      {chosen ? (
        <PersonCard
          person={chosen.person}
          openCases={chosen.openCases}
          onChanged={(person) => setChosen({ ...chosen, person })}
          onOther={() => setChosen(null)}
        />
      ) : (
        <>
          <PersonSearch
            label="Who is it?"
            text={text}
            onText={setText}
            onKnown={(person, openCases) => setChosen({ person, openCases })}
          />
          <Text size="sm" c="dimmed">
            Somebody new comes on file with their first complaint.
          </Text>
        </>
      )}
    </Section>
  );
}
