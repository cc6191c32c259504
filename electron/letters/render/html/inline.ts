import type { TextRun } from '../../../domain/letterModel.ts';
import { printableElsewhere } from '../../compose/printable.ts';
import { withGlue } from '../lines.ts';
import type { ReadPicture } from '../pen.ts';

/** Text that means nothing to a browser but its letters. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Text as it is printed, safe within HTML; an email address that is too long for a line is broken after its @. */
export function words(text: string): string {
  return escapeHtml(withGlue(printableElsewhere(text))).replaceAll('@', '@<wbr>');
}

export function runsHtml(runs: readonly TextRun[]): string {
  return runs
    .map((run) => {
      const inner = words(run.text);
      if (run.link) return `<a href="${escapeHtml(run.link)}">${inner}</a>`;
      return run.strong ? `<strong>${inner}</strong>` : inner;
    })
    .join('');
}

/** A picture within the page itself. */
export function pictureAddress(
  picture: { sha256: Parameters<ReadPicture>[0]; mediaType: string },
  readPicture: ReadPicture,
): string {
  return `data:${picture.mediaType};base64,${Buffer.from(readPicture(picture.sha256)).toString('base64')}`;
}
