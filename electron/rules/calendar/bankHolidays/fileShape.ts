import { z } from 'zod';
import { divisionLabels } from '../../../domain/labels.ts';
import { Division } from '../../../domain/words.ts';

/** The public form is what gov.uk/bank-holidays.json answers; the source form is the file that it is made from. */
export type FileForm = 'public' | 'source';

/** One bank holiday as a file has it: nothing but its texts are known to be texts. */
export interface FileEvent {
  title: string;
  date: string;
  notes: string;
  /** The year under which the source form has it; null in the public form. */
  year: string | null;
}

type FileShape =
  | { ok: true; form: FileForm; events: Record<Division, FileEvent[]>; remarks: string[] }
  | { ok: false; problems: string[] };

/** Fields beyond these are GOV.UK's own business (bunting) and change no date. */
const Event = z.object({
  title: z.string().trim().min(1).max(120),
  date: z.string().max(60),
  notes: z.string().max(200).default(''),
});
const Events = z.array(Event).max(2000);
const Section = z.record(z.string().max(120), z.unknown());

const NOT_THE_LIST =
  'That file does not hold GOV.UK’s bank holidays. It should hold the holidays of England and Wales, of Scotland and of Northern Ireland, as gov.uk/bank-holidays.json gives them out.';

/** Finds the three divisions and their events in either form; does not look at the dates yet. */
export function sectionsOf(json: unknown): FileShape {
  const whole = Section.safeParse(json);
  if (!whole.success || Array.isArray(json)) return { ok: false, problems: [NOT_THE_LIST] };
  const inner = Section.safeParse(whole.data.divisions);
  const sections = new Map(
    Object.entries(inner.success ? inner.data : whole.data).map(([key, at]) => [plainKey(key), at]),
  );
  const missing = Division.options.filter((division) => !sections.has(division));
  if (missing.length === Division.options.length) return { ok: false, problems: [NOT_THE_LIST] };
  if (missing.length > 0)
    return {
      ok: false,
      problems: missing.map(
        (division) => `${divisionLabels[division]} is missing from the file. All three lists are needed.`,
      ),
    };

  const problems: string[] = [];
  const forms = new Set<FileForm>();
  const events: Record<Division, FileEvent[]> = { 'england-and-wales': [], scotland: [], 'northern-ireland': [] };
  for (const division of Division.options) {
    const read = readSection(sections.get(division));
    if (typeof read === 'string') problems.push(`${divisionLabels[division]}: ${read}`);
    else {
      forms.add(read.form);
      events[division] = read.events;
    }
  }
  const [form] = forms;
  if (problems.length === 0 && forms.size > 1)
    problems.push(
      'The file mixes two ways of writing GOV.UK’s list. Save it once more from gov.uk/bank-holidays.json.',
    );
  if (problems.length > 0 || form === undefined) return { ok: false, problems };
  const others = inner.success ? [...sections.keys()].filter((key) => !Division.safeParse(key).success) : [];
  const remarks = others.map(
    (key) => `“${key.slice(0, 40)}” is a part of the file that Redress does not know; it was left aside.`,
  );
  return { ok: true, form, events, remarks };
}

/** In some years the source names its divisions by the keys of their translations. */
function plainKey(key: string): string {
  return key.replace(/^common\.nations\./, '').replace(/_slug$/, '');
}

function readSection(section: unknown): { form: FileForm; events: FileEvent[] } | string {
  const parsed = Section.safeParse(section);
  if (!parsed.success) return 'the list is not in the form that GOV.UK uses.';
  if (Array.isArray(parsed.data.events)) {
    const list = Events.safeParse(parsed.data.events);
    if (!list.success) return unreadable(list.error);
    return { form: 'public', events: list.data.map((event) => ({ ...event, year: null })) };
  }
  const events: FileEvent[] = [];
  const years = Object.keys(parsed.data).filter((key) => /^\d{4}$/.test(key));
  if (years.length === 0) return 'no bank holidays are listed.';
  for (const year of years) {
    const list = Events.safeParse(parsed.data[year]);
    if (!list.success) return `${year}: ${unreadable(list.error)}`;
    for (const event of list.data) events.push({ ...event, year });
  }
  return { form: 'source', events };
}

function unreadable(error: z.ZodError): string {
  const [issue] = error.issues;
  const place = issue?.path.find((part) => typeof part === 'number');
  return place === undefined
    ? 'the list is not in the form that GOV.UK uses.'
    : `entry ${Number(place) + 1} has no title or no date.`;
}
