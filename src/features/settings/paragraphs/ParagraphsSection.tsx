import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fieldsInWords } from '../../../../electron/domain/letterFields.ts';
import type { LibraryParagraph } from '../../../../electron/domain/paragraphs.ts';
import { plainOf } from '../../../../electron/domain/richTextPlain.ts';
import { useCommand, useOperation } from '../../../api/hooks.ts';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../../ui/LoadingNotice.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { Section } from '../Section.tsx';
import { ParagraphDrawer } from './ParagraphDrawer.tsx';
import classes from './Paragraphs.module.css';

const NOTHING = {};
const ORIGIN: Record<LibraryParagraph['origin'], string | null> = {
  shipped: null,
  changed: 'Changed here',
  office: 'Our own',
};

/** The office's library of standard paragraphs. */
export function ParagraphsSection() {
  const stored = useOperation('paragraphs.list', NOTHING);
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<LibraryParagraph | 'new' | null>(null);
  const found = (stored.data ?? []).filter(({ category, title, text }) =>
    `${category} ${title} ${plainOf(text)}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  return (
    <Section
      title="Standard paragraphs"
      about="Ready for every letter: in the writing room, “Paragraph…” or Alt+P puts one in at the cursor. Each change is kept in the history, with what stood there before."
    >
      <Stack gap="md">
        <Group align="end" gap="sm">
          <TextInput
            label="Find among them"
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
            w={320}
          />
          <Button variant="default" onClick={() => setOpen('new')}>
            Write a new paragraph
          </Button>
          <Text role="status" size="sm">
            {stored.data && (found.length === 1 ? 'One paragraph' : `${found.length} paragraphs`)}
          </Text>
        </Group>
        {stored.isPending && <LoadingNotice />}
        <ErrorNotice error={stored.error} onRetry={() => void stored.refetch()} />
        {stored.data && (
          <ul className={classes.list} aria-label="Standard paragraphs">
            {found.map((one) => (
              <Row key={one.id} paragraph={one} onChange={() => setOpen(one)} />
            ))}
          </ul>
        )}
      </Stack>
      <ParagraphDrawer
        opened={open}
        categories={[...new Set((stored.data ?? []).map(({ category }) => category))]}
        onClose={() => setOpen(null)}
      />
    </Section>
  );
}

function Row({ paragraph, onChange }: { paragraph: LibraryParagraph; onChange: () => void }) {
  const save = useCommand('paragraphs.save');
  const { id, version, category, title, text, isHidden, origin } = paragraph;
  const putAway = async () => {
    try {
      await save.mutateAsync({
        id,
        expectedVersion: version,
        details: { category, title, text },
        isHidden: !isHidden,
      });
      notifyDone(
        isHidden ? `“${title}” is offered again.` : `“${title}” is not offered any more. It stays in this list.`,
      );
    } catch {
      // Shown below.
    }
  };
  return (
    <li className={classes.row}>
      <div>
        <Group gap="xs">
          <Text fw={600} c={isHidden ? 'dimmed' : undefined}>
            {category}: {title}
          </Text>
          {ORIGIN[origin] && <Badge variant="default">{ORIGIN[origin]}</Badge>}
          {isHidden && <Badge variant="default">Put away</Badge>}
        </Group>
        <Text size="sm" className={classes.text}>
          {fieldsInWords(plainOf(text))}
        </Text>
        <ErrorNotice error={save.error} />
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" size="compact-sm" aria-label={`Change: ${title}`} onClick={onChange}>
          Change
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          loading={save.isPending}
          aria-label={`${isHidden ? 'Offer again' : 'Put away'}: ${title}`}
          onClick={() => void putAway()}
        >
          {isHidden ? 'Offer again' : 'Put away'}
        </Button>
      </Group>
    </li>
  );
}
