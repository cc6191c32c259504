import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { Sha256 } from '../../electron/domain/ids.ts';
import type { LetterLayout, OwnWindow } from '../../electron/domain/letterLayout.ts';
import { LetterPicture } from '../../electron/domain/letterLook.ts';

/** Envelopes as people have them in the drawer. */
export const envelopes = {
  dl35: { envelope: { width: 220, height: 110 }, left: 20, up: 18, width: 90, height: 35 },
  dl39: { envelope: { width: 220, height: 110 }, left: 20, up: 18, width: 93, height: 39 },
  c5: { envelope: { width: 229, height: 162 }, left: 20, up: 60, width: 90, height: 44 },
} as const;

export function ownWindow(name: keyof typeof envelopes, folds: number[]): OwnWindow {
  return { id: 'window', ...envelopes[name], folds };
}

/** The layouts that every letter is tried in. */
export const layouts: [string, LetterLayout][] = [
  ['layout A', { id: 'a' }],
  ['layout B', { id: 'b' }],
  ['a DL window of 39 mm', ownWindow('dl39', [87, 192])],
  ['a DL window, equal thirds', ownWindow('dl35', [99, 198])],
  ['a C5 window, folded once', ownWindow('c5', [148.5])],
];

/** A picture of one colour as a PNG, and how a letter names it. */
export function plainPicture(width: number, height: number, alt: string, [red, green, blue] = [0, 90, 120]) {
  const row = Buffer.concat([
    Buffer.from([0]),
    ...Array.from({ length: width }, () => Buffer.from([red, green, blue])),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
  return {
    bytes: new Uint8Array(bytes),
    picture: LetterPicture.parse({ sha256, mediaType: 'image/png', width, height, alt }),
  };
}

/** A PNG that says it has so many dots and unfolds to so many bytes: see-through, so that pdfkit takes its dots apart. */
export function hollowPng(width: number, height: number, unfolded: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(unfolded));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
