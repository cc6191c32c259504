import type { Category } from '../../electron/domain/words.ts';
import { type Chance, wordsOf } from './chance.ts';

/** What people say of each kind of trouble: openings that take a detail each. */
const troubles: Record<Category, [string, ...string[]]> = {
  repairs: [
    'The back door has not shut since {when} and the contractor did not come',
    'Water comes through the kitchen ceiling when the flat above {does}',
    'The kitchen tap has dripped for {long} and the job was closed as done',
  ],
  'damp-and-mould': [
    'There is black mould in the children’s bedroom and on the wardrobe since {when}',
    'The bathroom wall is wet to the touch; my son’s asthma has been worse for {long}',
    'We were told to open the windows, but the damp comes from the gutter that leaks since {when}',
  ],
  'heating-and-hot-water': [
    'The boiler has been off for {long} and we have a baby',
    'No hot water since {when}; two engineers came and neither had the part',
    'The storage heaters cost a fortune and the flat stays cold',
  ],
  'estate-and-communal': [
    'The lift has been out of order for {long} and I am on the fourth floor',
    'The bin store has rats; nobody has cleaned it since {when}',
    'Lights on the stairs are broken again',
  ],
  'rent-and-service-charges': [
    'The service charge went up by a third and nobody can tell me what for',
    'My rent account shows arrears that I paid in {when}',
    'I am charged for a caretaker whom we have not seen for {long}',
  ],
  'allocations-and-transfers': [
    'We have been on the transfer list for {long}, five of us in two bedrooms',
    'The flat that I was offered was given to somebody else without a word',
  ],
  'anti-social-behaviour-handling': [
    'I reported the noise next door in {when} and nobody has opened a case',
    'My diary sheets were lost and the officer has left',
  ],
  'tenancy-management': [
    'Nobody answers about the succession of my mother’s tenancy since {when}',
    'I asked to add my partner to the tenancy {long} ago',
  ],
  'home-improvement-and-adaptations': [
    'The level-access shower was approved in {when} and never fitted',
    'The ramp is too steep for my chair and nobody measured it',
  ],
  'new-home-and-sales': ['The snagging list of our new home is {long} old', 'The lease plan does not show our parking'],
  'staff-conduct': [
    'The officer laughed when I told her about the stairs',
    'A man from your office shouted at my mother on {when}',
  ],
  'contractor-conduct': [
    'The contractor’s men smoked in my kitchen and left a hole in the wall',
    'They came without an appointment on {when} and would not show a card',
  ],
  communication: [
    'Nobody has called me back in {long} although I was promised it three times',
    'I was told one thing on the telephone and another in the letter of {when}',
  ],
  'complaint-handling': ['I complained in {when} and never had an answer', 'My last complaint was closed unasked'],
  'data-and-records': ['My address was given to my former partner', 'My medical letter was put into another file'],
  'equality-and-access': ['You keep writing in small print though I asked for large print {long} ago'],
  'care-services': ['The carer came two hours late on {when} and my husband had no tablets'],
  'support-services': ['My support worker left in {when} and nobody has taken over'],
  other: ['The trees behind the house take all the light', 'A pigeon has nested in the flue since {when}'],
};

const when = wordsOf('Easter,last Tuesday,the first frost,January,the new windows,half term,Diwali,the storm,Eid', ',');
const long = wordsOf('nine days,three weeks,two months,half a year,over a year', ',');
const does = wordsOf('runs a bath,does the washing,lets the sink overflow', ',');
const feelings = wordsOf(
  'I have taken days off work for this.|My mother is 84 and frightened.|We have kept the receipts.|I do not feel listened to.|I want somebody to come and look.|The children sleep in the living room now.|I have photographs.|It was the same last winter.|My neighbour at number 12 has it too.',
  '|',
);
const wishes = wordsOf(
  'An apology and a date.|The repair done properly.|Somebody who calls back.|Compensation for the electric heaters.|To be moved.|The charge taken off.|That it does not happen to the next person.',
  '|',
);
const findings = wordsOf(
  'Spoke to the contractor: the order was closed in error as “no access”.|The job history shows three visits; the part was never ordered.|The surveyor’s report says penetrating damp from the gutter, not condensation.|Listened to the call of that day: a call back was promised and not noted.|Photographs show the ceiling down to the laths.|The policy says 28 days for this repair; it took 61.|Visited: cold, 14 degrees in the living room.|The rent account was posted to another property by mistake.|No record of the appointment card.',
  '|',
);
const actions = wordsOf(
  'Replace the pump of the boiler|Mend the gutter and treat the mould|Order the missing part and fit it|Clean the bin store every Monday|Correct the rent account|Survey the whole block|Fit a handrail|Send the breakdown of the service charge',
  '|',
);

/** What somebody says who has this trouble. */
export function complaintText(chance: Chance, category: Category): string {
  const text = chance
    .one(troubles[category])
    .replace('{when}', chance.one(when))
    .replace('{long}', chance.one(long))
    .replace('{does}', chance.one(does));
  return `${text}. ${chance.one(feelings)}${chance.isLucky(0.5) ? ` ${chance.one(feelings)}` : ''}`;
}

export const wishText = (chance: Chance): string => chance.one(wishes);
export const findingText = (chance: Chance): string => `${chance.one(findings)} ${chance.one(feelings)}`;
export const actionText = (chance: Chance): string => chance.one(actions);
