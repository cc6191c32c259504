import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Box } from '../../electron/letters/render/geometry.ts';

/** As the postal service's checker prints; fewer where many pages are looked at. */
const DOTS_PER_INCH = 200;

/** A page as it would be printed: one byte a dot, 255 is white. */
export interface PrintedPage {
  width: number;
  height: number;
  dots: Uint8Array;
  dotsPerMm: number;
}

/** Whether poppler's pdftoppm is here; ink is only measured where it is. */
export function canPrint(): boolean {
  return spawnSync('pdftoppm', ['-v']).error === undefined;
}

/** The pages of a PDF as dots, at 200 to the inch as the postal service's checker makes them unless another number is given. */
export function printPages(bytes: Uint8Array, dotsPerInch = DOTS_PER_INCH): PrintedPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'redress-ink-'));
  try {
    const path = join(folder, 'letter.pdf');
    writeFileSync(path, bytes);
    execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-gray', path, join(folder, 'page')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .map((name) => ({ ...readPgm(readFileSync(join(folder, name))), dotsPerMm: dotsPerInch / 25.4 }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readPgm(file: Buffer): Omit<PrintedPage, 'dotsPerMm'> {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 60).toString('latin1'));
  if (!head) throw new Error('Not a grey picture.');
  const width = Number(head[1]);
  const height = Number(head[2]);
  return { width, height, dots: file.subarray(head[0].length) };
}

/** The first dot of ink outside all the boxes, in millimetres; null when there is none. Boxes are grown by `tolerance`. */
export function inkOutside(
  page: PrintedPage,
  boxes: readonly Box[],
  tolerance: number,
): { x: number; y: number } | null {
  const allowed = boxes.map((box) => inDots(page, box, tolerance));
  for (let y = 0; y < page.height; y += 1) {
    const here = allowed.filter((box) => y >= box.top && y <= box.bottom);
    for (let x = 0; x < page.width; x += 1) {
      if (page.dots[y * page.width + x] === 255) continue;
      if (!here.some((box) => x >= box.left && x <= box.right)) return { x: x / page.dotsPerMm, y: y / page.dotsPerMm };
    }
  }
  return null;
}

/** The smallest box around the ink that lies within `area`, in millimetres; null when it is empty. */
export function inkWithin(page: PrintedPage, area: Box): Box | null {
  const dots = inDots(page, area, 0);
  let found: Box | null = null;
  for (let y = Math.max(0, dots.top); y <= Math.min(page.height - 1, dots.bottom); y += 1) {
    for (let x = Math.max(0, dots.left); x <= Math.min(page.width - 1, dots.right); x += 1) {
      if (page.dots[y * page.width + x] === 255) continue;
      found = found
        ? { left: Math.min(found.left, x), top: found.top, right: Math.max(found.right, x), bottom: y }
        : { left: x, top: y, right: x, bottom: y };
    }
  }
  if (!found) return null;
  return {
    left: found.left / page.dotsPerMm,
    top: found.top / page.dotsPerMm,
    right: (found.right + 1) / page.dotsPerMm,
    bottom: (found.bottom + 1) / page.dotsPerMm,
  };
}

function inDots({ dotsPerMm }: PrintedPage, box: Box, tolerance: number): Box {
  return {
    left: Math.floor((box.left - tolerance) * dotsPerMm),
    top: Math.floor((box.top - tolerance) * dotsPerMm),
    right: Math.ceil((box.right + tolerance) * dotsPerMm),
    bottom: Math.ceil((box.bottom + tolerance) * dotsPerMm),
  };
}
