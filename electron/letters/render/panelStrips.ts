import type { LetterBlock } from '../../domain/letterModel.ts';
import { INK, type Pen, type Tag, tag } from './pen.ts';
import {
  baselineOf,
  headingStrips,
  innerLines,
  LARGEST_PIECE,
  type Setting,
  type Strip,
  textStrips,
} from './strips.ts';

type Panel = Extract<LetterBlock, { type: 'panel' }>;

/** A framed panel in one piece. One that is too tall for a page becomes a heading with paragraphs. */
export function panelStrips(block: Panel, setting: Setting, root: Tag, level: 'H2' | 'H3'): Strip[] {
  const { scale } = setting;
  const owner = tag('Sect', root);
  const titleTag = tag(level, owner);
  const inner = scale.width - 2 * scale.padding;
  const title = innerLines([{ text: block.title }], inner, setting, true);
  const entries = block.lines.map((runs) => ({ place: tag('P', owner), lines: innerLines(runs, inner, setting) }));
  const gap = scale.overItem;
  const textLines = entries.reduce((sum, entry) => sum + entry.lines.length, title.length);
  const height = textLines * scale.lead + entries.length * gap + 2 * scale.padding;
  if (height > setting.tallest * LARGEST_PIECE) {
    return [
      ...headingStrips(block.title, titleTag, scale.heading, setting),
      ...block.lines.flatMap((runs) => textStrips(runs, tag('P', owner), setting)),
    ];
  }
  const draw = (pen: Pen, x: number, top: number) => {
    pen.decoration(() => frame(pen, x, top, scale.width, height));
    let at = top + scale.padding;
    const put = (place: Tag, lines: typeof title) => {
      for (const line of lines) {
        pen.line(place, line, x + scale.padding, baselineOf(at, scale.body, scale.lead), scale.body);
        at += scale.lead;
      }
    };
    put(titleTag, title);
    for (const entry of entries) {
      at += gap;
      put(entry.place, entry.lines);
    }
  };
  return [{ height, over: scale.body * 0.95, holdsNext: 'no', draw }];
}

function frame(pen: Pen, x: number, top: number, width: number, height: number): void {
  const { document } = pen;
  document.save();
  document.rect(x, top, width, height).fill(INK.tint);
  document.rect(x, top, 2.4, height).fill(INK.accent);
  document.restore();
}
