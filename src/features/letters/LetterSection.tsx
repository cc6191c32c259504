import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { LetterPart } from '../../../electron/domain/letters.ts';
import classes from './LetterPage.module.css';
import { partAnchor } from './letterFields.ts';

interface LetterSectionProps {
  title: string;
  /** The part that it holds, where it holds one, so that the checklist can lead here. */
  part?: LetterPart;
  /** True for the section that takes the room which the others leave. */
  fills?: boolean;
  children: ReactNode;
}

/** A headed part of the writing room. */
export function LetterSection({ title, part, fills, children }: LetterSectionProps) {
  const heading = useId();
  return (
    <section
      className={fills ? `panel ${classes.fills}` : 'panel'}
      aria-labelledby={heading}
      id={part ? partAnchor(part) : undefined}
    >
      <Title order={2} id={heading} mb="sm">
        {title}
      </Title>
      {children}
    </section>
  );
}
