import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { hasKnownArea, hasPostcodeForm, tidyPostcode } from '../../domain/postcode.ts';
import { isEmojiLeftOut } from '../../letters/compose/emoji.ts';
import { unprintableIn } from '../../letters/compose/unprintable.ts';
import type { Program } from '../program.ts';

/** What staff should know of how a name and an address print, while they can still ask how it is written. */
export function printRemarks(
  _program: Program,
  { name, lines, postcode }: ParsedInputOf<'people.printRemarks'>,
): OutputOf<'people.printRemarks'> {
  const remarks: string[] = [];
  const text = [name, ...lines].join(' ');
  const odd = unprintableIn(text).map(({ character }) => character);
  const emoji = odd.filter(isEmojiLeftOut);
  const never = unprintableIn(text, 'second')
    .map(({ character }) => character)
    .filter((character) => !isEmojiLeftOut(character));
  if (emoji.length > 0) remarks.push(`Paper cannot show ${emoji.join(' ')}: letters leave it out.`);
  if (never.length > 0)
    remarks.push(
      `No font of Redress has ${never.map((character) => `“${character}”`).join(', ')}, so no letter could be printed. Write it in other letters.`,
    );
  else if (odd.length > emoji.length)
    remarks.push(
      'This is in another script. Letters print it, in a second way that takes a moment longer; but sorting machines read Latin letters only, so write the address, and if you can the name, in those.',
    );
  const tidied = tidyPostcode(postcode);
  if (hasPostcodeForm(tidied) && !hasKnownArea(tidied))
    remarks.push(`No postcode begins with “${/^[A-Z]+/.exec(tidied)?.[0] ?? ''}”. Look it up again.`);
  return remarks;
}
