import { foldedWords } from '../../domain/foldedText.ts';
import { daysBetween, type IsoDate } from '../../domain/isoDate.ts';

/** What two complaints of one person are compared by. */
interface ComplaintGist {
  receivedOn: IsoDate;
  description: string;
}

const MOST_DAYS_APART = 31;
/** Days so near that the same words need not be many. */
const NEAR_DAYS = 3;
const COMMON = new Set(
  'the and for was has have had with that this not but are were from they she her his our your you him them been being when who what there all any can could would should their about after before over again still very much more than into out off did does done get got one two has'.split(
    ' ',
  ),
);

/** Whether two complaints of one person may be the same one, logged twice: near in time and in much the same words. */
export function areAlike(one: ComplaintGist, other: ComplaintGist): boolean {
  const apart = Math.abs(daysBetween(one.receivedOn, other.receivedOn));
  if (apart > MOST_DAYS_APART) return false;
  const share = sharedWords(one.description, other.description);
  return share >= (apart <= NEAR_DAYS ? 0.2 : 0.45);
}

/** How much of the shorter text's words the other has too, from 0 to 1. */
function sharedWords(one: string, other: string): number {
  const a = tellingWords(one);
  const b = tellingWords(other);
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return shared / few.size;
}

function tellingWords(text: string): Set<string> {
  return new Set(foldedWords(text).filter((word) => word.length > 2 && !COMMON.has(word)));
}
