/** A stretch of a text. */
interface Stretch {
  from: number;
  to: number;
  text: string;
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}’'./@-]*[\p{L}\p{N}])?/gu;
/** What ends in a full stop and ends no sentence. */
const SHORT_FORM = /(?:^|[\s(])(?:Mrs?|Ms|Mx|Dr|Prof|Revd?|St|No|Nos|para|paras|approx|e\.g|i\.e|etc|vs|[A-Z])\.\s*$/;

let segmenter: Intl.Segmenter | null = null;

/** The sentences of a paragraph, without the spaces around them. */
export function sentencesOf(paragraph: string): Stretch[] {
  segmenter ??= new Intl.Segmenter('en-GB', { granularity: 'sentence' });
  const sentences: Stretch[] = [];
  let begun: number | null = null;
  for (const { segment, index } of segmenter.segment(paragraph)) {
    begun ??= index;
    const end = index + segment.length;
    if (end < paragraph.length && SHORT_FORM.test(paragraph.slice(begun, end))) continue;
    const text = paragraph.slice(begun, end);
    const lead = text.length - text.trimStart().length;
    if (text.trim() !== '')
      sentences.push({ from: begun + lead, to: begun + lead + text.trim().length, text: text.trim() });
    begun = null;
  }
  return sentences;
}

/** The words of a text: numbers and addresses count as one each. */
export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}
