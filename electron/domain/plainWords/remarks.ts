import type { PlainWords, Remark, RemarkKind } from './plainWords.ts';
import { sentencesOf, wordsIn } from './sentences.ts';

/** The rules made ready to be looked for, once for all texts. */
interface WordJudge {
  /**
   * What could be said better in a paragraph.
   * @param letter all that the letter says, where a short form may be explained
   */
  remarks(paragraph: string, letter: string): Remark[];
}

/** Verbs that put a failing on somebody. */
const BLAMING =
  '(?:failed|forgot|neglected|omitted|misunderstood|ignored|lied|was (?:rude|wrong|careless|at fault)|made (?:a|an) (?:mistake|error)|did not (?:do|call|come|act|reply|answer|pass|follow))';

/** @param staffNames the names of those who work here, so that none of them is blamed in a letter */
export function createWordJudge(rules: PlainWords, staffNames: readonly string[]): WordJudge {
  const phrases = rules.phrases.map((phrase) => ({
    kind: phrase.kind,
    advice: phrase.advice,
    pattern: new RegExp('say' in phrase ? anyOf(phrase.say) : phrase.pattern, 'giu'),
  }));
  const blamed = blamePattern(staffNames);
  const known = new Set(rules.knownAbbreviations);
  return {
    remarks(paragraph, letter) {
      const found: Remark[] = [];
      for (const { kind, advice, pattern } of phrases) addMatches(found, paragraph, pattern, kind, advice);
      if (blamed)
        addMatches(
          found,
          paragraph,
          blamed,
          'blame',
          'Say “we”. The resident has to do with the landlord; nobody who works here is blamed in a letter.',
        );
      addLengths(found, paragraph, rules);
      addCapitals(found, paragraph, letter, known);
      return withoutOverlaps(found);
    },
  };
}

function anyOf(phrases: readonly string[]): string {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  const literal = longestFirst.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return String.raw`(?<![\p{L}\p{N}])(?:${literal.join('|')})(?![\p{L}\p{N}])`;
}

function blamePattern(staffNames: readonly string[]): RegExp | null {
  const names = staffNames.map((name) => name.trim()).filter((name) => name !== '');
  const surnames = names.flatMap((name) => {
    const last = name.split(/\s+/).at(-1);
    return last === undefined || last === name ? [] : [`Mr ${last}`, `Mrs ${last}`, `Ms ${last}`, `Miss ${last}`];
  });
  if (names.length === 0) return null;
  return new RegExp(String.raw`${anyOf([...names, ...surnames])}\s+(?:\p{L}+\s+)?${BLAMING}`, 'gu');
}

function addMatches(found: Remark[], text: string, pattern: RegExp, kind: RemarkKind, advice: string): void {
  for (const match of text.matchAll(pattern))
    if (match[0] !== '')
      found.push({ kind, from: match.index, to: match.index + match[0].length, found: match[0], advice });
}

function addLengths(found: Remark[], paragraph: string, rules: PlainWords): void {
  const inAll = wordsIn(paragraph).length;
  if (inAll > rules.longestParagraph) {
    const [first] = sentencesOf(paragraph);
    if (first)
      found.push({
        kind: 'long-paragraph',
        from: first.from,
        to: first.to,
        found: first.text,
        advice: `This paragraph has ${inAll} words. Begin a new one where a new thought begins.`,
      });
  }
  for (const { from, to, text } of sentencesOf(paragraph)) {
    const count = wordsIn(text).length;
    if (count > rules.longestSentence)
      found.push({
        kind: 'long-sentence',
        from,
        to,
        found: text,
        advice: `${count} words. Make two sentences of it: up to ${rules.longestSentence} read easily.`,
      });
  }
}

function addCapitals(found: Remark[], paragraph: string, letter: string, known: ReadonlySet<string>): void {
  for (const match of paragraph.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?:[\s,]+\p{Lu}{2,})*(?![\p{L}\p{N}])/gu)) {
    const [text] = match;
    const parts = text.split(/[\s,]+/).filter((part) => !known.has(part));
    const place = { from: match.index, to: match.index + text.length, found: text };
    if (parts.some((part) => part.length > 5) || parts.filter((part) => part.length > 2).length > 1)
      found.push({
        ...place,
        kind: 'shouting',
        advice: 'Words in capitals are hard to read and sound like shouting. Use small letters.',
      });
    else
      for (const part of parts)
        if (!isExplained(part, letter)) {
          const at = match.index + text.indexOf(part);
          found.push({
            kind: 'abbreviation',
            from: at,
            to: at + part.length,
            found: part,
            advice: `Say in full what ${part} stands for, the first time: “the full name (${part})”.`,
          });
        }
  }
}

/** "Anti-social behaviour (ASB)", or "ASB (anti-social behaviour)". */
function isExplained(short: string, letter: string): boolean {
  return letter.includes(`(${short})`) || letter.includes(`${short} (`);
}

/** In the order of the text; of two that overlap within a few words the longer says more. Whole sentences may hold others. */
function withoutOverlaps(found: readonly Remark[]): Remark[] {
  const isWide = ({ kind }: Remark) => kind === 'long-sentence' || kind === 'long-paragraph';
  const kept: Remark[] = [];
  for (const remark of [...found].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const isCovered = kept.some((other) => !isWide(other) && remark.from < other.to && other.from < remark.to);
    if (isWide(remark) || !isCovered) kept.push(remark);
  }
  return kept.sort((a, b) => a.from - b.from || b.to - a.to);
}
