/** A plain printed report: a title, what it is about, and tables. Data only; `write/reportPdf.ts` draws it. */
export interface Report {
  title: string;
  /** Pairs such as "Reference" and "2026-0042". */
  facts: { label: string; value: string }[];
  sections: ReportSection[];
  /** ISO instant, printed at the foot and used as the PDF's date, so that the same report has the same bytes. */
  madeAt: string;
}

export interface ReportSection {
  heading: string;
  paragraphs: string[];
  table: { header: string[] /** Relative. */; widths: number[]; rows: ReportCell[][] } | null;
}

export interface ReportCell {
  text: string;
  /** A file beside the report, relative to it. */
  link?: string;
}
