import type { Editor } from '@tiptap/core';
import { useMemo, useRef } from 'react';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { ownTexts } from '../../../electron/domain/letterProse.ts';
import type { LetterParts } from '../../../electron/domain/letters.ts';
import { type Remark, remarkKindLabels } from '../../../electron/domain/plainWords/plainWords.ts';
import { createWordJudge } from '../../../electron/domain/plainWords/remarks.ts';
import { type Prose, paragraphsOf, wordsOfParagraph } from '../../../electron/domain/richText.ts';
import { plainOf, richOf } from '../../../electron/domain/richTextPlain.ts';
import { useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import type { ProseTools } from './prose/proseTools.ts';
import type { Found } from './prose/remarkPlugin.ts';
import { useSpelling } from './spelling/useSpelling.ts';

/** A remark with the field and the paragraph that it stands in. */
export interface PlacedRemark extends Remark {
  path: string;
  paragraph: number;
}

/** A misspelt word with its place. */
export type Misspelt = Found & { path: string; paragraph: number };

export interface Wording {
  remarks: readonly PlacedRemark[];
  misspelt: readonly Misspelt[];
  tools: ProseTools;
}

const NOTHING = {};
const KEPT_PARAGRAPHS = 400;

/** What could be said better in the parts that staff write: for the list, and for the underlining in each field. */
export function useWording(view: LetterView, parts: LetterParts, pick: ProseTools['pick']): Wording {
  const { staff } = useSignedIn();
  const rules = useOperation('letters.wordRules', NOTHING, { staleTime: Number.POSITIVE_INFINITY });
  const editors = useRef(new Map<string, Editor>());
  const spelling = useSpelling(view.names);
  const judge = useMemo(
    () =>
      rules.data
        ? createWordJudge(
            rules.data,
            staff.map(({ name }) => name),
          )
        : null,
    [rules.data, staff],
  );
  const texts = useMemo(() => ownTexts(view.letter.kind, parts), [view.letter.kind, parts]);
  // Only short forms depend on the rest of the letter: the judging is kept while those that are explained stay the same.
  const explained = explainedIn(texts.map(({ prose }) => prose));
  const inParagraph = useMemo(
    () => remembering((paragraph) => judge?.remarks(paragraph, explained) ?? []),
    [judge, explained],
  );

  const remarks = useMemo(
    () =>
      texts.flatMap(({ path, prose }) =>
        paragraphsOf(richOf(prose).content).flatMap((one, paragraph) =>
          inParagraph(wordsOfParagraph(one)).map((remark) => ({ ...remark, path, paragraph })),
        ),
      ),
    [texts, inParagraph],
  );
  const misspelt = useMemo(
    () =>
      texts.flatMap(({ path, prose }) =>
        paragraphsOf(richOf(prose).content).flatMap((one, paragraph) =>
          spelling.find(wordsOfParagraph(one)).map((found) => ({ ...found, path, paragraph })),
        ),
      ),
    [texts, spelling],
  );
  const tools = useMemo(
    (): ProseTools => ({
      find: (paragraph) => [...inParagraph(paragraph).map(asFound), ...spelling.find(paragraph)],
      suggest: spelling.suggest,
      learn: spelling.learn,
      pick,
      editors: editors.current,
    }),
    [inParagraph, spelling, pick],
  );
  return { remarks, misspelt, tools };
}

function asFound({ kind, from, to, found, advice }: Remark): Found {
  return { kind: 'wording', from, to, label: remarkKindLabels[kind], words: found, advice };
}

/** The short forms in brackets, and those before a bracket: "(ASB)", "ASB (". */
function explainedIn(texts: readonly Prose[]): string {
  const all = texts.map(plainOf).join('\n');
  return [...new Set(all.match(/\(\p{Lu}{2,}\)|\p{Lu}{2,} \(/gu) ?? [])].sort().join(' ');
}

/** Answers at once for paragraphs that were asked for a moment ago: at each key only one of them changes. */
function remembering(judge: (paragraph: string) => readonly Remark[]): (paragraph: string) => readonly Remark[] {
  const known = new Map<string, readonly Remark[]>();
  return (paragraph) => {
    const before = known.get(paragraph);
    if (before) return before;
    if (known.size > KEPT_PARAGRAPHS) known.clear();
    const found = judge(paragraph);
    known.set(paragraph, found);
    return found;
  };
}
