import { z } from 'zod';
import { OfficeForm } from '../../ui/officeForm.ts';
import { StaffForm } from '../../ui/staffForm.ts';

/** What is typed in the first run's form. */
export const SetUpForm = z.object({
  office: OfficeForm,
  /** Each row with a key of its own, so that rows keep their fields when one above them goes. */
  rows: z.array(z.object({ key: z.number(), form: StaffForm })).min(1),
});
export type SetUpForm = z.infer<typeof SetUpForm>;
export type StaffRow = SetUpForm['rows'][number];
