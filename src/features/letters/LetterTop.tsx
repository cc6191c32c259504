import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { letterName } from '../../../electron/domain/letterKinds.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import classes from './LetterPage.module.css';

interface LetterTopProps {
  view: LetterView;
  /** Where the letter stands, in words. */
  state: ReactNode;
  actions?: ReactNode;
}

/** Which letter this is, of which case, and where it stands. */
export function LetterTop({ view, state, actions }: LetterTopProps) {
  const kind = letterName(view.letter.kind, view.letter.stage);
  return (
    <div className={classes.top}>
      <div>
        <PageTitle windowTitle={`${kind} ${view.caseReference}`}>{kind}</PageTitle>
        <Text>
          <Anchor
            underline="always"
            renderRoot={(props) => <Link to="/case/$caseId" params={{ caseId: view.letter.caseId }} {...props} />}
          >
            {view.caseReference} · {view.complainantName}
          </Anchor>
        </Text>
        <div>{state}</div>
      </div>
      {actions}
    </div>
  );
}
