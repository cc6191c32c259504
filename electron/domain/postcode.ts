import { z } from 'zod';

/** The letters with which the postcodes of the United Kingdom, the Channel Islands, the Isle of Man and the forces begin. */
const AREAS = new Set(
  (
    'AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY ' +
    'G GIR GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW ' +
    'OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN ' +
    'WR WS WV YO ZE'
  ).split(' '),
);

const FORM = /^[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}$/;

/** A UK postcode as Royal Mail writes it: capitals, one space. Lower case and missing spaces are put right; nonsense is refused. */
export const Postcode = z
  .string()
  .transform(tidyPostcode)
  .refine((text) => hasPostcodeForm(text), 'That is not a UK postcode.');
export type Postcode = z.infer<typeof Postcode>;

/** Capitals and one space before the last three characters, whatever was typed. */
export function tidyPostcode(typed: string): string {
  const compact = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return compact.length > 3 ? `${compact.slice(0, -3)} ${compact.slice(-3)}` : compact;
}

/** Whether a tidied text could be a postcode by its form. */
export function hasPostcodeForm(text: string): boolean {
  return FORM.test(text) || text === 'GIR 0AA';
}

/** Whether there is a postcode area of that name: "PE" of "PE13 5DG". A wrong one is nearly always a slip of the finger. */
export function hasKnownArea(postcode: string): boolean {
  return AREAS.has(/^[A-Z]+/.exec(postcode)?.[0] ?? '');
}
