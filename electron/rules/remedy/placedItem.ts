import type { CompensationPolicy, Head } from '../../domain/compensation.ts';
import type { ItemWords, RemedyItem } from '../../domain/remedy.ts';

/** An item with the policy and head that it stands under. */
export interface PlacedItem {
  item: RemedyItem;
  policy: CompensationPolicy;
  head: Head;
  words: ItemWords;
}
