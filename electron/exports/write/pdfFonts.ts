import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { UsedFont } from '../../domain/postEvents.ts';
import type { Faces } from '../../letters/render/fonts.ts';

/**
 * The fonts that a PDF was really set in, by the names that they bear in it, in alphabetical order; with their version where
 * they are the program's own.
 */
export async function fontsIn(bytes: Uint8Array, faces: Faces): Promise<UsedFont[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const names = new Set<string>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    const name = object.get(PDFName.of('BaseFont'));
    // Before the name stands a tag of six letters: only the shapes that are used are in the file.
    if (name instanceof PDFName) names.add(name.decodeText().replace(/^[A-Z]{6}\+/, ''));
  }
  const versions = new Map([faces.regular, faces.strong].map(({ font }) => [font.postscriptName, versionOf(font)]));
  return [...names].sort().map((name) => ({ name, version: versions.get(name) ?? '' }));
}

/** "3.052" of "Version 3.052;hotconv 1.1.0". */
function versionOf({ version }: { version: unknown }): string {
  return /\d+(\.\d+)*/.exec(String(version))?.[0] ?? '';
}
