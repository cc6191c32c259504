import { longDate } from '../../../domain/isoDate.ts';
import type { TemplateField } from '../../../domain/letterTemplate.ts';
import { type Composing, shortName } from '../shared.ts';

/** What stands for each field in this letter; null: the case does not know it. */
export function fieldValues({ facts, voice }: Composing): Record<TemplateField, string | null> {
  const { office, signatory, hearing } = facts;
  const dated = (date: Parameters<typeof longDate>[0] | null | undefined) => (date ? longDate(date) : null);
  return {
    complaint: voice.complaint,
    who: voice.who,
    whose: voice.whose,
    complainant: facts.complainant?.name ?? null,
    recipient: facts.recipient?.name ?? null,
    reference: facts.reference,
    'received-on': longDate(facts.receivedOn),
    'respond-by': dated(facts.respondBy),
    'original-due': dated(facts.originalDue),
    'stage-1-answered-on': dated(facts.stage1RespondedOn),
    'escalated-on': dated(facts.escalation?.on),
    'reply-by': dated(facts.replyBy),
    landlord: office.name,
    'landlord-phone': office.phone || null,
    signatory: signatory?.name ?? null,
    'signatory-phone': signatory?.phone || office.phone || null,
    'hearing-on': dated(hearing?.on),
    'hearing-at': hearing?.at ?? null,
    'hearing-place': hearing?.place || null,
    ombudsman: facts.ombudsman ? shortName(facts.ombudsman) : null,
  };
}
