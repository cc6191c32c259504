import type { Problems } from '../../ui/problems.ts';
import type { LogForm } from './logForm.ts';

/** What each section of the Log form is handed. */
export interface LogSectionProps {
  form: LogForm;
  /** Changes the form as it stands by then. The same function throughout. */
  onChange: (update: (form: LogForm) => LogForm) => void;
  problems: Problems;
}

/**
 * For React's `memo`: a section is drawn again only when one of the fields that it shows has changed, so that typing in one
 * does not redraw the others at every keystroke.
 */
export function sameFields<P extends LogSectionProps>(...fields: (keyof LogForm)[]): (before: P, after: P) => boolean {
  return (before, after) => {
    const { form: formBefore, ...restBefore } = before;
    const { form: formAfter, ...restAfter } = after;
    return (
      fields.every((field) => formBefore[field] === formAfter[field]) &&
      Object.entries(restAfter).every(([name, value]) => Object.is(Reflect.get(restBefore, name), value))
    );
  };
}
