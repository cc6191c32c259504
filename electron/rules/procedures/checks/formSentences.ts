import type { z } from 'zod';
import { EventType } from '../../../domain/events.ts';

/** What is wrong with the form of one field, as a sentence for whoever wrote the file. `raw` is the whole of what was read. */
export function formSentence(issue: z.core.$ZodIssue, raw: unknown): string {
  const field = lastName(issue.path);
  const value = valueAt(raw, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownFields(issue.keys, valueAt(raw, issue.path));
    case 'invalid_type':
      return value === undefined
        ? `This is missing; it must be given as ${kindOf(issue.expected)}${exampleOf(field)}${orNull(issue.path)}.`
        : `This must be ${kindOf(issue.expected)}${exampleFor(issue.path)}.${aboutQuotes(issue.expected, value)}`;
    case 'invalid_value':
      if (field === 'event')
        return `There is no such event.${suggestion(value, EventType.options)} The events are: ${EventType.options.join(', ')}.`;
      if (value === undefined)
        return `This is missing; it must be one of: ${issue.values.map(String).join(', ')}${orNull(issue.path)}.`;
      return `This must be one of: ${issue.values.map(String).join(', ')}.${suggestion(value, issue.values.map(String))}`;
    case 'invalid_union':
      return field === 'dayCount'
        ? 'This must be 0 (the day of the start is not counted) or 1 (it is the first).'
        : issue.message;
    case 'too_small':
      if (field === 'stop') return 'The clock has nothing that stops it. Name at least one event.';
      if (field === 'start') return 'The clock has nothing that starts it. Name at least one event.';
      if (field === 'opens') return 'Nothing opens this stage. Name at least one event.';
      if (field === 'amount') return 'A length of time cannot be negative.';
      return issue.origin === 'string' ? 'This is empty.' : 'This list is empty.';
    case 'too_big':
      if (field === 'amount') return 'That is longer than any complaint procedure takes.';
      return issue.origin === 'string'
        ? `This is too long: at most ${String(issue.maximum)} characters.`
        : `There are too many here: at most ${String(issue.maximum)}.`;
    case 'custom':
      return issue.message === 'Give a real date.' ? 'Give a real date, written as "2026-04-01".' : issue.message;
    default:
      return issue.message;
  }
}

/** Why a text is not JSON, with the line where a reader stumbles. `position` counts characters; null: it is not known. */
export function jsonSentence(text: string, position: number | null): string {
  if (text.trim() === '') return 'The file is empty.';
  const place = position ?? firstOddPlace(text);
  if (place === null) return 'The file is not readable as JSON. Look for a missing comma, quotation mark or bracket.';
  return sentenceAt(text, place);
}

function sentenceAt(text: string, position: number): string {
  const line = text.slice(0, position).split('\n').length;
  const at = text[position] ?? '';
  const where = `The file is not readable as JSON at line ${line}`;
  if ('“”„‘’'.includes(at) && at !== '')
    return `${where}: it has a typographic quotation mark (${at}). Use straight ones: ".`;
  if (at === '/' || at === '#')
    return `${where}: there can be no remarks in JSON. Take it out, or put it into sourceNote.`;
  if (position >= text.trimEnd().length)
    return `${where}: it ends too early. A bracket or a quotation mark is not closed.`;
  const before = text.slice(0, position).trimEnd();
  if ((at === '}' || at === ']') && before.endsWith(',')) return `${where}: take out the comma before this ${at}.`;
  return `${where}, or just before it. Look for a missing comma, quotation mark or bracket.`;
}

/** The first character outside a text that JSON does not know; null when there is none. */
function firstOddPlace(text: string): number | null {
  let isInText = false;
  for (let place = 0; place < text.length; place++) {
    const at = text[place] ?? '';
    if (isInText && at === '\\') place++;
    else if (at === '"') isInText = !isInText;
    else if (!isInText && !/[\s{}[\],:0-9.+\-a-zA-Z]/.test(at)) return place;
  }
  return null;
}

const EXAMPLES: Record<string, string> = {
  length: '{ "amount": 10, "unit": "working-days" }',
  limit: '{ "amount": 12, "unit": "months" }',
  atMost: '{ "amount": 10, "unit": "working-days" }, or null for no limit',
  atMostLater: '{ "amount": 0, "unit": "working-days" }, or null',
  within: '{ "amount": 12, "unit": "months" }, or null',
  start: '[{ "event": "received" }]',
  stop: '[{ "event": "responded", "stage": "stage-1" }]',
  opens: '[{ "event": "received" }]',
  inForce: '{ "from": "2026-04-01", "to": null }',
  clause: '"4.2"',
  divisions: '["england-and-wales"]',
  onlyIf: '{ "channels": ["phone"] }, or null',
  unless: '{ "categories": ["care-services"] }, or null',
  agreed: '{ "atMostLater": null, "clause": "4.3", "confirmed": true }, or null',
  needsReason: '{ "clause": "4.4", "confirmed": true }, or null',
  needsOmbudsmanDetails: '{ "clause": "4.4", "confirmed": true }, or null',
  beyondNeedsUpdates: '{ "clause": "4.4", "confirmed": true }, or null',
  items: '[{ "id": "what-happened", "what": "What happened." }]',
  refusal: '{ "needsReasons": true, "needsOmbudsmanRight": true, "clause": "3.4", "confirmed": true }',
  lookBack:
    '{ "limit": { "amount": 12, "unit": "months" }, "discretion": true, "what": "…", "clause": "3.1", "confirmed": true }, or null',
  body: '"housing-ombudsman"',
  matters: '[{ "id": "repairs", "label": "Repairs", "clause": "2", "confirmed": true }]',
  definition: '{ "text": "…", "clause": "2.1", "confirmed": true }',
  referral:
    '{ "body": "housing-ombudsman", "within": { "amount": 12, "unit": "months" }, "what": "…", "clause": "6", "confirmed": true }',
  independence: '{ "clause": "5.2", "confirmed": true }, or null',
  startDay:
    '{ "cutOff": "17:00", "after": null, "workingDaysOnly": true, "clause": "4.1", "confirmed": true }, or null',
  extension: '{ "atMost": { "amount": 10, "unit": "working-days" }, "clause": "4.4", "confirmed": true }, or null',
};

function exampleOf(field: string): string {
  const example = EXAMPLES[field];
  return example === undefined ? '' : `, such as ${example}`;
}

/** As exampleOf; for one entry of a list, the entry without the list's brackets. */
function exampleFor(path: readonly PropertyKey[]): string {
  const example = exampleOf(lastName(path));
  return typeof path[path.length - 1] === 'number' ? example.replace(/^(, such as )\[(.*)\]$/, '$1$2') : example;
}

/** Fields that have to be there and may say that there is nothing: null. Written as their place, without numbers. */
const MAY_BE_NULL: ReadonlySet<string> = new Set([
  'inForce.to',
  'clocks.stage',
  'clocks.asks',
  'checklists.stage',
  'advisers.how',
  'advisers.asOf',
  'otherWays.body',
]);

function orNull(path: readonly PropertyKey[]): string {
  const place = path.filter((part) => typeof part === 'string').join('.');
  return MAY_BE_NULL.has(place) ? ', or null (without quotation marks) where there is none' : '';
}

function aboutQuotes(expected: string, value: unknown): string {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return ` Put it in quotation marks: "${String(value)}".`;
  if (typeof value === 'string' && ['number', 'int', 'boolean'].includes(expected))
    return ' Leave out the quotation marks.';
  return '';
}

function unknownFields(keys: readonly string[], holder: unknown): string {
  const said = `There is no field called ${keys.map((key) => `"${key}"`).join(' or ')} here.`;
  const known = Object.keys(EXAMPLES)
    .concat(COMMON_FIELDS)
    .filter((name) => !(name in Object(holder)));
  return said + suggestion(keys[0], known);
}

/** Fields that are written often, and so misspelt often. */
const COMMON_FIELDS = [
  'label',
  'stage',
  'stages',
  'asks',
  'todo',
  'letterKind',
  'countsFrom',
  'startNotAfter',
  'dayCount',
  'startDay',
  'endsOn',
  'repeatsOn',
  'confirmed',
  'source',
  'sourceNote',
  'publisher',
  'summary',
  'version',
  'definition',
  'kinds',
  'clocks',
  'contents',
  'grounds',
  'lookBack',
  'refusal',
  'independence',
  'independentOf',
  'referral',
  'escalation',
  'acknowledgementLetter',
  'responseLetter',
  'isFinal',
  'who',
  'what',
  'required',
  'letter',
  'directTo',
  'evidence',
  'notEnough',
  'isUrgent',
  'needsNewEvidence',
  'needsReasons',
  'needsOmbudsmanRight',
  'wordForWord',
  'amount',
  'unit',
  'event',
  'from',
  'to',
  'promises',
  'complainants',
  'matters',
  'extraHelp',
  'advisers',
  'otherWays',
  'checklists',
  'contactFirst',
  'closuresStopClocks',
];

/** " Did you mean x?" where one of the known words is close to what was written. */
function suggestion(written: unknown, known: readonly string[]): string {
  if (typeof written !== 'string' || written.length > 60) return '';
  // "days" on a page are days of the calendar; what sounds most alike would be working days.
  if (written === 'days' || written === 'day') return ' Did you mean "calendar-days"?';
  const plain = written.toLowerCase().replaceAll('_', '-').replaceAll(' ', '-');
  const near = known
    .map((word) => ({ word, distance: editDistance(plain, word.toLowerCase()) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(plain.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = near;
  // Of several that are equally close, none is more likely meant than the other.
  if (first && first.distance === second?.distance) return '';
  const best =
    first?.word ?? known.find((word) => plain.includes(word.toLowerCase()) || word.toLowerCase().includes(plain));
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}

/** How many letters have to be put in, left out or changed to make one word of another. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function lastName(path: readonly PropertyKey[]): string {
  const names = path.filter((part) => typeof part === 'string');
  return String(names[names.length - 1] ?? '');
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const key of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<PropertyKey, unknown>)[key]; // any object can be asked for any key
  }
  return value;
}

function kindOf(expected: string): string {
  const words: Record<string, string> = {
    string: 'text',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of fields',
    int: 'a whole number',
    number: 'a number',
  };
  return words[expected] ?? expected;
}
