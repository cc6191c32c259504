import { foldedWords } from '../../domain/foldedText.ts';
import { dateFields, fieldsOfKind, type ImportField, type ImportKind, severalColumns } from '../../domain/imports.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import { readImportDate } from './importDate.ts';

/** How headings are worded, the more particular before the more general. What is looked at is folded: "E-Mail address" is "e mail address". */
const WORDINGS: [ImportField, RegExp][] = [
  ['acknowledged-2-on', /^(?=.*\b(stage (2|two)|second|final|review)\b).*\back/],
  ['decision-2', /^(?=.*\b(stage (2|two)|second|final|review)\b).*\b(outcome|decision|result|finding|upheld)/],
  ['responded-2-on', /^(?=.*\b(stage (2|two)|second|final|review)\b).*\b(respon|repl|answer|letter|complet|clos|sent)/],
  ['escalated-on', /\bescalat|^(?=.*\b(stage (2|two)|review)\b).*\b(request|receiv|date|start|asked)|^stage (2|two)$/],
  [
    'key',
    /^(our |case |complaint |old |their |tenancy |resident |person |customer |account )*(ref|reference|no|num|number|id|code|key)( no| number)?$/,
  ],
  ['email', /\be ?mail\b/],
  ['postcode', /\bpost ?code\b|^zip/],
  ['phone', /\b(phone|telephone|tel|mobile)\b|^contact (no|number)$/],
  ['acknowledged-on', /\back(nowledg\w*)?\b/],
  ['responded-on', /\b(respon(ded|se)|repl(y|ied)|answered)\b/],
  ['closed-on', /\b(closed|closure|completed|completion|resolved|date finished|end date)\b/],
  ['channel', /\b(channel|method|source|medium)\b|^how (was it |it )?(received|came|reported)|^received (by|via)$/],
  [
    'received-on',
    /\b(received|recd|logged|opened|raised|complaint date|date of complaint|date reported|start date)\b|^date$/,
  ],
  ['outcome-sought', /\b(sought|desired|wanted|wants|wish)\b/],
  ['decision', /\b(outcome|decision|result|finding|upheld)\b/],
  ['handler', /\b(handler|officer|worker|caseworker|assigned|owner|investigator|handled|lead|manager)\b/],
  ['tenure', /\b(tenure|tenancy type|tenancy)\b/],
  ['title', /^(title|salutation)$/],
  ['first-name', /\b(first name|forename|given name|christian name|firstname)\b/],
  ['last-name', /\b(last name|surname|family name|lastname)\b/],
  ['needs', /\b(needs?|adjustments?|vulnerabilit|accessib|disabilit|support)/],
  ['language', /\blanguage\b/],
  ['text-size', /\b(text|font|print) size\b|\bsize of print\b|\blarge print\b/],
  ['address', /\b(addr|address|street|property|town|city|county|house|flat|estate|line \d|road)\b|^line \d$/],
  ['name', /^(full |the )?(name|resident|tenant|customer|complainant|contact)( s)?( name)?$|^name of\b/],
  ['category', /\b(category|type|theme|service area|department|reason)\b/],
  ['description', /\b(description|details?|complaint|nature|summary|issue|subject|about|problem|what happened)\b/],
  ['note', /\b(notes?|comments?|remarks?|actions?|learning|remedy|compensation|status)\b/],
];

const SAMPLE = 60;

/** Whether the first row names the columns: its cells are worded as headings are, or unlike those below. */
export function looksLikeHeader(rows: readonly string[][], kind: ImportKind, today: IsoDate): boolean {
  const [first = [], ...rest] = rows;
  const worded = first.filter((cell) => fieldWorded(cell, kind) !== null).length;
  if (worded >= 2) return true;
  const isValue = (cell: string) =>
    cell.includes('@') || isPostcode(cell) || /^[\d\s()+-]{6,}$/.test(cell) || readImportDate(cell, today).ok;
  if (first.some(isValue)) return false;
  return worded === 1 && rest.length > 0;
}

/** What each column stands for, as far as headings and contents tell; null where they do not. */
export function guessColumns(
  headings: readonly string[] | null,
  rows: readonly string[][],
  kind: ImportKind,
  today: IsoDate,
): (ImportField | null)[] {
  const width = Math.max(headings?.length ?? 0, ...rows.slice(0, SAMPLE).map((row) => row.length), 0);
  const taken = new Set<ImportField>();
  return Array.from({ length: width }, (_, column) => {
    const cells = rows
      .map((row) => row[column] ?? '')
      .filter((cell) => cell !== '')
      .slice(0, SAMPLE);
    const worded = fieldWorded(headings?.[column] ?? '', kind);
    const guess = worded !== null && fitsContents(worded, cells, today) ? worded : fieldByContents(cells);
    if (guess === null || !fieldsOfKind[kind].includes(guess)) return null;
    if (taken.has(guess) && !severalColumns.has(guess)) return null;
    taken.add(guess);
    return guess;
  });
}

function fieldWorded(heading: string, kind: ImportKind): ImportField | null {
  const words = foldedWords(heading.replace(/_/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2')).join(' ');
  if (words === '') return null;
  const label = WORDINGS.find(([field, wording]) => fieldsOfKind[kind].includes(field) && wording.test(words));
  return label?.[0] ?? null;
}

/** A column that is headed like a day and holds none is something else. */
function fitsContents(field: ImportField, cells: readonly string[], today: IsoDate): boolean {
  if (!dateFields.has(field) || cells.length === 0) return true;
  const days = cells.filter((cell) => readImportDate(cell, today).ok || /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(cell));
  return days.length * 2 >= cells.length;
}

function fieldByContents(cells: readonly string[]): ImportField | null {
  if (cells.length === 0) return null;
  const mostly = (test: (cell: string) => boolean) => cells.filter(test).length * 5 >= cells.length * 4;
  if (mostly((cell) => /^\S+@\S+\.\S+$/.test(cell))) return 'email';
  if (mostly(isPostcode)) return 'postcode';
  if (mostly((cell) => /^[+(]?0?[\d\s()-]{9,}$/.test(cell))) return 'phone';
  return null;
}

function isPostcode(cell: string): boolean {
  return /^[a-z]{1,2}\d[a-z\d]?\s*\d[abd-hjlnp-uw-z]{2}$/i.test(cell.trim());
}
