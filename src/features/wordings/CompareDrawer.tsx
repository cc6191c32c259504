import { Drawer, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { LetterTemplate } from '../../../electron/domain/letterTemplate.ts';
import { compareWordings, type PartChange } from './compareWordings.ts';
import classes from './wordings.module.css';

const howLabels: Record<PartChange['how'], string> = {
  added: 'new',
  removed: 'gone',
  changed: 'changed',
  moved: 'in another place',
};

/** Two versions beside each other, with what each is called. */
export interface Comparison {
  before: LetterTemplate;
  after: LetterTemplate;
  title: string;
}

/** What is different between two versions, word by word. */
export function CompareDrawer({ compared, onClose }: { compared: Comparison | null; onClose: () => void }) {
  const changes = compared ? compareWordings(compared.before, compared.after) : [];
  return (
    <Drawer opened={compared !== null} onClose={onClose} position="right" size="lg" title={compared?.title ?? ''}>
      <Stack gap={0}>
        <Text size="sm" role="status">
          {changes.length === 0
            ? 'There is no difference: both say the same.'
            : 'New words are underlined, words that are gone are struck through.'}
        </Text>
        {changes.map(({ name, how, pieces }) => (
          <div key={`${name} ${how}`} className={classes.compared}>
            <Text fw={600}>
              {name}: {howLabels[how]}
            </Text>
            {pieces.map((piece, index) => (
              <Words key={index} how={piece.how} text={piece.text} />
            ))}
          </div>
        ))}
      </Stack>
    </Drawer>
  );
}

function Words({ how, text }: { how: 'same' | 'added' | 'removed'; text: string }) {
  if (how === 'same') return <span>{text}</span>;
  const Tag = how === 'added' ? 'ins' : 'del';
  return (
    <Tag className={how === 'added' ? classes.added : classes.removed}>
      <VisuallyHidden>{how === 'added' ? ' (new:) ' : ' (gone:) '}</VisuallyHidden>
      {text}
      <VisuallyHidden>{' (end) '}</VisuallyHidden>
    </Tag>
  );
}
