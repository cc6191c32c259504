import type { ImportPreview } from '../../electron/contract/imports.ts';
import type { ImportPlan } from '../../electron/domain/imports.ts';
import { sha256Of } from '../../electron/store/files.ts';
import type { TestProgram } from './testProgram.ts';

/** A plan for a spreadsheet with this text, kept as the window keeps what is dropped on it; nothing decided yet. */
export function planFor(test: TestProgram, text: string | Buffer, changes: Partial<ImportPlan> = {}): ImportPlan {
  const bytes = Buffer.from(text);
  test.program.requireRecord().files.add(bytes);
  return {
    file: { sha256: sha256Of(bytes), name: 'Old complaints.csv' },
    kind: 'complaints',
    sheet: null,
    hasHeader: null,
    columns: null,
    isMonthFirst: false,
    meanings: [],
    rows: [],
    ...changes,
  };
}

/** Previews a plan and takes in what was shown. */
export async function takeIn(test: TestProgram, plan: ImportPlan) {
  const preview: ImportPreview = await test.call('imports.preview', { plan });
  const record = await test.call('imports.accept', { plan, seen: preview.seen });
  return { preview, record };
}
