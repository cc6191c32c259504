import { z } from 'zod';
import { EligibilityAnswers } from '../../electron/domain/eligibility.ts';
import { StageId } from '../../electron/domain/events.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { TriageAnswers } from '../../electron/domain/triage.ts';
import { ContactKind } from '../../electron/domain/words.ts';
import { adviseEligibility } from '../../electron/rules/eligibility/eligibilityAdvice.ts';
import { adviseTriage } from '../../electron/rules/eligibility/triage.ts';
import type { Procedure } from '../../electron/rules/procedures/procedure.ts';
import type { Library } from './judge.ts';
import { ScenarioError } from './scenario.ts';

const procedure = z.union([z.string(), z.record(z.string(), z.unknown())]);
const common = {
  title: z.string().min(1),
  why: z.union([z.string(), z.array(z.string())]).optional(),
  procedure,
  overlays: z.array(procedure).default([]),
  receivedOn: IsoDate,
};
const texts = z.union([z.string().transform((text) => [text]), z.array(z.string())]).optional();

/** What somebody's message is: answers in, kind and reason out. */
export const TriageScenario = z.strictObject({
  ...common,
  triage: TriageAnswers,
  expect: z.strictObject({
    kind: ContactKind.nullable().optional(),
    clause: z.string().nullable().optional(),
    isOpen: z.boolean().optional(),
    /** The ids of the questions, in order. */
    questions: z.array(z.string()).optional(),
    /** Texts that must occur in the reason or in what happens. */
    says: texts,
    /** Texts that must occur in what the law beside it says. */
    law: texts,
  }),
});

/** Whether a complaint may be refused: answers in, verdicts out. */
export const EligibilityScenario = z.strictObject({
  ...common,
  stage: StageId.default('stage-1'),
  eligibility: EligibilityAnswers,
  expect: z.strictObject({
    verdict: z.enum(['accept', 'may-refuse', 'judge']).optional(),
    ground: z.string().nullable().optional(),
    passOnToday: z.boolean().optional(),
    says: texts,
    grounds: z
      .record(
        z.string(),
        z.strictObject({
          verdict: z.enum(['may-refuse', 'must-accept', 'judge', 'pass-on-today']).optional(),
          clause: z.string().optional(),
          confirmed: z.boolean().optional(),
          directTo: z.string().nullable().optional(),
          needsDiscretion: z.boolean().optional(),
          says: texts,
          law: texts,
        }),
      )
      .optional(),
    /** Grounds that there are not. */
    absent: z.array(z.string()).optional(),
  }),
});

/** What is not as expected of the advice on a kind. */
export function judgeTriage(scenario: z.output<typeof TriageScenario>, library: Library): string[] {
  const { expect } = scenario;
  const advice = adviseTriage(proceduresOf(scenario, library), scenario.triage);
  const wrong: string[] = [];
  check(wrong, 'kind', expect.kind, advice.kind);
  check(wrong, 'clause', expect.clause, advice.clause);
  check(wrong, 'isOpen', expect.isOpen, advice.isOpen);
  check(
    wrong,
    'questions',
    expect.questions,
    advice.questions.map(({ id }) => id),
  );
  occur(wrong, 'says', expect.says, [advice.reason, ...advice.whatHappens]);
  occur(wrong, 'law', expect.law, lawTexts(advice.law));
  return wrong;
}

/** What is not as expected of the advice on a refusal. */
export function judgeEligibility(scenario: z.output<typeof EligibilityScenario>, library: Library): string[] {
  const { expect, receivedOn, stage } = scenario;
  const procedures = proceduresOf(scenario, library);
  const advice = adviseEligibility({ procedures, receivedOn, stage, answers: scenario.eligibility });
  const wrong: string[] = [];
  check(wrong, 'verdict', expect.verdict, advice.verdict);
  check(wrong, 'ground', expect.ground, advice.ground);
  check(wrong, 'passOnToday', expect.passOnToday, advice.passOnToday);
  occur(wrong, 'says', expect.says, [advice.reason]);
  for (const [id, wanted] of Object.entries(expect.grounds ?? {})) {
    const ground = advice.grounds.find((one) => one.id === id);
    if (!ground) {
      wrong.push(`grounds.${id}: there is no such ground; there are ${advice.grounds.map((one) => one.id).join(', ')}`);
      continue;
    }
    const at = `grounds.${id}`;
    check(wrong, `${at}.verdict`, wanted.verdict, ground.verdict);
    check(wrong, `${at}.clause`, wanted.clause, ground.clause);
    check(wrong, `${at}.confirmed`, wanted.confirmed, ground.confirmed);
    check(wrong, `${at}.directTo`, wanted.directTo, ground.directTo);
    check(wrong, `${at}.needsDiscretion`, wanted.needsDiscretion, ground.needsDiscretion);
    occur(wrong, `${at}.says`, wanted.says, [ground.reason]);
    occur(wrong, `${at}.law`, wanted.law, lawTexts(ground.law));
  }
  for (const id of expect.absent ?? [])
    if (advice.grounds.some((ground) => ground.id === id)) wrong.push(`grounds.${id}: there should be none`);
  return wrong;
}

function proceduresOf(
  {
    procedure: own,
    overlays,
    receivedOn,
  }: Pick<z.output<typeof TriageScenario>, 'procedure' | 'overlays' | 'receivedOn'>,
  library: Library,
): [Procedure, ...Procedure[]] {
  return [library.procedure(own, receivedOn), ...overlays.map((overlay) => library.procedure(overlay, receivedOn))];
}

function lawTexts(remarks: readonly { text: string; clause: string; law: string }[]): string[] {
  return remarks.map(({ text, clause, law }) => `${text} (${law}, ${clause})`);
}

function check(wrong: string[], what: string, expected: unknown, actual: unknown): void {
  if (expected === undefined) return;
  const [a, b] = [JSON.stringify(expected), JSON.stringify(actual)];
  if (a !== b) wrong.push(`${what}: expected ${a}, got ${b}`);
}

function occur(wrong: string[], what: string, wanted: readonly string[] | undefined, said: readonly string[]): void {
  for (const text of wanted ?? [])
    if (text === '') throw new ScenarioError(`expect.${what}: an empty text occurs everywhere.`);
    else if (!said.some((sentence) => sentence.includes(text)))
      wrong.push(`${what}: expected "${text}" in:\n      ${said.join('\n      ')}`);
}
