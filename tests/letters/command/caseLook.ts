import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Sha256 } from '../../../electron/domain/ids.ts';
import { type LetterLook, type LetterPicture, usualLook } from '../../../electron/domain/letterLook.ts';
import { measurePicture } from '../../../electron/letters/render/measurePicture.ts';
import type { ReadPicture } from '../../../electron/letters/render/pen.ts';
import { CaseError, staffOf } from './caseFacts.ts';
import type { CaseFile } from './caseFile.ts';

/** The pictures of described cases, read once. */
export interface CasePictures {
  read: ReadPicture;
  take(path: string, alt: string): Promise<LetterPicture>;
}

export function openPictures(): CasePictures {
  const held = new Map<string, Uint8Array>();
  return {
    read(sha256) {
      const bytes = held.get(sha256);
      if (!bytes) throw new Error('A letter names a picture that no case has.');
      return bytes;
    },
    async take(path, alt) {
      let bytes: Uint8Array;
      try {
        bytes = new Uint8Array(readFileSync(path));
      } catch {
        throw new CaseError(`letterhead: There is no file ${path}.`);
      }
      const measured = await measurePicture(bytes);
      if (!measured) throw new CaseError(`letterhead: ${path} is no PNG or JPEG picture that a letter can carry.`);
      const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
      held.set(sha256, bytes);
      return { sha256, alt, ...measured };
    },
  };
}

/** How the letters of a described case look. */
export async function lookOf(described: CaseFile, folder: string, pictures: CasePictures): Promise<LetterLook> {
  const { logo, logoAlt, strapline = '', registered = '', signature } = described.letterhead;
  const [signatory] = staffOf(described);
  const name = described.office.name ?? 'Fenbridge Homes';
  const signed =
    signature && signatory
      ? { [signatory.id]: await pictures.take(resolve(folder, signature), `Signature of ${signatory.name}`) }
      : {};
  return {
    ...usualLook,
    ...(described.layout ? { layout: described.layout } : {}),
    logo: logo ? await pictures.take(resolve(folder, logo), logoAlt ?? name) : null,
    strapline,
    registered,
    signatures: signed,
  };
}
