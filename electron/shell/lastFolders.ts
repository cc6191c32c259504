import { dirname, join } from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from './jsonFile.ts';

const LastFolders = z.strictObject({
  folder: z.string().optional(),
  files: z.string().optional(),
  save: z.string().optional(),
});
type Purpose = keyof z.infer<typeof LastFolders>;

/** Where each kind of file dialog was last used; Electron's dialogs forget it from version 43. */
export function rememberFolders(dataFolder: string) {
  const file = join(dataFolder, 'last-folders.json');
  return {
    /** The folder to open the dialog in; undefined leaves it to the system. */
    of: (purpose: Purpose): string | undefined => readJson(file, LastFolders, {})[purpose],
    /** Remembers the folder in which `chosen` lies. */
    keep(purpose: Purpose, chosen: string): void {
      writeJson(file, { ...readJson(file, LastFolders, {}), [purpose]: dirname(chosen) });
    },
  };
}
