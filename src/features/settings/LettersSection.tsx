import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Section } from './Section.tsx';

const NOTHING = {};

/** Leads to the words of the letters, and to how they look. */
export function LettersSection() {
  const wordings = useOperation('wordings.list', NOTHING);
  const rows = wordings.data ?? [];
  const own = rows.filter(({ isOwn }) => isOwn).length;
  const newer = rows.filter(({ hasNewer }) => hasNewer).length;
  return (
    <Section
      title="Letters"
      about="What the letters say: Redress’s own words, or yours. And how they look: the envelope, the letterhead, signatures."
    >
      <ErrorNotice error={wordings.error} onRetry={() => void wordings.refetch()} />
      {wordings.data && (
        <Text>
          {own === 0
            ? `All ${rows.length} letters are in Redress’s own words.`
            : `${own} of ${rows.length} letters ${own === 1 ? 'is' : 'are'} in words of your own.`}
          {newer > 0 && ` Redress has newer words for ${newer} of them.`}
        </Text>
      )}
      <Group>
        <Button variant="default" renderRoot={(props) => <Link to="/settings/letters" {...props} />}>
          Open the words of the letters
        </Button>
        <Button variant="default" renderRoot={(props) => <Link to="/settings/letter-look" {...props} />}>
          Open how letters look
        </Button>
      </Group>
    </Section>
  );
}
