import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Section } from './Section.tsx';

/** The way to taking in spreadsheets. */
export function ImportSection() {
  return (
    <Section
      title="Old complaints and residents"
      about="From a spreadsheet: CSV or Excel, with its columns in any order. Everything is shown before anything is written."
    >
      <Group>
        <Button component={Link} to="/settings/import" variant="default">
          Take in a spreadsheet…
        </Button>
      </Group>
    </Section>
  );
}
