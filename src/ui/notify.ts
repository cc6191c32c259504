import { notifications } from '@mantine/notifications';
import { createElement, type ReactNode } from 'react';
import { asOperationError } from '../api/operationError.ts';
import { newestAct, nextAct, turnAct } from '../api/undo.ts';
import { DoneMessage } from './DoneMessage.tsx';

const LONG_ENOUGH_MS = 6_000;
/** With a button in it. The key does the same at any time, so that nobody has to hurry. */
const WITH_BUTTON_MS = 10_000;

/** Says that something was done, in a corner, without taking the focus; read out by screen readers. */
export function notifyDone(sentence: string, title?: string): void {
  show({ title, message: sentence, autoClose: LONG_ENOUGH_MS });
}

/** Says that an act is on record, and offers to take it back where that can be done. */
export async function notifyAct(sentence: string, title?: string): Promise<void> {
  const actId = await newestAct();
  if (actId === null) notifyDone(sentence, title);
  else show({ title, ...withButton(actId, sentence, UNDO) });
}

/** Takes back what was done last, or does again what was taken back last; says which, or why not. */
export async function turnLast(direction: 'undo' | 'redo'): Promise<void> {
  try {
    const next = await nextAct(direction);
    if (next === null) notifyDone(NOTHING[direction]);
    else if (next.whyNot !== null) notifyTrouble(`“${next.what}” cannot be undone. ${next.whyNot}`);
    else await turn(next.actId);
  } catch (thrown) {
    notifyTrouble(asOperationError(thrown).message);
  }
}

const NOTHING = {
  undo: 'There is nothing to undo: you have recorded nothing since Redress was opened. What is older is put right by “Correct this” in the case’s timeline.',
  redo: 'There is nothing to do again.',
};

/** The act whose message has the button. */
let newest: string | null = null;

const UNDO = { button: 'Undo', keys: 'Control+Z' };
const REDO = { button: 'Redo', keys: 'Control+Y' };

async function turn(actId: string): Promise<void> {
  // What was said of it before holds no more.
  notifications.hide(actId);
  try {
    const { what, isUndone } = await turnAct(actId);
    show(isUndone ? withButton(actId, `Undone: ${what}.`, REDO) : withButton(actId, `Done again: ${what}.`, UNDO));
  } catch (thrown) {
    notifyTrouble(asOperationError(thrown).message);
  }
}

function notifyTrouble(sentence: string): void {
  // It stays until it is closed: it says what to do instead.
  show({ message: sentence, color: 'red', autoClose: false });
}

function withButton(actId: string, sentence: string, button: typeof UNDO) {
  const onClick = () => void turn(actId);
  // The keys mean the newest act: an older message that names them would mislead.
  if (newest !== null && newest !== actId) notifications.hide(newest);
  newest = actId;
  return {
    id: actId,
    message: createElement(DoneMessage, { sentence, ...button, onClick }),
    autoClose: WITH_BUTTON_MS,
  };
}

interface Shown {
  id?: string;
  title?: string | undefined;
  message: ReactNode;
  color?: string;
  autoClose: number | false;
}

function show(shown: Shown): void {
  notifications.show({
    color: 'green',
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Close this message' },
    ...shown,
  });
}
