import type { BegunForm } from '../../../electron/contract/office.ts';
import { useOperation } from '../../api/hooks.ts';
import { type BegunPlace, begunPlace } from './draftPlaces.ts';

const NOTHING = {};

export type Begun = BegunForm & BegunPlace;

/** The half-filled forms of the person at the keyboard that can be gone on with, the newest first. */
export function useBegun() {
  const { data, error, isPending, refetch } = useOperation('drafts.list', NOTHING);
  const forms: Begun[] = (data ?? []).flatMap((form) => {
    const place = begunPlace(form.key);
    return place ? [{ ...form, ...place }] : [];
  });
  return { forms, error, isPending, refetch };
}
