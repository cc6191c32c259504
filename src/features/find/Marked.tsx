import { Fragment } from 'react';
import type { MarkedText } from '../../../electron/contract/search.ts';
import classes from './find.module.css';

/** A text with what was looked for marked. */
export function Marked({ text }: { text: MarkedText }) {
  return (
    <>
      {text.map((piece, index) =>
        piece.isMatch ? (
          <mark key={index} className={classes.mark}>
            {piece.text}
          </mark>
        ) : (
          <Fragment key={index}>{piece.text}</Fragment>
        ),
      )}
    </>
  );
}
