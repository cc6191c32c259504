import { z } from 'zod';
import type { RegimeOffer } from '../../../electron/contract/procedures.ts';
import { IsoDate } from '../../../electron/domain/isoDate.ts';

/** Adopting a procedure as it stands in the form. */
export const AdoptDraft = z.object({
  procedureId: z.string().nullable(),
  from: IsoDate.nullable(),
  /** Families whose tick differs from what is there by default. */
  turned: z.array(z.string()),
  /** Why a law does not apply, by its family. */
  reasons: z.record(z.string(), z.string()),
});
export type AdoptDraft = z.infer<typeof AdoptDraft>;

/** A procedure that was merely chosen, to see what it means, is nothing begun; a day that was typed or a tick that was turned is. */
export function isBegun({ from, turned }: AdoptDraft, today: IsoDate): boolean {
  return from !== today || turned.length > 0;
}

/** Whether a law runs beside the procedure, as it stands in the form. */
export function isTicked(form: AdoptDraft, { family, byDefault }: Pick<RegimeOffer, 'family' | 'byDefault'>): boolean {
  return form.turned.includes(family) ? !byDefault : byDefault;
}

/** The form with the tick of one law turned over. */
export function withTurned(form: AdoptDraft, family: string): Pick<AdoptDraft, 'turned'> {
  const others = form.turned.filter((one) => one !== family);
  return { turned: others.length === form.turned.length ? [...others, family] : others };
}

/** What is sent: the laws that run, and those left out against the default, each with its reason. */
export function termsOf(form: AdoptDraft, regimes: readonly RegimeOffer[]) {
  return {
    procedureId: form.procedureId ?? '',
    from: form.from ?? '',
    overlays: regimes.filter((regime) => isTicked(form, regime)).map(({ family }) => family),
    leftOut: regimes
      .filter((regime) => regime.byDefault && !isTicked(form, regime))
      .map(({ family }) => ({ family, reason: form.reasons[family]?.trim() ?? '' })),
  };
}
