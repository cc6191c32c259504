import { lengthWords } from '../calendar/lengths.ts';
import { stageWords } from '../history/misfits.ts';
import type { Procedure } from './procedure.ts';
import type { StageRule } from './procedureParts.ts';
import type { ReadableTable } from './readableTable.ts';

/** How a complaint is worked on, as tables: checklists, panels, signing off, spoken answers, situations. Empty ones are left out. */
export function describeHandling(procedure: Procedure): ReadableTable[] {
  const rows = [
    ...procedure.stages.flatMap((stage) => [
      ...feature(stage.label, 'Answer by word of mouth', stage.spokenAnswer),
      ...feature(stage.label, 'Panel', stage.panel && { ...stage.panel, what: panelWords(stage.panel) }),
      ...feature(stage.label, 'Before the written answer', stage.contactFirst),
      ...feature(stage.label, 'Signing off', stage.signOff),
    ]),
    ...procedure.escalation.flatMap(({ to, situations }) =>
      situations === null
        ? []
        : feature(stageWords(to, true), 'Situations', {
            ...situations,
            what: [situations.what, ...situations.list.map(({ what }) => what)].join(' '),
          }),
    ),
  ];
  const checklists = procedure.checklists.flatMap((list) =>
    list.items.map(({ id, what }) => [
      `${list.title}${list.stage === null ? '' : `, ${stageWords(list.stage)}`}`,
      `${what} (${id})`,
      clauseOf(list),
    ]),
  );
  const tables: ReadableTable[] = [
    { heading: 'How each stage is worked on', columns: ['Stage', 'What', 'How', 'Clause'], rows },
    { heading: 'Checklists', columns: ['Checklist', 'Item', 'Clause'], rows: checklists },
  ];
  return tables.filter((table) => table.rows.length > 0);
}

function panelWords({ what, noticeBefore }: NonNullable<StageRule['panel']>): string {
  return noticeBefore === null ? what : `${what} The resident is told ${lengthWords(noticeBefore)} before.`;
}

interface Described {
  what: string;
  clause: string;
  confirmed: boolean;
}

function feature(stage: string, name: string, rule: Described | null): string[][] {
  return rule === null ? [] : [[stage, name, rule.what, clauseOf(rule)]];
}

function clauseOf({ clause, confirmed }: Pick<Described, 'clause' | 'confirmed'>): string {
  return `${clause}${confirmed ? '' : ' (not confirmed)'}`;
}
