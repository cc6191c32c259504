import type { ComplaintPoint, StageId } from '../../domain/events.ts';
import type { PersonId, StaffId } from '../../domain/ids.ts';
import type { IsoDate, TimeOfDay } from '../../domain/isoDate.ts';
import type { LetterKind } from '../../domain/letterKinds.ts';
import type { LanguageLine } from '../../domain/letterLanguages.ts';
import type { LetterLook } from '../../domain/letterLook.ts';
import type { AnsweredPoint } from '../../domain/letters.ts';
import type { LetterTemplate } from '../../domain/letterTemplate.ts';
import type { Pence } from '../../domain/money.ts';
import type { OfficeDetails, Person, StaffMember } from '../../domain/people.ts';
import type { Channel, LinkRole, RemedyKind } from '../../domain/words.ts';

/** How to reach the ombudsman, as it was on the letter's date. Body details of the rules fit as they are. */
export interface OmbudsmanFacts {
  /** "Housing Ombudsman Service". */
  name: string;
  /** Without the name and the postcode. */
  addressLines: readonly string[];
  /** Null: it has none, such as a Freepost name. */
  postcode: string | null;
  phone: string;
  /** Null: no case may be opened by email. */
  email: string | null;
  /** "www.housing-ombudsman.org.uk", with or without "https://". */
  website: string;
  /** "By the form on its website, by telephone or by post." May be empty. */
  howToComplain: string;
}

/** A content that the procedure in force demands of this kind of letter. */
export interface RequiredContent {
  id: string;
  clause: string | null;
  /** "The date by which we will respond". */
  what: string;
  required: boolean;
  /** Asked for only where something was upheld. */
  onlyUpheld: boolean;
}

/** A ground on which the procedure allows a refusal. */
interface RefusalGroundFact {
  id: string;
  /** The procedure's words, which the letter quotes. */
  label: string;
  clause: string | null;
  /** Whether to make an exception has to be considered, and the letter says what was. */
  needsDiscretion: boolean;
}

/** An action agreed in the case and not yet done. */
interface OpenAction {
  id: string;
  kind: RemedyKind;
  what: string;
  owner: StaffId | null;
  dueOn: IsoDate;
  amount: Pence | null;
}

/** What the letter needs to know of anybody on the staff. */
interface StaffFact {
  id: StaffId;
  name: string;
  jobTitle: string;
}

/** Somebody of the staff who had a hand in deciding the stage. */
export interface ReviewerFact extends StaffFact {
  how: 'handles' | 'answered' | 'signed-off' | 'panel';
  /** They had a part in the case before, and the rule was set aside for them: what it was, and why. Null: it was not. */
  setAside: { part: string; reason: string } | null;
}

/** Everything that a letter is composed from besides what staff write in its free parts. Plain data; nothing is looked up. */
export interface LetterFacts {
  kind: LetterKind;
  /** The stage that the letter belongs to; for a refusal, the stage that is refused. */
  stage: StageId;
  /** What the procedure calls that stage: "Stage 2", "Review panel". */
  stageLabel: string;
  /** What it calls the stage that can be asked for after this one; null: this is the last. */
  furtherStage: string | null;
  office: OfficeDetails;
  /** How the office's letters look; the usual look when left out. */
  look?: LetterLook;
  reference: string;
  receivedOn: IsoDate;
  channel: Channel;
  /** The complaint in the resident's own words, and what they want. */
  description: string;
  outcomeSought: string;
  /** The complaint as we set it out when we acknowledged it at this stage, or at the stage before; null before that. */
  definition: { points: readonly ComplaintPoint[]; outcomes: string; notResponsibleFor: string } | null;
  /** The request to go to stage 2, when there is one. */
  escalation: { on: IsoDate; channel: Channel | null; description: string; outcomeSought: string } | null;
  /** Null: anonymous. */
  complainant: Person | null;
  links: readonly { person: Person; role: LinkRole }[];
  /** Whom the letter is to: the person that its parts name. Null: there is nobody. */
  recipient: Person | null;
  /** Who handles the stage. */
  handler: StaffMember | null;
  /** The member of staff whom the letter's parts name as signatory. */
  signatory: StaffMember | null;
  /** Everybody who may own a promised action. */
  staff: readonly StaffFact[];
  /** The date by which the stage's full answer is due if this letter leaves on its date. */
  respondBy: IsoDate | null;
  /** A working day about a week after the letter, by which the resident may put us right; null: seven days. */
  replyBy: IsoDate | null;
  /** The date that was due before any extension, and the latest to which it may be extended without good reason. */
  originalDue: IsoDate | null;
  latestExtension: IsoDate | null;
  /** Null: not acknowledged, not responded. */
  stage1AcknowledgedOn: IsoDate | null;
  stage1RespondedOn: IsoDate | null;
  stage2RespondedOn: IsoDate | null;
  stage2AcknowledgedOn: IsoDate | null;
  /** The points of the stage 1 response with their decisions. */
  stage1Points: readonly AnsweredPoint[];
  /** Those who may not decide at the letter's stage: they dealt with an earlier one, or the complaint is about them. */
  barredStaff: readonly StaffId[];
  /** Who of the staff has the stage, heard it or signed it off. */
  reviewers: readonly ReviewerFact[];
  /** Those from outside the landlord who sat on the panel, as they were written down; empty: none, or no panel. */
  panelMembers: string;
  openActions: readonly OpenAction[];
  /** What was promised before and has been done, with the day. */
  doneActions: readonly { what: string; doneOn: IsoDate }[];
  /** The day of our last answer, at whatever stage; null: none yet. */
  lastRespondedOn: IsoDate | null;
  /** The ombudsman's reference of the case; empty: none is recorded. */
  theirReference: string;
  /** How to have the letter in the recipient's own language; null: that is English, or there is no line in it. */
  languageLine: LanguageLine | null;
  /** Letters in other scripts can be printed here (docs/letters.md, “Two ways to print”). */
  printsOtherScripts?: boolean;
  /** The names of the documents of the case that are posted with the letter. */
  enclosedDocuments: readonly string[];
  /** Null: no details are known for the letter's date. */
  ombudsman: OmbudsmanFacts | null;
  /** Who else can help, by the landlord's own procedure: an MP, a councillor. */
  otherWays: readonly { to: string; what: string }[];
  /** Who advises residents independently, by the landlord's own procedure; empty: it names nobody. */
  advisers: readonly { name: string; how: string | null }[];
  /** Within how many months the resident may go to them; null when the procedure does not say. */
  referWithinMonths: number | null;
  /** From what those months count: this letter, the resident's becoming aware of the matter, or the matter itself. */
  referWithinFrom: 'final-response' | 'awareness' | 'matter';
  requiredContents: readonly RequiredContent[];
  /** What the letter is composed by. */
  template: LetterTemplate;
  /** The hearing that is arranged; null: none is. */
  hearing: { on: IsoDate; at: TimeOfDay | null; place: string } | null;
  refusalGrounds: readonly RefusalGroundFact[];
  /** What was decided when the grounds were gone through; null: they were not, or it was to be taken on. */
  refusalDecided: { ground: string | null; reason: string; discretion: string; directTo: string } | null;
}

/** Those to whom a letter of this case could go, with how each stands to it. The first is the usual one. */
export function possibleRecipients(
  facts: Pick<LetterFacts, 'complainant' | 'links'>,
): { personId: PersonId; name: string; role: LinkRole | 'complainant' }[] {
  const linked = facts.links
    .filter((link) => link.role !== 'witness' && link.role !== 'subject')
    .map((link) => ({ personId: link.person.id, name: link.person.name, role: link.role }));
  if (!facts.complainant) return linked;
  return [{ personId: facts.complainant.id, name: facts.complainant.name, role: 'complainant' }, ...linked];
}
