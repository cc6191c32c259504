import { type Faces, loadFaces } from '../../letters/render/fonts.ts';
import type { Report } from '../shape/report.ts';
import { renderReport } from './reportPdf.ts';

let faces: Faces | null = null;

/** The faces that reports are set in; the fonts are read once. */
export function facesIn(fontFolder: string): Faces {
  faces ??= loadFaces(fontFolder);
  return faces;
}

/** A report as the bytes of a PDF. */
export function reportBytes(report: Report, fontFolder: string): Promise<Uint8Array> {
  return renderReport(report, facesIn(fontFolder));
}
