import { otherFonts } from '../../compose/otherScripts.ts';
import { mm, NEXT_BODY_TOP, PRINTABLE, SHEET } from '../geometry.ts';
import { INK } from '../pen.ts';
import type { Head } from './headHtml.ts';

/** Room under the body for the page number, in points. */
function footRoom(size: number): number {
  return mm(SHEET.height - 287) + size * 1.9;
}

/** The style sheet: sizes and spaces are those of `typeScale`, the page's margins those of the geometry. */
export function letterStyle({ setting, footHeight }: Head, { isForm }: { isForm: boolean }): string {
  const { scale, geometry } = setting;
  // The first page has the head at its top and the registered details at its foot.
  const first = isForm ? '' : `@page :first { margin-top: 0; margin-bottom: ${footRoom(scale.body) + footHeight}pt; }`;
  const family = ["'Source Sans 3'", ...otherFonts.map(({ name }) => `'${name}'`)].join(',');
  return `
${fontFaces()}
/* No thickened letters, which would be drawn one by one instead of set in a font. The page is as wide as what stands furthest right: Chromium makes a page smaller when something reaches beyond it. */
@page { size: A4; margin: ${NEXT_BODY_TOP}mm ${SHEET.width - PRINTABLE.right}mm ${footRoom(scale.body)}pt ${geometry.axis}mm; }
${first}
* { margin: 0; padding: 0; box-sizing: border-box; }
body { font: ${scale.body}pt/${scale.lead}pt ${family}; color: ${INK.text}; font-synthesis: none; text-align: start; overflow-wrap: break-word; font-variant-ligatures: no-common-ligatures; orphans: 2; widows: 2; }
/* Painted after the head, so that the file's order is the order of reading. */
main { position: relative; width: ${scale.width}pt; }
header p { margin: 0; }
header { position: absolute; left: -${geometry.axis}mm; top: 0; width: ${PRINTABLE.right}mm; height: 0; }
.placed { position: absolute; white-space: pre; }
#address { position: absolute; overflow: hidden; }
#address p { text-align: left; margin: 0; }
.tick { position: absolute; border-top: 0.4pt solid ${INK.rule}; }
main p { margin-top: ${scale.overParagraph}pt; }
main p:first-child { margin-top: 0; }
h1, h2, h3, strong, th { font-weight: 600; }
h1 { font-size: ${scale.title}pt; line-height: 1.22; margin-top: ${scale.overHeading}pt; text-wrap: balance; break-after: avoid; }
h2 { font-size: ${scale.heading}pt; line-height: 1.22; margin-top: ${scale.overHeading}pt; text-wrap: balance; break-after: avoid; }
h2.form { font-size: ${scale.title}pt; margin-top: 0; }
h3 { font-size: ${scale.body}pt; break-after: avoid; }
ul, ol { margin-top: ${scale.overParagraph}pt; }
/* On the item, so that the sign of one that is written from right to left stands on its right, within the column. */
li { margin-inline-start: ${scale.body * 1.5}pt; }
li + li { margin-top: ${scale.overItem}pt; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: ${scale.overParagraph}pt; }
th { text-align: start; border-bottom: 1.2pt solid ${INK.accent}; }
td { border-bottom: 0.5pt solid ${INK.rule}; vertical-align: top; }
th, td { padding: ${scale.padding / 2}pt ${scale.padding}pt ${scale.padding / 2}pt 0; }
tr, .whole, .panel, .closing { break-inside: avoid; }
/* The closing is never alone on a page, nor is what is said after it, nor the last item of a list. */
.closing, .with, li + li:last-child { break-before: avoid; }
.lead { break-after: avoid; }
main p.row + p { margin-top: ${scale.overItem}pt; }
main p.row { margin-top: ${scale.overParagraph * 1.8}pt; }
.panel { margin-top: ${scale.body * 0.95}pt; padding: ${scale.padding}pt; background: ${INK.tint}; border-inline-start: 2.4pt solid ${INK.accent}; }
.panel p { margin-top: ${scale.overItem}pt; }
a { color: ${INK.link}; }
/* In one piece, unless it is wider than the column. */
main a { display: inline-block; max-width: 100%; }
.closing { margin-top: ${scale.body * 1.3}pt; }
.closing .tight { margin-top: 0; }
.sign { height: ${scale.body * 3}pt; }
.signature { display: block; max-width: 60mm; max-height: 18mm; margin: ${scale.body * 0.5}pt 0; }
`;
}

function fontFaces(): string {
  const face = (family: string, file: string, weight: number) =>
    `@font-face { font-family: '${family}'; src: url('fonts/${file}'); font-weight: ${weight}; }`;
  return [
    face('Source Sans 3', 'SourceSans3-Regular.ttf', 400),
    face('Source Sans 3', 'SourceSans3-SemiBold.ttf', 600),
    ...otherFonts.map(({ name }) => face(name, `${name}-Regular.ttf`, 400)),
  ].join('\n');
}
