import type { Editor } from '@tiptap/core';
import { createContext, useContext } from 'react';
import type { FindIn } from './remarkPlugin.ts';

/** What the room lends to the fields in which staff write. */
export interface ProseTools {
  /** What could be said or spelt better in a paragraph; another function whenever it may answer differently. */
  find: FindIn;
  /** What may have been meant by a misspelt word. */
  suggest: (word: string) => Promise<string[]>;
  /** Puts a word into the office's dictionary. */
  learn: (word: string) => void;
  /** Opens the standard paragraphs for an editor; null where there are none to put in. */
  pick: ((editor: Editor) => void) | null;
  /** The open editors by the paths of their fields. */
  editors: Map<string, Editor>;
}

const nothing: ProseTools = {
  find: () => [],
  suggest: async () => [],
  learn: () => {},
  pick: null,
  editors: new Map(),
};

export const ProseToolsContext = createContext<ProseTools>(nothing);

export function useProseTools(): ProseTools {
  return useContext(ProseToolsContext);
}
