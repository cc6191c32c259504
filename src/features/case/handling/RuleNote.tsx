import { Alert } from '@mantine/core';

/** What the procedure says of an act, with where it stands. */
export function RuleNote({ rule }: { rule: { what: string; clause: string; confirmed: boolean } }) {
  return (
    <Alert role="note" variant="outline" color="gray">
      {rule.what} ({rule.clause}
      {rule.confirmed ? '' : ', not confirmed'})
    </Alert>
  );
}
