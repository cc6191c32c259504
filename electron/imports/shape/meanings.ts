import { foldedWords } from '../../domain/foldedText.ts';
import type { CodedField, ImportPlan } from '../../domain/imports.ts';
import { categoryLabels, channelLabels, decisionLabels, tenureLabels } from '../../domain/labels.ts';
import { Category, Channel, Decision, type Need, Tenure } from '../../domain/words.ts';

/** The codes of each field, with how they are said. */
const codesOf: Record<CodedField, Record<string, string>> = {
  category: categoryLabels,
  channel: channelLabels,
  tenure: tenureLabels,
  decision: decisionLabels,
};

const schemas = { category: Category, channel: Channel, tenure: Tenure, decision: Decision };

/** How offices word the codes, the more particular before the more general; what is looked at is folded. */
const wordings: Record<CodedField, [code: string, wording: RegExp][]> = {
  category: [
    ['damp-and-mould', /damp|mould|mold|condens/],
    ['heating-and-hot-water', /heat|boiler|hot water/],
    ['contractor-conduct', /contractor/],
    ['complaint-handling', /complaint handling|handling of (the |a )?complaint/],
    ['anti-social-behaviour-handling', /\basb\b|anti ?social|nois|neighbour|harass/],
    ['rent-and-service-charges', /rent|service charge|arrears|account/],
    ['staff-conduct', /staff|conduct|attitude|behaviou?r|rude/],
    ['communication', /communicat|call ?back|customer service|inform/],
    ['home-improvement-and-adaptations', /adaptation|improvement|aids?\b/],
    ['new-home-and-sales', /new (home|build)|sale|snag|defect|purchase/],
    ['allocations-and-transfers', /allocat|transfer|letting|lettings|moving|rehous|waiting list/],
    ['tenancy-management', /tenancy|succession|mutual exchange|\bnosp\b/],
    ['estate-and-communal', /estate|communal|clean|ground|lift|parking|\bbins?\b|caretak|garden/],
    ['data-and-records', /\bdata\b|gdpr|privacy|records?/],
    ['equality-and-access', /equal|discriminat|access/],
    ['care-services', /\bcare\b|\bcarer/],
    ['support-services', /support/],
    ['repairs', /repair|maint|plumb|roof|window|electric|kitchen|bathroom|works|leak/],
    ['other', /^(other|misc\w*|general|n a|na|none)$/],
  ],
  channel: [
    ['email', /e ?mail/],
    ['web-form', /web|online|portal|form|website|internet|app/],
    ['social-media', /social|facebook|twitter|^x$|instagram/],
    ['representative', /councillor|cllr|\bmp\b|advocate|representative|solicitor|third party|citizens/],
    ['phone', /phone|telephone|^tel|call|verbal/],
    ['visit', /visit|home|doorstep/],
    ['counter', /counter|office|reception|person|face/],
    ['letter', /letter|post|writ|mail/],
  ],
  tenure: [
    ['not-a-resident', /\bnon\b|not a|public|neighbour|applicant|private/],
    ['lcho', /shared|ownership|low cost home|\blcho\b|part (buy|own)/],
    ['leaseholder', /lease|freehold|owner/],
    ['other', /market|garage|licen|commercial|intermediate|other|temporary/],
    [
      'lcra',
      /social|general|assured|secure|rent|tenant|tenancy|affordable|shelter|support|\blcra\b|starter|introductory/,
    ],
  ],
  decision: [
    ['partly-upheld', /part/],
    ['not-upheld', /\bnot\b|\bno\b|^n$|un(founded|justified|substantiated)|reject|dismiss/],
    ['upheld', /upheld|^yes$|^y$|justified|founded|substantiated|accepted/],
    ['resolved', /resolv|settle|agreed|informal/],
  ],
};

/** What somebody's words stand for: as they said, by its very name, or as offices usually mean it. Null: nobody knows. */
export function codeFor(field: CodedField, text: string, meanings: ImportPlan['meanings']): string | null {
  const said = meanings.find((one) => one.field === field && one.text === text);
  if (said) return said.code !== null && schemas[field].safeParse(said.code).success ? said.code : null;
  const words = foldedWords(text).join(' ');
  const named = Object.entries(codesOf[field]).find(
    ([code, label]) => code === text || foldedWords(label).join(' ') === words,
  );
  return named?.[0] ?? wordings[field].find(([, wording]) => wording.test(words))?.[0] ?? null;
}

const needWordings: [Need, RegExp][] = [
  ['giant-print', /giant|24 ?(pt|point)/],
  ['large-print', /large|1[468] ?(pt|point)|20 ?(pt|point)|visual/],
  ['braille', /braille/],
  ['audio', /audio|\bcd\b|tape/],
  ['easy-read', /easy ?read|learning/],
  ['sign-language', /sign|\bbsl\b|deaf/],
  ['text-relay', /text ?relay|relay/],
  ['translation', /translat/],
  ['interpreter', /interpret|speaks/],
  ['no-phone', /(no|not|never|don t|do not) .*(phone|call|ring)|no (phone|calls)/],
  ['phone-instead-of-writing', /(phone|call) (instead|only)|cannot read|can t read|by phone/],
  ['representative-present', /representative|advocate|support worker/],
  ['home-visits-only', /home visit|visit at home|housebound/],
];

/** The adjustments that somebody's words speak of; "other" where they speak of none that has a name. */
export function needsIn(text: string): Need[] {
  const words = foldedWords(text).join(' ');
  if (words === '' || /^(no|none|n a|na|nil|n)$/.test(words)) return [];
  const found = needWordings.filter(([, wording]) => wording.test(words)).map(([need]) => need);
  const needs = found.includes('giant-print') ? found.filter((need) => need !== 'large-print') : found;
  return needs.length > 0 ? needs : ['other'];
}
