import type { LawRemark, TriageAdvice, TriageAnswers, TriageQuestion } from '../../domain/triage.ts';
import type { ContactKind } from '../../domain/words.ts';
import type { Procedure } from '../procedures/procedure.ts';

/**
 * What somebody's message is, from the answers to a few plain questions, by the landlord's procedure and the laws beside it
 * (Code 2024, 1.2 to 1.6; the texts of the others say the same in shorter words). The word "complaint" is not needed; in
 * doubt it is one; nobody is talked out of it.
 */
export function adviseTriage(procedures: readonly [Procedure, ...Procedure[]], answers: TriageAnswers): TriageAdvice {
  const [own, ...overlays] = procedures;
  const found = findKind(answers);
  const questions = questionsFor(answers);
  if (found.kind === null)
    return {
      kind: null,
      isOpen: true,
      reason: found.reason,
      clause: null,
      confirmed: true,
      whatHappens: [],
      law: [],
      questions,
    };
  const kind = coveringKind(own, found.kind);
  const rule = own.kinds.find((candidate) => candidate.kind === kind) ?? null;
  return {
    kind,
    isOpen: found.isOpen,
    reason: `${found.reason}${rule && kind !== 'complaint' ? ` ${rule.what}` : ''}`,
    clause: rule?.clause ?? null,
    confirmed: rule?.confirmed ?? true,
    whatHappens: whatHappens(kind, found.isUnhappy),
    law: lawRemarks(own, overlays, kind, found.isUnhappy),
    questions,
  };
}

interface Found {
  kind: ContactKind | null;
  reason: string;
  isOpen: boolean;
  isUnhappy: boolean;
}

function findKind(answers: TriageAnswers): Found {
  const { unhappy, asked, request, survey } = answers;
  const found = (kind: ContactKind, reason: string, isOpen = false): Found => ({
    kind,
    reason,
    isOpen,
    isUnhappy: unhappy === 'yes' || asked !== null,
  });
  if (asked === 'yes') return found('complaint', 'They want it treated as a complaint.');
  if (unhappy === 'no') return byWhatTheyWant(answers);
  if (asked === 'declined')
    return found(
      'negative-feedback',
      'They are unhappy, were told that it can be a complaint, and do not want that. They may change their mind at any time.',
    );
  if (unhappy === null) return { kind: null, reason: 'Not enough is known yet.', isOpen: true, isUnhappy: false };
  if (request === 'earlier')
    return found(
      'complaint',
      'They asked for something before and are unhappy with what came of it. That is a complaint, even while the work goes on, and the work does not stop for it.',
    );
  if (survey === 'yes')
    return found(
      'negative-feedback',
      'A remark in a survey is not by itself a complaint. Tell them how they can complain; if they want to, it is one.',
    );
  if (request === 'first') return found('service-request', 'They ask for the first time that something be put right.');
  if (request === 'none')
    return found(
      'complaint',
      'They are unhappy with what we did or did not do. They need not use the word “complaint”.',
    );
  return found('complaint', 'They are unhappy with what we did or did not do. In doubt it is a complaint.', true);
}

function byWhatTheyWant({ wants }: TriageAnswers): Found {
  const found = (kind: ContactKind, reason: string): Found => ({ kind, reason, isOpen: false, isUnhappy: false });
  switch (wants) {
    case 'put-right':
      return found('service-request', 'They ask for something to be done and are not unhappy with us.');
    case 'information':
      return found('enquiry', 'They want to know something and are not unhappy with us.');
    case 'thank':
      return found('compliment', 'They thank us or praise somebody.');
    case 'suggest':
      return found('comment', 'They suggest something or tell us what they think.');
    case null:
      return { kind: null, reason: 'Not enough is known yet.', isOpen: true, isUnhappy: false };
  }
}

/** Some landlords count under one kind what others call another: a first report is an enquiry to them. */
function coveringKind(own: Procedure, kind: ContactKind): ContactKind {
  return own.kinds.find((rule) => rule.covers.includes(kind))?.kind ?? kind;
}

function whatHappens(kind: ContactKind, isUnhappy: boolean): string[] {
  const offer = 'Tell them that they can have it treated as a complaint, and record their answer.';
  switch (kind) {
    case 'complaint':
      return ['It is acknowledged and answered within the times of the procedure.'];
    case 'service-request':
      return [
        'It is passed on to the service and stays in the queue until somebody has checked that it was dealt with.',
        ...(isUnhappy ? [offer] : []),
      ];
    case 'enquiry':
      return ['It stays in the queue until it is answered.', ...(isUnhappy ? [offer] : [])];
    case 'compliment':
      return ['They are thanked, and it is passed on to those whom they name.'];
    case 'comment':
      return ['It is recorded and handed on for the review of policies.'];
    case 'negative-feedback':
      return ['It is recorded, so that it is never lost.', offer];
  }
}

/** Where the law sees more in it than the landlord's own procedure does. */
function lawRemarks(
  own: Procedure,
  overlays: readonly Procedure[],
  kind: ContactKind,
  isUnhappy: boolean,
): LawRemark[] {
  const treated = own.kinds.find((rule) => rule.kind === kind)?.treat ?? 'triage';
  const remarks: LawRemark[] = [];
  for (const law of overlays) {
    if (law.role !== 'statutory') continue;
    const rule = law.kinds.find((candidate) => candidate.kind === kind);
    const offers = law.kinds.find((candidate) => candidate.kind === 'negative-feedback');
    if (rule && treated === 'record' && rule.treat !== 'record')
      remarks.push({ text: rule.what, clause: rule.clause, confirmed: rule.confirmed, law: law.name });
    else if (isUnhappy && kind !== 'complaint' && kind !== 'negative-feedback' && offers)
      remarks.push({ text: offers.what, clause: offers.clause, confirmed: offers.confirmed, law: law.name });
  }
  return remarks;
}

const QUESTIONS: Record<TriageQuestion['id'], TriageQuestion> = {
  unhappy: {
    id: 'unhappy',
    ask: 'Are they unhappy with something that we, our staff or our contractors did, did not do, or decided?',
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
  },
  request: {
    id: 'request',
    ask: 'Is it about a request to put something right, such as a repair?',
    options: [
      { value: 'earlier', label: 'Yes, and they had asked us before' },
      { value: 'first', label: 'Yes, and this is the first we hear of it' },
      { value: 'none', label: 'No' },
    ],
  },
  survey: {
    id: 'survey',
    ask: 'Did they say it only in answer to a survey?',
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
  },
  asked: {
    id: 'asked',
    ask: 'Do they want it treated as a complaint?',
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'declined', label: 'They were told that they can, and do not want it' },
    ],
  },
  wants: {
    id: 'wants',
    ask: 'What do they want?',
    options: [
      { value: 'put-right', label: 'Something mended, done or changed' },
      { value: 'information', label: 'To know something' },
      { value: 'thank', label: 'To thank or praise' },
      { value: 'suggest', label: 'To suggest something' },
    ],
  },
};

/** The questions that matter, in the order in which they are asked. */
function questionsFor({ unhappy, asked, request, survey }: TriageAnswers): TriageQuestion[] {
  if (unhappy === null) return asked === null ? [QUESTIONS.unhappy] : [QUESTIONS.unhappy, QUESTIONS.asked];
  if (unhappy === 'no')
    return asked === 'yes' ? [QUESTIONS.unhappy, QUESTIONS.asked] : [QUESTIONS.unhappy, QUESTIONS.wants];
  const list = [QUESTIONS.unhappy, QUESTIONS.request];
  if (request !== null && request !== 'earlier') list.push(QUESTIONS.survey);
  const mayDecline = request !== null && request !== 'earlier' && (request === 'first' || survey !== null);
  if (mayDecline || asked !== null) list.push(QUESTIONS.asked);
  return list;
}
