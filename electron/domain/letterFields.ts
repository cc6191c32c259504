/**
 * What the templates of letters may name: fields, in whose place words of the case stand (`{{received-on}}`), and conditions,
 * which are only true or not (`{{if upheld}}`). A field is also a condition: that the case knows it.
 */

/** The fields, with what stands in their place. Written with a capital, as in `{{Who}}`, a field begins with one. */
export const templateFields = {
  complaint: '“your complaint”, or “Mrs Wójcik’s complaint” in a letter to somebody who speaks for her',
  who: '“you”, or the complainant’s name in a letter to somebody else',
  want: '“want”, or “wants” where that goes with the name',
  whose: '“your”, or “Mrs Wójcik’s”',
  complainant: 'the complainant’s full name',
  recipient: 'the name of the person written to',
  reference: 'our reference of the case',
  'received-on': 'the day on which it reached us',
  thanks: 'the thanks for the complaint, by how it reached us: “Thank you for your letter, which reached us on …”',
  'thanks-again': 'the thanks for asking us to look again, by how that reached us',
  'complaint-made': 'the complaint by how and when it was made: “the complaint that you made by telephone on …”',
  stage: 'the stage, as the procedure calls it: “stage 2”, “the review panel”',
  'next-stage': 'the stage that can be asked for after this one; unknown at the last stage',
  'stages-before': 'the stages that were answered before: “stage 1”, “stages 1 and 2”',
  'respond-by': 'the day by which our full answer is due; unknown where nothing is owed',
  'original-due': 'the day that was due before any extension',
  'extend-until': 'the new day by which we will answer; unknown until somebody has chosen it',
  'stage-1-answered-on': 'the day of our stage 1 response; unknown before that',
  'stage-2-answered-on': 'the day of our stage 2 response, in a letter of a later stage; unknown before that',
  'stage-1-acknowledged-on': 'the day on which we acknowledged it; unknown before that',
  'last-answered-on': 'the day of our last answer; unknown before any',
  'their-reference': 'the ombudsman’s reference of the case; unknown until it is recorded',
  'escalated-on': 'the day on which the next stage was asked for; unknown before that',
  'reply-by': 'five working days after the letter',
  'corrections-by': 'the same day, where it still leaves time before the answer is due; unknown otherwise',
  decision:
    'the answer in a few words: “we uphold part of your complaint”; until all is decided, “our answer to your complaint”',
  'decision-meaning': 'what the decision means, in a sentence; unknown until every point is decided',
  'all-actions': '“both actions”, “all 3 actions”; unknown where fewer than two are promised',
  ground: 'the ground for refusing, in the procedure’s words; unknown until one is chosen',
  'refer-months': 'within how many months they can go to the ombudsman; unknown where the procedure does not say',
  'refer-by': 'the last day on which they can go to the ombudsman; unknown where it does not count from this letter',
  landlord: 'our name',
  'landlord-phone': 'our telephone number',
  signatory: 'the name of whoever signs',
  'signatory-phone': 'their telephone number, or the office’s',
  'hearing-on': 'the day of the hearing that is arranged; unknown before that',
  'hearing-at': 'its time of day; unknown where nobody fixed one',
  'hearing-place': 'where it is; unknown where nobody said',
  ombudsman: 'the name of the ombudsman that can look into the case',
} as const;
export type TemplateField = keyof typeof templateFields;

/** The conditions, with when they are true. */
export const templateConditions = {
  'to-complainant': 'the letter is to somebody who complained, and not to somebody who speaks for them',
  points: 'at least one point of the complaint is written down',
  outcomes: 'it is known what they want us to do',
  'shared-responsibility': 'something in the complaint is somebody else’s to answer',
  adjustments: 'something was written about how we meet their needs',
  updates: 'something was written about how we keep them informed',
  upheld: 'at least one point is upheld, or partly',
  actions: 'the letter promises to do something',
  'one-action': 'it promises one thing',
  'all-done': 'nothing more is promised, because what was promised before is done',
  'apology-only': 'something was upheld, and the apology in the letter is the whole remedy',
  'nothing-upheld': 'no point was upheld and nothing is promised',
  settled: 'the points were settled by agreement and nothing more is promised',
  discretion: 'something was written about making an exception',
  final: 'this is our final response',
  'last-stage': 'no stage of the procedure follows',
  'set-aside': 'whoever signs had a part in the case before, and reviews it all the same for a recorded reason',
  'names-contact': 'the procedure wants whom to ask about the letter to be named',
  advisers: 'the procedure names somebody who advises residents independently',
  'refer-from-awareness': 'the ombudsman’s time counts from when they knew of the matter',
  'refer-from-matter': 'the ombudsman’s time counts from the matter itself',
} as const;
export type TemplateCondition = keyof typeof templateConditions;

/** A text as it reads in a list: “{{signatory}}” as ‹the name of whoever signs›. What is no field stays as it is. */
export function fieldsInWords(text: string): string {
  return text.replace(/\{\{([a-z0-9-]+)\}\}/gi, (written, name: string) => {
    const field = name.toLowerCase();
    if (!isField(field)) return written;
    const [what = field] = templateFields[field].split(/[,;:]/);
    return `‹${what.replace(/[“”]/g, '')}›`;
  });
}

/** True for the name of a field, in small letters. */
export function isField(name: string): name is TemplateField {
  return Object.hasOwn(templateFields, name);
}

/** True for the name of a condition that is no field. */
export function isCondition(name: string): name is TemplateCondition {
  return Object.hasOwn(templateConditions, name);
}
