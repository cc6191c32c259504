import { assertNever } from '../../domain/assertNever.ts';
import { plainDate, weekdayName } from '../../domain/isoDate.ts';
import type { LetterBlock, PrintedModel, TextRun } from '../../domain/letterModel.ts';

/** Lines end as Windows' programs expect it, an old Braille translator's too. */
const LINE_END = '\r\n';

/**
 * The letter as plain text (UTF-8) for an email, a screen reader, or whoever writes it in Braille or reads it out: one line
 * for each paragraph, which the reader's own program breaks; headings are numbered, links written out, tables read row by row.
 * `note` says at the end what this text is.
 */
export function plainText(model: PrintedModel, note = ''): string {
  const parts: string[] = [
    senderText(model),
    `${weekdayName(model.date)} ${plainDate(model.date)}\nOur reference: ${model.reference}`,
    model.recipientLines.join('\n'),
    model.salutation,
    model.subject,
    ...bodyText(model.body),
    closingText(model),
    model.enclosures.length === 0
      ? ''
      : `Enclosed with this letter:\n\n${model.enclosures.map((text) => `- ${text}`).join('\n')}`,
    (model.copies ?? []).length === 0 ? '' : `Copy to: ${(model.copies ?? []).map(({ name }) => name).join(', ')}`,
    ...(model.forms ?? []).flatMap(({ title, body }) => [title, ...bodyText(body)]),
    model.letterhead?.registered ?? '',
    note,
  ];
  const text = parts
    .map(tidy)
    .filter((part) => part !== '')
    .join('\n\n');
  return `${text}\n`.replaceAll('\n', LINE_END);
}

function senderText({ sender, letterhead }: PrintedModel): string {
  const { name, addressLines, phone, email, website } = sender;
  return [name, letterhead?.strapline ?? '', ...addressLines, phone, email, website]
    .filter((line) => line !== '')
    .join('\n');
}

function bodyText(body: PrintedModel['body']): string[] {
  let number = 0;
  return body.map(({ block }) => {
    if (block.type !== 'heading') return blockText(block);
    number += 1;
    return `${number}. ${block.text}`;
  });
}

function blockText(block: Exclude<LetterBlock, { type: 'heading' }>): string {
  switch (block.type) {
    case 'paragraph':
      return runsText(block.runs);
    case 'list':
      // In brackets, so that they are not taken for the numbers of headings.
      return block.items.map((item, index) => `${block.ordered ? `(${index + 1})` : '-'} ${runsText(item)}`).join('\n');
    case 'table':
      return block.rows
        .map((row) => row.map((text, column) => `${block.header[column] ?? ''}: ${text}`).join('\n'))
        .join('\n\n');
    case 'panel':
      return [`${block.title}:`, ...block.lines.map(runsText)].join('\n');
    default:
      return assertNever(block);
  }
}

function runsText(runs: readonly TextRun[]): string {
  return runs.map(({ text, link }) => (link ? linkText(text, link) : text)).join('');
}

/** Where the words do not show the address themselves, it stands after them. */
function linkText(text: string, link: string): string {
  const address = link.replace(/^mailto:/, '');
  const bare = (words: string) =>
    words
      .trim()
      .replace(/^https?:\/\//i, '')
      .replace(/\/$/, '')
      .toLowerCase();
  return bare(text) === bare(address) ? text : `${text} (${address})`;
}

function closingText({ closing, signatory, body }: PrintedModel): string {
  const hasContact = body.some(({ id }) => id === 'named-contact');
  const contact = hasContact ? [] : [signatory.phone, signatory.email];
  return [closing, '', signatory.name, signatory.jobTitle, ...contact]
    .filter((line, index) => line !== '' || index === 1)
    .join('\n');
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .trim();
}
