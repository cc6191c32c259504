import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { usualLook } from '../../electron/domain/letterLook.ts';
import { plainPicture } from '../letters/layouts.ts';
import type { Example } from './examples.ts';

const look = { ...usualLook, layout: { id: 'b' as const }, strapline: 'Homes by the harbour' };

export const lookExamples = {
  'people.printRemarks': { good: () => ({ name: 'محمد علي', lines: ['1 Quay'], postcode: 'PE13 1AB' }) },
  'letterLook.get': { good: () => ({}) },
  'letterLook.set': {
    good: async ({ test }) => ({ expectedVersion: (await test.call('letterLook.get', {})).version, look }),
  },
  'letterLook.choosePicture': {
    good: ({ test }) => {
      const path = join(test.folder, 'logo.png');
      writeFileSync(path, plainPicture(300, 100, 'x').bytes);
      test.answers.files = [path];
      return { title: 'Choose the logo', alt: 'Harbour Homes' };
    },
  },
  'letterLook.preview': { good: () => ({ look, shows: 'letter', textSize: 12 }) },
  'letterLook.printTestSheet': { good: () => ({ look }) },
  'letterLook.saveTestSheet': {
    good: ({ test }) => {
      test.answers.savePath = join(test.folder, 'sheet.pdf');
      return { look };
    },
  },
} satisfies Partial<Record<string, Example>>;
