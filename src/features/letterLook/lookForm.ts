import { z } from 'zod';
import type { OutputOf } from '../../../electron/contract/operations.ts';
import { type LetterLayout, type OwnWindow, windowProblems } from '../../../electron/domain/letterLayout.ts';
import { type LetterLook, LetterPicture } from '../../../electron/domain/letterLook.ts';
import type { Problems } from '../../ui/problems.ts';
import type { OnRecord } from '../../ui/useRecordForm.ts';

const Measure = z.union([z.number(), z.literal('')]);

/** How letters look, as it stands in the form: a measure may still be empty. */
export const LookForm = z.object({
  layout: z.enum(['a', 'b', 'window']),
  envelopeWidth: Measure,
  envelopeHeight: Measure,
  left: Measure,
  up: Measure,
  width: Measure,
  height: Measure,
  /** "87, 192"; empty: a flat sheet. */
  folds: z.string(),
  logo: LetterPicture.nullable(),
  strapline: z.string(),
  registered: z.string(),
  signatures: z.record(z.string(), LetterPicture),
});
export type LookForm = z.infer<typeof LookForm>;

/** A DL envelope with the common window, folded as for layout A: a beginning for somebody with a ruler. */
const USUAL: OwnWindow = {
  id: 'window',
  envelope: { width: 220, height: 110 },
  left: 20,
  up: 18,
  width: 90,
  height: 35,
  folds: [87, 192],
};

export const layoutChoices = [
  {
    value: 'a',
    label: 'DL envelope, folds at 87 and 192 mm',
    about: 'The layout of GOV.UK Notify; shows in a DL window of 90 x 35 mm. The usual one.',
  },
  {
    value: 'b',
    label: 'DL envelope in equal thirds, or C5 folded once',
    about: 'For folding machines, and for C5 with a window of 90 x 44 mm. Takes shorter addresses.',
  },
  { value: 'window', label: 'Our own envelope', about: 'Measured with a ruler, in millimetres.' },
] as const;

export function lookFormOf({ version, look }: OutputOf<'letterLook.get'>): OnRecord<LookForm> {
  const { layout, logo, strapline, registered, signatures } = look;
  const window = layout.id === 'window' ? layout : USUAL;
  return {
    version,
    form: {
      layout: layout.id,
      envelopeWidth: window.envelope.width,
      envelopeHeight: window.envelope.height,
      left: window.left,
      up: window.up,
      width: window.width,
      height: window.height,
      folds: window.folds.join(', '),
      logo,
      strapline,
      registered,
      signatures,
    },
  };
}

/** What the form says; or which fields are wrong, by their names. */
export function lookOfForm(form: LookForm): { ok: true; look: LetterLook } | { ok: false; problems: Problems } {
  const layout = layoutOfForm(form);
  if (!layout.ok) return layout;
  const { logo, signatures } = form;
  const texts = { strapline: form.strapline.trim(), registered: form.registered.trim() };
  const problems: Problems = {
    ...(texts.strapline.length > 100 ? { strapline: 'At most 100 characters.' } : {}),
    ...(texts.registered.length > 300 ? { registered: 'At most 300 characters.' } : {}),
    ...(logo && logo.alt.trim() === '' ? { logo: 'Say what is read out in its place.' } : {}),
  };
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, look: { layout: layout.layout, logo, signatures, ...texts } };
}

const fieldOfPath: Record<string, keyof LookForm> = {
  'envelope.width': 'envelopeWidth',
  'envelope.height': 'envelopeHeight',
};

function layoutOfForm(form: LookForm): { ok: true; layout: LetterLayout } | { ok: false; problems: Problems } {
  if (form.layout !== 'window') return { ok: true, layout: { id: form.layout } };
  const problems: Record<string, string> = {};
  const measure = (field: 'envelopeWidth' | 'envelopeHeight' | 'left' | 'up' | 'width' | 'height'): number => {
    const value = form[field];
    if (value === '') problems[field] = 'Give it in millimetres.';
    return value === '' ? 0 : value;
  };
  const folds = form.folds
    .split(/[\s,;]+/)
    .filter((text) => text !== '')
    .map(Number);
  if (folds.length > 3 || folds.some((fold) => !(fold >= 40 && fold <= 257)))
    problems.folds = 'Give up to three distances from the top of the sheet, between 40 and 257 mm, such as 87, 192.';
  const layout: OwnWindow = {
    id: 'window',
    envelope: { width: measure('envelopeWidth'), height: measure('envelopeHeight') },
    left: measure('left'),
    up: measure('up'),
    width: measure('width'),
    height: measure('height'),
    folds,
  };
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  for (const { path, message } of windowProblems(layout)) problems[fieldOfPath[path] ?? path] ??= message;
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, layout };
}

const labels: Record<keyof LookForm, string> = {
  layout: 'Envelope and folds',
  envelopeWidth: 'Envelope: width',
  envelopeHeight: 'Envelope: height',
  left: 'Window: from the left edge',
  up: 'Window: from the bottom edge',
  width: 'Window: width',
  height: 'Window: height',
  folds: 'Folds',
  logo: 'Logo',
  strapline: 'Line under the name',
  registered: 'Registered details',
  signatures: 'Signatures',
};

export function labelOf(field: string): string {
  return labels[field as keyof LookForm] ?? field; // the fields are the form's own
}

/** A value as it would be written out, where two people changed it. */
export function inWords(field: string, value: unknown): string {
  if (field === 'layout') return layoutChoices.find((choice) => choice.value === value)?.label ?? '';
  if (field === 'logo') return value === null ? 'No logo' : 'Another picture';
  if (field === 'signatures') return `${Object.keys(Object(value)).length} signatures`;
  return String(value);
}
