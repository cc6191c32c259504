import { z } from 'zod';
import { IsoDate, TimeOfDay } from '../../../electron/domain/isoDate.ts';
import { OwnWindow, windowProblems } from '../../../electron/domain/letterLayout.ts';
import { OfficeDetails, StaffDetails } from '../../../electron/domain/people.ts';
import type { PostalAddress } from '../../../electron/domain/postalAddress.ts';
import { hasKnownArea } from '../../../electron/domain/postcode.ts';
import { readAddress } from '../../../electron/domain/readAddress.ts';
import { Category, Channel, Decision, Division, Need, RemedyKind, TextSize } from '../../../electron/domain/words.ts';

/**
 * A case described for `npm run letters`: docs/letters.md teaches it. A name, an address and the words of the complaint are
 * enough; everything else has a usual value.
 */

const Text = z.string().max(40_000);

/** An address in one piece, in lines, or in its parts; null: there is none, and letters are collected. */
const Address = z
  .union([
    z.string(),
    z.array(z.string()),
    z.strictObject({ lines: z.array(z.string()), postcode: z.string().default(''), country: z.string().default('') }),
    z.null(),
  ])
  .transform((given, context) => {
    if (given === null) return null;
    const inOnePiece =
      typeof given === 'string' || Array.isArray(given) ? given : [...given.lines, given.postcode, given.country];
    const read = readAddress(inOnePiece);
    if (read.kind === 'address' && hasRealPostcode(read.address)) return read.address;
    if (read.kind === 'address') {
      const message = `There is no postcode area “${read.address.postcode.replace(/\d.*/, '')}”.`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
    if (read.kind === 'none') return null;
    context.addIssue({ code: 'custom', message: read.message });
    return z.NEVER;
  });

function hasRealPostcode({ postcode }: PostalAddress): boolean {
  return postcode === '' || hasKnownArea(postcode);
}

const PersonOfCase = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** What follows "Dear"; made from the name when left out. */
  salutation: z.string().trim().min(1).max(200).optional(),
  address: Address,
  phone: z.string().default(''),
  email: z.string().default(''),
  needs: z.array(Need).default([]),
  needsNote: z.string().default(''),
  textSize: TextSize.default(12),
  language: z.string().default(''),
});
export type PersonOfCase = z.infer<typeof PersonOfCase>;

const StaffOfCase = z.strictObject({
  name: z.string().trim().min(1).max(200),
  jobTitle: z.string().default('Complaints Officer'),
  role: StaffDetails.shape.role.default('officer'),
  phone: z.string().default(''),
  email: z.string().default(''),
});

const PointOfCase = z.strictObject({
  summary: Text.min(1),
  decision: Decision.nullable().default(null),
  reasons: Text.default(''),
});

const ActionOfCase = z.strictObject({
  what: Text.default(''),
  kind: RemedyKind.optional(),
  /** The name of the one who sees to it; added to the staff when not yet there. */
  owner: z.string().trim().max(200).optional(),
  by: IsoDate.optional(),
  /** In pounds, such as 250 or 62.5. */
  pounds: z.number().min(0).max(1_000_000).optional(),
});

const Dates = z
  .strictObject({
    received: IsoDate.optional(),
    acknowledged: IsoDate.optional(),
    answered: IsoDate.optional(),
    escalated: IsoDate.optional(),
    stage2Acknowledged: IsoDate.optional(),
    stage2Answered: IsoDate.optional(),
    /** On the letter itself. */
    letter: IsoDate.optional(),
  })
  .default({});

const Parts = z
  .strictObject({
    outcomesSought: Text,
    notResponsibleFor: Text,
    adjustments: Text,
    updates: Text,
    findings: Text,
    apology: Text,
    learning: Text,
    extendUntil: IsoDate,
    extensionReason: Text,
    refusalGround: z.string().max(60),
    refusalReason: Text,
    refusalDiscretion: Text,
    refusalDirectTo: Text,
    /** What staff write in the parts of a template, by their ids. */
    slots: z.record(z.string(), Text),
    extra: Text,
  })
  .partial()
  .default({});

export const CaseFile = z.strictObject({
  /** Names the files that come out of it; the file's own name when left out. */
  id: z.string().trim().min(1).max(80).optional(),
  title: z.string().optional(),
  /** The complainant in short, in the place of `complainant`. */
  name: z.string().trim().min(1).max(200).optional(),
  salutation: z.string().trim().min(1).max(200).optional(),
  address: Address.optional(),
  /** Null: anonymous. */
  complainant: PersonOfCase.nullable().optional(),
  /** In the words of whoever complains. */
  complaint: Text.min(1),
  wants: Text.default(''),
  jointComplainants: z.array(PersonOfCase).max(4).default([]),
  representative: PersonOfCase.optional(),
  councillorOrMp: PersonOfCase.optional(),
  recipient: z.enum(['complainant', 'joint-complainant', 'representative', 'councillor-or-mp']).optional(),
  reference: z
    .string()
    .regex(/^\d{4}-\d{4,}$/, 'Write it like 2026-0042.')
    .default('2026-0001'),
  procedure: z.string().default('england-code-2024'),
  overlays: z.array(z.string()).default([]),
  division: Division.optional(),
  channel: Channel.default('letter'),
  categories: z.array(Category).default([]),
  dates: Dates,
  points: z.array(PointOfCase).max(40).default([]),
  actions: z.array(ActionOfCase).max(40).default([]),
  /** A payment, in short for an action of the kind "financial". */
  remedy: ActionOfCase.extend({ pounds: z.number().min(0).max(1_000_000) }).optional(),
  escalation: z.strictObject({ description: Text.default(''), wants: Text.default('') }).optional(),
  hearing: z
    .strictObject({ on: IsoDate, at: TimeOfDay.nullable().default(null), place: z.string().default('') })
    .optional(),
  office: OfficeDetails.omit({ procedureId: true, division: true }).partial().default({}),
  signatory: StaffOfCase.optional(),
  textSize: TextSize.optional(),
  /** "a", "b", or the office's own envelope and folds, in millimetres. */
  layout: z
    .union([
      z.enum(['a', 'b']).transform((id) => ({ id })),
      OwnWindow.omit({ id: true }).transform((measures) => ({ id: 'window' as const, ...measures })),
    ])
    .optional(),
  /** Pictures are PNG or JPEG files beside the case. */
  letterhead: z
    .strictObject({
      logo: z.string(),
      logoAlt: z.string(),
      strapline: z.string().max(100),
      registered: z.string().max(300),
      signature: z.string(),
    })
    .partial()
    .default({}),
  parts: Parts,
});
export type CaseFile = z.infer<typeof CaseFile>;

export type ReadCase = { ok: true; described: CaseFile } | { ok: false; sentences: string[] };

/** Reads a described case; every sentence says which field is wrong, and how. */
export function readCase(raw: unknown): ReadCase {
  const parsed = CaseFile.safeParse(raw);
  if (!parsed.success) return { ok: false, sentences: parsed.error.issues.map(sentenceOf) };
  const described = parsed.data;
  const sentences: string[] = [];
  const hasShort = described.name !== undefined || described.address !== undefined;
  if (hasShort && described.complainant !== undefined)
    sentences.push('complainant: Give either this, or “name” and “address” beside it, not both.');
  if (!hasShort && described.complainant === undefined)
    sentences.push('name: Say who complains: “name” and “address”, or “complainant”; null where nobody knows.');
  if (described.name !== undefined && described.address === undefined)
    sentences.push('address: Give the address that belongs to the name; null where there is none.');
  if (described.address !== undefined && described.name === undefined)
    sentences.push('name: Give the name that belongs to the address.');
  if (described.layout?.id === 'window')
    sentences.push(...windowProblems(described.layout).map(({ path, message }) => `layout.${path}: ${message}`));
  const wanted = described.recipient;
  if (wanted === 'representative' && !described.representative)
    sentences.push('recipient: There is no representative in this case.');
  if (wanted === 'councillor-or-mp' && !described.councillorOrMp)
    sentences.push('recipient: There is no councillor or MP in this case.');
  if (wanted === 'joint-complainant' && described.jointComplainants.length === 0)
    sentences.push('recipient: There is no joint complainant in this case.');
  return sentences.length > 0 ? { ok: false, sentences } : { ok: true, described };
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  const path = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  const where = path.replace(/^\./, '');
  if (issue.code === 'unrecognized_keys')
    return `${where === '' ? '' : `${where}: `}There is no field called ${issue.keys.join(', ')}.`;
  return `${where === '' ? 'the file' : where}: ${issue.message}`;
}
