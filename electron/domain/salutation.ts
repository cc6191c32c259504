const TITLES =
  /^(mrs|mr|ms|miss|mx|dr|prof|professor|rev|reverend|revd|fr|father|sister|sir|lady|lord|dame|cllr|councillor|imam|rabbi)\.?$/i;

/**
 * What follows "Dear": title and last name when there is a title ("Mrs Agnieszka Wójcik" -> "Mrs Wójcik"), else the name as
 * it is, because nobody's title or family name is guessed.
 */
export function salutationFor(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [title, ...rest] = words;
  const last = rest.at(-1);
  return title && last && TITLES.test(title) ? `${title} ${last}` : words.join(' ');
}
