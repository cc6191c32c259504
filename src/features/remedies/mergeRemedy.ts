import { plainDate } from '../../../electron/domain/isoDate.ts';
import { formatPounds } from '../../../electron/domain/money.ts';
import { type Merged, mergeFields } from '../../ui/mergeFields.ts';
import { ItemForm, type RemedyForm } from './remedyForm.ts';

const ITEM = 'item:';

/** Two people's changes of one calculation: each head of loss counts as a field of its own, so that two heads do not clash. */
export function mergeRemedy(base: RemedyForm, mine: RemedyForm, theirs: RemedyForm): Merged<RemedyForm> {
  const ids = [...new Set([base, mine, theirs].flatMap(({ items }) => items.map(({ id }) => id)))];
  const merged = mergeFields(flat(base, ids), flat(mine, ids), flat(theirs, ids));
  // What I have stays in my order, what they added comes after it.
  const order = [...new Set([...mine.items, ...theirs.items].map(({ id }) => id))];
  return { ...merged, form: unflat(merged.form, order) };
}

/** Puts a head of loss, or any other field, into the form; null takes the head out. */
export function putIntoRemedy(form: RemedyForm, field: string, value: unknown): RemedyForm {
  if (!field.startsWith(ITEM)) return { ...form, [field]: value };
  const id = field.slice(ITEM.length);
  const item = ItemForm.nullable().parse(value);
  const isThere = form.items.some((one) => one.id === id);
  if (item === null) return { ...form, items: form.items.filter((one) => one.id !== id) };
  return { ...form, items: isThere ? form.items.map((one) => (one.id === id ? item : one)) : [...form.items, item] };
}

/** What a field of the calculation is called where two texts stand side by side. */
export function remedyFieldLabel(field: string): string {
  if (field.startsWith(ITEM)) return 'A head of loss';
  return labels[field as keyof typeof labels] ?? 'The calculation'; // the other fields are those of the form
}

const labels: Record<Exclude<keyof RemedyForm, 'items'>, string> = {
  decidedOn: 'Day on which this is decided',
  rent: 'Rent',
  rentPer: 'Rent for each',
  answers: 'The conditions of the policy',
  versions: 'Which version of the rules',
  isOrdered: 'Ordered by an ombudsman or a court',
  wantsSetOff: 'Set against arrears',
  arrears: 'Arrears',
  setOff: 'Of it, set against arrears',
  agreedOn: 'Day on which they agreed to it',
  isDisputed: 'The arrears are disputed',
  note: 'Note for whoever looks at it',
};

/** A field's value written out. */
export function remedyFieldText(_field: string, value: unknown): string {
  if (value === null || value === undefined) return 'Taken out, or left empty';
  const item = ItemForm.safeParse(value);
  if (item.success) return itemText(item.data);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return formatPounds(value as Parameters<typeof formatPounds>[0]); // every number of the form is a sum
  if (typeof value === 'string') return value;
  return Object.values(value)
    .map((one) => (typeof one === 'boolean' ? (one ? 'Yes' : 'No') : String(one)))
    .join(', ');
}

function itemText({ what, reason, amount, from, to, times, percent }: ItemForm): string {
  const lines = [
    what,
    reason,
    amount === null ? '' : formatPounds(amount),
    from && to ? `${plainDate(from)} to ${plainDate(to)}` : '',
    times === null ? '' : `${times} times`,
    percent === null ? '' : `${percent} %`,
  ];
  return lines.filter((line) => line.trim() !== '').join('\n');
}

type Flat = Omit<RemedyForm, 'items'> & Record<`item:${string}`, ItemForm | null>;

function flat({ items, ...rest }: RemedyForm, ids: readonly string[]): Flat {
  const byId = new Map(items.map((item) => [item.id, item]));
  return { ...rest, ...Object.fromEntries(ids.map((id) => [`${ITEM}${id}`, byId.get(id) ?? null])) };
}

function unflat(form: Flat, order: readonly string[]): RemedyForm {
  const rest = Object.fromEntries(Object.entries(form).filter(([key]) => !key.startsWith(ITEM)));
  const items = order.flatMap((id) => form[`${ITEM}${id}`] ?? []);
  return { ...(rest as Omit<RemedyForm, 'items'>), items }; // what is no item is the rest of the form
}
