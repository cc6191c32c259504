/** The kinds of writing that are put to the torture. */
export const kinds = ['log', 'document', 'letter', 'correction', 'backup', 'import', 'restore'] as const;
export type Kind = (typeof kinds)[number];

/** Kinds named with commas between them. @throws for a kind that there is not */
export function kindsOf(text: string): Kind[] {
  return text.split(',').map((word) => {
    const kind = kinds.find((one) => one === word);
    if (!kind) throw new Error(`there is no kind of writing called “${word}”`);
    return kind;
  });
}
