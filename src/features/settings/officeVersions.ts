/** The forms of this page that change the office's details, each filled from some state of them. */
export interface OfficeVersions {
  office: number;
  closures: number;
}
export type OfficeForm = keyof OfficeVersions;

/**
 * The versions after one form was saved as `saved`. A form that was filled from the same state as the saved one is as new as
 * it now: nobody else changed anything in between. One that lagged behind stays behind, so that its saving is still refused.
 */
export function afterSaving(versions: OfficeVersions, form: OfficeForm, saved: number): OfficeVersions {
  const before = versions[form];
  const next = { ...versions, [form]: saved };
  for (const other of ['office', 'closures'] as const) {
    if (versions[other] === before) next[other] = saved;
  }
  return next;
}
