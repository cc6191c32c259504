import { Anchor, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OwedLetter } from '../../../electron/contract/post.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { otherFormatLabels } from '../../../electron/domain/labels.ts';
import classes from './post.module.css';

/** Letters that have gone on paper, and that somebody still has to be sent in another format. */
export function OwedFormats({ owed }: { owed: readonly OwedLetter[] }) {
  if (owed.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="owed-formats">
      <Title order={2} id="owed-formats" mb="sm">
        Still to be sent in another format
      </Title>
      <ul className={classes.plain}>
        {owed.map((letter) => (
          <li key={letter.letterId}>
            <Anchor
              underline="always"
              renderRoot={(props) => <Link to="/letter/$letterId" params={{ letterId: letter.letterId }} {...props} />}
            >
              {letter.recipientName}: {letter.name}, {letter.reference}
            </Anchor>
            <Text size="sm">
              {letter.owedFormats.map((format) => otherFormatLabels[format]).join(', ')}
              {letter.sentOn && `; on paper it went on ${longDate(letter.sentOn)}`}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
