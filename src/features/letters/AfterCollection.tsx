import { Alert, Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { LetterId } from '../../../electron/domain/ids.ts';
import { type IsoDate, longDate } from '../../../electron/domain/isoDate.ts';
import { goesByCollection } from '../../../electron/domain/post.ts';
import type { SendMethod } from '../../../electron/domain/words.ts';
import { useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';

const NOTHING = {};

/** After the last collection a letter does not leave today any more: said before today is recorded, with where to note it instead. */
export function AfterCollection({
  letterId,
  on,
  method,
}: {
  letterId: LetterId;
  on: IsoDate | null;
  method: SendMethod;
}) {
  const { today } = useSignedIn();
  const { data } = useOperation('post.tray', NOTHING);
  const collection = data?.collection;
  if (!collection || collection.leavesOn <= today || on !== today || !goesByCollection(method)) return null;
  return (
    <Alert variant="outline" color="gray" role="status">
      {collection.why} A letter put into the post now leaves on {longDate(collection.leavesOn)}: note it in{' '}
      <Anchor renderRoot={(props) => <Link to="/post" search={{ letter: letterId }} {...props} />}>
        Letters to print
      </Anchor>
      . If it caught an earlier collection, go on here.
    </Alert>
  );
}
