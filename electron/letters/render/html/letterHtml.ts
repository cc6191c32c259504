import { assertNever } from '../../../domain/assertNever.ts';
import type { LetterBlock, PrintedModel, TextRun } from '../../../domain/letterModel.ts';
import type { ReadPicture } from '../pen.ts';
import { type Head, headHtml } from './headHtml.ts';
import { escapeHtml, pictureAddress, runsHtml, words } from './inline.ts';
import { letterStyle } from './letterStyle.ts';

/** The letter as a page for a browser: the same words, sizes and places as the letters that pdfkit draws. */
export function letterHtml(model: PrintedModel, head: Head, readPicture: ReadPicture): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(model.language)}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(model.title)}</title><style>${letterStyle(head)}</style></head>`,
    '<body>',
    headHtml(model, head, readPicture),
    '<main>',
    `<p dir="auto">${words(model.salutation)}</p>`,
    `<h1 dir="auto">${words(model.subject)}</h1>`,
    ...bodyHtml(
      model.body.map(({ block }) => block),
      head.setting.scale.isLargePrint,
    ),
    closingHtml(model, readPicture),
    ...leftOverHtml(head.leftOver),
    ...formsHtml(model, head.setting.scale.isLargePrint),
    '</main>',
    '</body></html>',
  ].join('\n');
}

/** "Page 1 of 2" and the reference, as a browser's foot of the page knows them. */
export function footerHtml(model: PrintedModel, head: Head): string {
  const { scale, geometry } = head.setting;
  // Chromium draws the foot apart from the page and does not wait for fonts there: it takes the system's own.
  const style = `width:100%;padding:0 15mm 0 ${geometry.axis}mm;font:${scale.body}pt sans-serif;display:flex;justify-content:space-between;color:#000`;
  return `<div style="${style}"><span>Our reference: ${escapeHtml(model.reference)}</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`;
}

function bodyHtml(blocks: readonly LetterBlock[], isLargePrint: boolean): string[] {
  let hasHeading = false;
  return blocks.map((block) => {
    if (block.type === 'heading') hasHeading = true;
    // As in the first way: large print has no room for three columns.
    if (block.type === 'table' && isLargePrint && block.header.length > 2) return labelledHtml(block);
    return blockHtml(block, hasHeading ? 'h3' : 'h2');
  });
}

function labelledHtml({ header, rows }: Extract<LetterBlock, { type: 'table' }>): string {
  const line = (text: string, column: number) =>
    `<p dir="auto"${column === 0 ? ' class="row"' : ''}><strong>${words(header[column] ?? '')}:</strong> ${words(text)}</p>`;
  return rows.map((row) => row.map(line).join('')).join('');
}

function blockHtml(block: LetterBlock, panelLevel: 'h2' | 'h3'): string {
  switch (block.type) {
    case 'heading':
      return `<h2 dir="auto">${words(block.text)}</h2>`;
    case 'paragraph':
      return `<p dir="auto">${runsHtml(block.runs)}</p>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li dir="auto">${runsHtml(item)}</li>`);
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
      : `<p><strong>Enclosed with this letter:</strong></p><ul>${model.enclosures.map((text) => `<li dir="auto">${words(text)}</li>`).join('')}</ul>`;
  return [
    `<div class="closing"><p>${words(model.closing)}</p>${signature}`,
    `<p class="tight"><strong>${words(signatory.name)}</strong></p>`,
    ...lines.map((text) => `<p class="tight">${words(text)}</p>`),
    `</div>${enclosures}${copyNote(model)}`,
  ].join('');
}

/** Who else has the letter. */
function copyNote({ copies = [] }: PrintedModel): string {
  if (copies.length === 0) return '';
  return `<p dir="auto"><strong>Copy to:</strong> ${words(copies.map(({ name }) => name).join(', '))}</p>`;
}

/** Forms to be filled in and sent back, each on a sheet of its own. */
function formsHtml({ forms = [] }: PrintedModel, isLargePrint: boolean): string[] {
  return forms.map(({ title, body }) => {
    const blocks = bodyHtml(
      body.map(({ block }) => block),
      isLargePrint,
    );
    return `<section style="break-before:page"><h2 dir="auto">${words(title)}</h2>${blocks.join('')}</section>`;
  });
}

function leftOverHtml(leftOver: readonly TextRun[][]): string[] {
  if (leftOver.length === 0) return [];
  return ['<h2>How to reach our office</h2>', ...leftOver.map((runs) => `<p>${runsHtml(runs)}</p>`)];
}
