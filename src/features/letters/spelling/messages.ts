/** What the speller is asked, and what it answers. */
export type SpellerQuestion = { id: number } & ({ ask: 'check'; words: string[] } | { ask: 'suggest'; word: string });
export type SpellerAnswer = { id: number } & ({ wrong: string[] } | { suggestions: string[] });
