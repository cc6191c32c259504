const TITLES =
  /^(mrs|mr|ms|miss|mx|dr|prof|professor|rev|reverend|revd|fr|father|sister|sir|lady|lord|dame|cllr|councillor|imam|rabbi)\.?$/i;
/** Said with the first name: "Sir John", never "Sir Smith". */
const WITH_FIRST_NAME = /^(sir|dame)$/i;
/** Letters after a name are no name. As they are written, because “Ma” is a name. */
const AFTER_NAMES = /^(MP|MS|MSP|MLA|MBE|OBE|CBE|KBE|KC|QC|JP|BA|MA|BSc|MSc|PhD|MD|Jnr|Jr|Snr|Sr|II|III|IV)\.?$/;

/**
 * What follows "Dear": title and last name when there is a title ("Mrs Agnieszka Wójcik" -> "Mrs Wójcik"), else the name as
 * it is, because nobody's title or family name is guessed. What stands after a comma or in brackets is left out.
 */
export function salutationFor(name: string): string {
  const own = name.replace(/\s*[,(].*$/u, '').trim() || name.trim();
  const words = own.split(/\s+/).filter(Boolean);
  const [title, ...rest] = words;
  if (!title || !TITLES.test(title)) return words.join(' ');
  const [and = '', second = '', ...others] = rest;
  const isCouple = /^(&|and|\+)$/i.test(and) && TITLES.test(second);
  const names = isCouple ? others : rest;
  const isAllCapitals = own === own.toUpperCase();
  const bare = names.filter((word, index) => index === 0 || isAllCapitals || !AFTER_NAMES.test(word));
  const said = WITH_FIRST_NAME.test(title) ? bare.at(0) : bare.at(-1);
  if (said === undefined) return words.join(' ');
  return isCouple ? `${title} and ${second} ${said}` : `${title} ${said}`;
}
