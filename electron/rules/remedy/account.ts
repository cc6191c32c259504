import type { RemedyResult } from '../../domain/remedy.ts';
import { pounds } from './pence.ts';

/** A calculation in plain text, as it is kept with the proposal: every line with how it came about. */
export function accountOf(result: RemedyResult): string {
  const parts = result.lines.map((line, index) => {
    const what = line.what.trim() === '' ? '' : `, ${oneLine(line.what)}`;
    const steps = line.because.map(({ text, clause, confirmed }) => {
      const where = clause === null ? '' : ` (${clause}${confirmed ? '' : '; not confirmed'})`;
      return `   - ${text}${where}`;
    });
    return [`${index + 1}. ${line.label}${what}: ${pounds(line.amount)}`, ...steps].join('\n');
  });
  if (result.missing.length > 0)
    return ['Not finished. Still missing:', ...result.missing.map((text) => `- ${text}`)].join('\n');
  return [...parts, ...result.because.map(({ text }) => text), `To be paid: ${pounds(result.toPay)}.`].join('\n');
}

/** What a letter says of the sum: one sentence for each line that is paid, then the refusals, for the resident to read. */
export function letterWords(result: RemedyResult): string {
  const paid = result.lines.filter(({ amount }) => amount > 0);
  const each = paid.map(({ label, what, amount }) => {
    const thing = what.trim() === '' ? lowerFirst(label) : oneLine(what);
    return `${pounds(amount)} for ${thing}`;
  });
  const sum = paid.length > 1 ? `: ${listed(each)}` : each[0] ? ` (${each[0]})` : '';
  const against =
    result.setOff > 0
      ? ` As you agreed, ${pounds(result.setOff)} of it goes to your rent account and ${pounds(result.toPay)} is paid to you.`
      : '';
  return `Pay you ${pounds(result.total)} in compensation${sum}.${against}`;
}

/** How the sum came about, for the resident: each line with its arithmetic, what is refused and why, and advice. */
export function letterReasons(result: RemedyResult): string {
  const paid = result.lines.filter(({ amount }) => amount > 0);
  const lines = paid.map(({ label, what, amount, because }) => {
    const last = because.at(-1)?.text ?? '';
    const sum = last.includes(pounds(amount)) ? last : `${pounds(amount)}.`;
    return `- ${what.trim() === '' ? label : oneLine(what)}: ${lowerFirst(sum)}`;
  });
  const refused = result.refusals.map(({ told, items }) => {
    const things = result.lines.filter(({ itemId }) => items.includes(itemId));
    const named = things.map(({ what, label }) => (what.trim() === '' ? lowerFirst(label) : oneLine(what)));
    return `We are not offering money for ${listed(named)}. ${told}`;
  });
  const insured = result.lines.some(({ outcome }) => outcome === 'insurer')
    ? ['Part of your claim has been passed to our insurer, who will write to you about it.']
    : [];
  const advice = result.findings.flatMap(({ id, text }) => (id === 'contents-insurance' ? [quoted(text)] : []));
  const head = lines.length > 0 ? [`How we worked out the ${pounds(result.total)}:`, lines.join('\n')] : [];
  return [...head, ...refused, ...insured, ...advice].join('\n\n');
}

/** What stands between the quotation marks of a finding. */
function quoted(text: string): string {
  return /“(.*)”/.exec(text)?.[1] ?? text;
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
