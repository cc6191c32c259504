/**
 * The names behind the keys of GOV.UK's source form, as its own page shows them in English; straight apostrophes, as in the
 * list that the program ships.
 */
const NAMES: Record<string, string> = {
  '2nd_january': '2 January',
  battle_boyne: "Battle of the Boyne (Orangemen's Day)",
  boxing_day: 'Boxing Day',
  christmas: 'Christmas Day',
  early_may: 'Early May bank holiday',
  early_may_ve: 'Early May bank holiday (75 years of VE Day)',
  easter_monday: 'Easter Monday',
  good_friday: 'Good Friday',
  kings_coronation: 'Coronation of King Charles III',
  late_august: 'Summer bank holiday',
  new_year: "New Year's Day",
  queen_diamond: 'Diamond Jubilee of Queen Elizabeth II',
  queen_platinum: 'Platinum Jubilee of Queen Elizabeth II',
  queens_bank_holiday: 'State Funeral of Queen Elizabeth II',
  spring: 'Spring bank holiday',
  st_andrew: "St Andrew's Day",
  st_patrick: "St Patrick's Day",
  summer: 'Summer bank holiday',
  world_cup: 'World Cup bank holiday',
};

const KEY = /^bank_holidays\.([a-z0-9_]+)$/;

/** A bank holiday's name: written out in the public form, a key in the source form. A key not met before is put into words. */
export function holidayName(title: string): string {
  const key = KEY.exec(title)?.[1];
  if (key === undefined) return title.replace(/’/g, "'").replace(/\s+/g, ' ').trim();
  const words = NAMES[key] ?? key.replace(/_/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** True for "Substitute day" and for the key that stands for it in the source form. */
export function isSubstituteNote(notes: string): boolean {
  return /^(common\.substitute_day|substitute day)$/i.test(notes.trim());
}
