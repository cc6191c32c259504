import { z } from 'zod';
import { DictionaryWord, OwnWord } from '../domain/spelling.ts';
import { command, query } from './define.ts';

const nothing = z.strictObject({});

/** The office's own dictionary, beside the British one that the program brings along. */
export const spellingOperations = {
  'spelling.words': query(nothing, z.array(DictionaryWord)),
  'spelling.addWord': command(z.strictObject({ word: OwnWord }), nothing),
  'spelling.removeWord': command(z.strictObject({ word: z.string().min(1).max(60) }), nothing),
} as const;
