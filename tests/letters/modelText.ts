import type { LetterModel, TextRun } from '../../electron/domain/letterModel.ts';

/** A letter's model as somebody would read it, with the blocks' ids at the side: for golden files. */
export function modelText(model: LetterModel): string {
  const lines: string[] = [
    `[title] ${model.title}`,
    ...model.recipientLines.map((line) => `[to] ${line}`),
    `[salutation] ${model.salutation}`,
    `[subject] ${model.subject}`,
  ];
  lines.push(...bodyLines(model.body));
  for (const enclosure of model.enclosures) lines.push(`[enclosed] ${enclosure}`);
  for (const { name, recipientLines } of model.copies ?? [])
    lines.push(`[copy to] ${name}: ${recipientLines.join(', ')}`);
  for (const form of model.forms ?? []) lines.push('', `=== ${form.title} ===`, ...bodyLines(form.body));
  const { name, jobTitle, phone, email } = model.signatory;
  lines.push('', `[closing] ${model.closing}`, `[signatory] ${[name, jobTitle, phone, email].join(' | ')}`);
  return `${lines.join('\n')}\n`;
}

function bodyLines(body: LetterModel['body']): string[] {
  const lines: string[] = [];
  for (const { id, block } of body) {
    switch (block.type) {
      case 'heading':
        lines.push('', `## ${block.text}`);
        break;
      case 'paragraph':
        lines.push(`[${id}] ${runs(block.runs)}`);
        break;
      case 'list':
        block.items.forEach((item, index) => {
          lines.push(`[${id}] ${block.ordered ? `${index + 1}.` : '-'} ${runs(item)}`);
        });
        break;
      case 'table':
        for (const row of [block.header, ...block.rows]) lines.push(`[${id}] | ${row.join(' | ')} |`);
        break;
      case 'panel':
        lines.push(`[${id}] > ${block.title}`, ...block.lines.map((line) => `[${id}] > ${runs(line)}`));
        break;
    }
  }
  return lines;
}

function runs(entries: readonly TextRun[]): string {
  return entries
    .map((run) => (run.strong ? `**${run.text}**` : run.link ? `<${run.text} = ${run.link}>` : run.text))
    .join('');
}
