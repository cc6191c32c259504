import { useEffect, useMemo, useRef } from 'react';
import { z } from 'zod';
import { sameJson } from '../../electron/domain/sameJson.ts';
import type { DraftKey } from '../api/draftKeys.ts';
import { asOperationError } from '../api/operationError.ts';
import { Clash, type Merged, mergeFields } from './mergeFields.ts';
import { type KeptForm, useKeptForm } from './useKeptForm.ts';

/** Something on record as a form shows it, and which state of it that is. */
export interface OnRecord<F extends object> {
  version: number;
  form: F;
}

interface RecordFormOptions<F extends object> {
  key: DraftKey;
  schema: z.ZodType<F>;
  /** What is on record, as far as this screen knows. */
  record: OnRecord<F>;
  /** Reads it again. */
  newest: () => Promise<OnRecord<F>>;
  /** How two people's changes are brought together, where the fields of the form are not all there is to it. */
  merge?: (base: F, mine: F, theirs: F) => Merged<F>;
  /** Puts a value that clashed into the form, where its name is not that of a field. */
  put?: (form: F, field: string, value: unknown) => F;
}

export interface RecordForm<F extends object> extends Pick<KeptForm<F>, 'form' | 'set' | 'isLoading' | 'restoredAt'> {
  kept: Pick<KeptForm<F>, 'restoredAt' | 'startAfresh' | 'bringBack' | 'draft'>;
  /**
   * Sends the form as a change of the state that the user saw. Where somebody else changed it meanwhile, their changes are
   * brought in; only where both changed the same field nothing is sent, and the form shows both texts.
   * @returns the fields that somebody else had changed, which stay as they made them; null where both have to be looked at
   * @throws what `send` throws but for a conflict; what was typed is kept
   */
  save: (send: (form: F, version: number) => Promise<OnRecord<F>>) => Promise<{ taken: string[] } | null>;
  /** The state on record that the form was filled from, or brought together with last. */
  version: number;
  /** Brings in what is on record now, at the user's wish. */
  bringIn: () => Promise<void>;
  /** Throws away what was kept: the command has used it up. */
  used: () => void;
  merge: { clashes: Clash[]; taken: string[]; choose: (clash: Clash, whose: 'mine' | 'theirs') => void };
}

interface State<F extends object> extends OnRecord<F> {
  /** What was on record when the typing began. */
  base: F;
  clashes: Clash[];
  taken: string[];
}

const Merging = z.object({
  version: z.int(),
  clashes: z.array(Clash),
  taken: z.array(z.string()),
});
const TRIES = 3;

/** The form of something on record: kept while it is typed, and brought together with what others change meanwhile. */
export function useRecordForm<F extends object>(options: RecordFormOptions<F>): RecordForm<F> {
  const { record, newest, schema, merge = mergeFields, put = putField } = options;
  const bring = (state: State<F>, now: OnRecord<F>) => brought(state, now, merge);
  const stateSchema = useMemo(() => Merging.extend({ form: schema, base: schema }), [schema]) as z.ZodType<State<F>>; // the schema is F's
  const kept = useKeptForm(options.key, stateSchema, freshState(record));
  const { form: state, draft } = kept;
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  const replace = (changed: State<F>) => {
    latest.current = changed;
    kept.set(changed);
  };

  // What somebody else saved stands in the form at once where nobody has typed in it, and is brought together with what was kept.
  useEffect(() => {
    if (kept.isLoading || record.version <= state.version) return;
    if (isUntouched(state)) replace(freshState(record));
    else if (kept.restoredAt !== null) replace(bring(state, record));
  });

  const save: RecordForm<F>['save'] = async (send) => {
    await draft.settle();
    for (let tries = 1; ; tries += 1) {
      const { form, version, taken } = latest.current;
      try {
        const saved = await send(form, version);
        replace(freshState(saved));
        kept.used();
        return { taken };
      } catch (thrown) {
        if (asOperationError(thrown).code !== 'CONFLICT' || tries === TRIES) {
          draft.keep(latest.current);
          throw thrown;
        }
        replace(bring(latest.current, await newest()));
        if (latest.current.clashes.length > 0) return null;
      }
    }
  };

  const fields = (form: F) => replace({ ...latest.current, form });
  return {
    form: state.form,
    set: (change) => fields({ ...latest.current.form, ...change }),
    isLoading: kept.isLoading,
    restoredAt: kept.restoredAt,
    kept,
    save,
    version: state.version,
    bringIn: async () => replace(bring(latest.current, await newest())),
    used: kept.used,
    merge: {
      clashes: state.clashes,
      taken: state.taken,
      choose: ({ field, mine, theirs }, whose) =>
        fields(put(latest.current.form, field, whose === 'mine' ? mine : theirs)),
    },
  };
}

function putField<F extends object>(form: F, field: string, value: unknown): F {
  return { ...form, [field]: value };
}

function freshState<F extends object>({ version, form }: OnRecord<F>): State<F> {
  return { version, form, base: form, clashes: [], taken: [] };
}

function isUntouched<F extends object>({ form, base, clashes }: State<F>): boolean {
  return clashes.length === 0 && sameJson(form, base);
}

/** My state of the form and the newest on record, brought together; what clashed before and nobody has settled still shows. */
function brought<F extends object>(state: State<F>, newest: OnRecord<F>, merge: typeof mergeFields<F>): State<F> {
  const { form, clashes, taken } = merge(state.base, state.form, newest.form);
  const before = state.clashes.filter(({ field }) => !clashes.some((clash) => clash.field === field));
  return {
    version: newest.version,
    form,
    base: newest.form,
    clashes: [...before, ...clashes],
    taken: [...new Set([...state.taken, ...taken])],
  };
}
