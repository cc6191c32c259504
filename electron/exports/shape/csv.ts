/**
 * Rows as a CSV file that Excel in Britain opens rightly: UTF-8 with a byte order mark, quoted, CR LF. A cell that begins
 * like a formula gets an apostrophe before it, or opening the file could run something.
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(csvCell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  const isFormula = /^[=+\-@\t\r\n]/.test(text);
  return `"${isFormula ? "'" : ''}${text.replaceAll('"', '""')}"`;
}
