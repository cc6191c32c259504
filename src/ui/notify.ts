import { notifications } from '@mantine/notifications';

const LONG_ENOUGH_MS = 6_000;

/** Says that something was done, in a corner, without taking the focus; read out by screen readers. */
export function notifyDone(sentence: string, title?: string): void {
  notifications.show({
    title,
    message: sentence,
    color: 'green',
    autoClose: LONG_ENOUGH_MS,
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Close this message' },
  });
}
