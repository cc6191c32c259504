import { assertNever } from '../../../domain/assertNever.ts';
import type { LetterBlock, PrintedModel, TextRun } from '../../../domain/letterModel.ts';
import { isLeadIn } from '../letterStrips.ts';
import type { ReadPicture } from '../pen.ts';
import { type Head, headHtml } from './headHtml.ts';
import { escapeHtml, pictureAddress, runsHtml, words } from './inline.ts';
import { letterStyle } from './letterStyle.ts';

/** The letter as a page for a browser: the same words, sizes and places as the letters that pdfkit draws. */
export function letterHtml(model: PrintedModel, head: Head, readPicture: ReadPicture): string {
  return page(model, letterStyle(head, { isForm: false }), [
    headHtml(model, head, readPicture),
    '<main>',
    `<p dir="auto">${words(model.salutation)}</p>`,
    `<h1 dir="auto">${words(model.subject)}</h1>`,
    ...bodyHtml(model.body, head.setting.scale.isLargePrint),
    ...leftOverHtml(head.leftOver),
    closingHtml(model, readPicture),
    '</main>',
  ]);
}

/** A form to be filled in and sent back, which stands on a sheet of its own. */
export function formHtml(model: PrintedModel, form: NonNullable<PrintedModel['forms']>[number], head: Head): string {
  return page(model, letterStyle(head, { isForm: true }), [
    '<main>',
    `<h2 class="form" dir="auto">${words(form.title)}</h2>`,
    ...bodyHtml(form.body, head.setting.scale.isLargePrint),
    '</main>',
  ]);
}

function page({ language, title }: PrintedModel, style: string, content: readonly string[]): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head>`,
    '<body>',
    ...content,
    '</body></html>',
  ].join('\n');
}

function bodyHtml(body: PrintedModel['body'], isLargePrint: boolean): string[] {
  let hasHeading = false;
  return body.map(({ block }) => {
    if (block.type === 'heading') hasHeading = true;
    // As in the first way: large print has no room for three columns.
    if (block.type === 'table' && isLargePrint && block.header.length > 2) return labelledHtml(block);
    return blockHtml(block, hasHeading ? 'h3' : 'h2');
  });
}

function labelledHtml({ header, rows }: Extract<LetterBlock, { type: 'table' }>): string {
  // A row is not parted: "By when" alone on a page says nothing.
  const line = (text: string, column: number) =>
    `<p dir="auto" class="${column === 0 ? 'row' : 'with'}"><strong>${words(header[column] ?? '')}:</strong> ${words(text)}</p>`;
  return rows.map((row) => row.map(line).join('')).join('');
}

function blockHtml(block: LetterBlock, panelLevel: 'h2' | 'h3'): string {
  switch (block.type) {
    case 'heading':
      return `<h2 dir="auto">${words(block.text)}</h2>`;
    case 'paragraph':
      return `<p dir="auto"${isLeadIn(block.runs) ? ' class="lead"' : ''}>${runsHtml(block.runs)}</p>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      const items = block.items.map(
        (item) => `<li dir="auto"${isLong(item) ? '' : ' class="whole"'}>${runsHtml(item)}</li>`,
      );
      return `<${name}>${items.join('')}</${name}>`;
    }
    case 'table': {
      const total = block.widths.reduce((sum, width) => sum + width, 0);
      const columns = block.widths.map((width) => `<col style="width:${((width / total) * 100).toFixed(2)}%">`);
      const header = block.header.map((text) => `<th scope="col" dir="auto">${words(text)}</th>`);
      const rows = block.rows.map(
        (row) => `<tr>${row.map((text) => `<td dir="auto">${words(text)}</td>`).join('')}</tr>`,
      );
      return `<table><colgroup>${columns.join('')}</colgroup><thead><tr>${header.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    }
    case 'panel': {
      const lines = block.lines.map((line) => `<p dir="auto">${runsHtml(line)}</p>`);
      return `<section class="panel"><${panelLevel} dir="auto">${words(block.title)}</${panelLevel}>${lines.join('')}</section>`;
    }
    default:
      return assertNever(block);
  }
}

/** Longer than a few lines, so that it may be divided between pages. */
function isLong(runs: readonly TextRun[]): boolean {
  return runs.reduce((sum, { text }) => sum + text.length, 0) > 400;
}

function closingHtml(model: PrintedModel, readPicture: ReadPicture): string {
  const { signatory } = model;
  const hasContact = model.body.some(({ id }) => id === 'named-contact');
  const contact = hasContact ? [] : [signatory.phone, signatory.email];
  const lines = [signatory.jobTitle, ...contact].filter((text) => text !== '');
  const signature = signatory.signature
    ? `<img class="signature" alt="${escapeHtml(signatory.signature.alt)}" src="${pictureAddress(signatory.signature, readPicture)}">`
    : '<div class="sign"></div>';
  const enclosures =
    model.enclosures.length === 0
      ? ''
      : `<p class="lead with"><strong>Enclosed with this letter:</strong></p><ul>${model.enclosures.map((text) => `<li dir="auto">${words(text)}</li>`).join('')}</ul>`;
  return [
    `<div class="closing"><p dir="auto">${words(model.closing)}</p>${signature}`,
    `<p class="tight" dir="auto"><strong>${words(signatory.name)}</strong></p>`,
    ...lines.map((text) => `<p class="tight" dir="auto">${words(text)}</p>`),
    `</div>${enclosures}${copyNote(model)}`,
  ].join('');
}

/** Who else has the letter. */
function copyNote({ copies = [] }: PrintedModel): string {
  if (copies.length === 0) return '';
  return `<p class="with" dir="auto"><strong>Copy to:</strong> ${words(copies.map(({ name }) => name).join(', '))}</p>`;
}

function leftOverHtml(leftOver: readonly TextRun[][]): string[] {
  if (leftOver.length === 0) return [];
  return ['<h2>How to reach our office</h2>', ...leftOver.map((runs) => `<p dir="auto">${runsHtml(runs)}</p>`)];
}
