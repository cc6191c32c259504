import type { PrintedModel } from '../../../domain/letterModel.ts';
import { ADDRESS_CLEAR, mm } from '../geometry.ts';
import type { HeadLine, LaidOutHead } from '../headLayout.ts';
import type { ReadPicture } from '../pen.ts';
import type { Setting } from '../strips.ts';
import { escapeHtml, pictureAddress, words } from './inline.ts';

/** The head of page 1 as it is laid out for pdfkit; a browser puts its lines in the same places. */
export interface Head extends LaidOutHead {
  setting: Setting;
}

/** From a line's top to where its letters stand, in em, where lines are as high as their letters' size: Source Sans 3. */
const BASELINE = 0.812;

/** Sender, sender's details, the address in the window, the fold ticks: all of them in fixed places on page 1. */
export function headHtml(model: PrintedModel, head: Head, readPicture: ReadPicture): string {
  const { geometry } = head.setting;
  const { address } = geometry;
  const box = {
    left: address.left + ADDRESS_CLEAR,
    top: address.top + ADDRESS_CLEAR,
    width: address.right - address.left - 2 * ADDRESS_CLEAR,
    height: address.bottom - address.top - 2 * ADDRESS_CLEAR,
  };
  const place = `left:${box.left}mm;top:${box.top}mm;width:${box.width}mm;height:${box.height}mm`;
  const { picture } = head;
  return [
    '<header>',
    picture
      ? `<img class="placed" alt="${escapeHtml(picture.picture.alt)}" src="${pictureAddress(picture.picture, readPicture)}" style="left:${picture.x}pt;top:${picture.y}pt;width:${picture.width}pt;height:${picture.height}pt">`
      : '',
    ...entriesOf(head.lines).map((lines) => `<p>${lines.map(lineHtml).join('')}</p>`),
    `<div id="address" style="${place}">${model.recipientLines.map((line) => `<p dir="auto">${words(line)}</p>`).join('')}</div>`,
    ...geometry.folds.map(
      ({ at, length }) =>
        `<div class="tick" aria-hidden="true" style="left:${194.5 - length}mm;top:${at}mm;width:${length}mm"></div>`,
    ),
    '</header>',
    `<div class="first" style="height:${mm(geometry.firstBodyTop)}pt"></div>`,
  ].join('\n');
}

/** The lines of each entry together; the registered details are put at the foot afterwards, where no text can come. */
function entriesOf(lines: readonly HeadLine[]): HeadLine[][] {
  const entries = new Map<string, HeadLine[]>();
  for (const line of lines)
    if (line.entry !== 'registered') entries.set(line.entry, [...(entries.get(line.entry) ?? []), line]);
  return [...entries.values()];
}

function lineHtml({ line, x, baseline, size, colour, isStrong }: HeadLine): string {
  const style = `left:${x}pt;top:${baseline - size * BASELINE}pt;font-size:${size}pt;line-height:1;color:${colour}${isStrong ? ';font-weight:600' : ''}`;
  const inner = line.pieces
    .map(({ text, face, link }) => {
      const set = face.name === 'strong' && !isStrong ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text);
      return link ? `<a href="${escapeHtml(link.target)}">${set}</a>` : set;
    })
    .join('');
  return `<span class="placed" style="${style}">${inner}${line.endsWord ? ' ' : ''}</span>`;
}
