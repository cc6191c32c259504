import type { HistoryEvent } from '../../domain/events.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import { holds } from '../clocks/occurrences.ts';
import { type Dated, effectiveHistory } from '../history/history.ts';
import { isInForce, type Procedure } from './procedure.ts';
import type { Nation } from './regimePart.ts';

/** The laws of one family, oldest version first. */
export interface Regime {
  family: string;
  name: string;
  short: string;
  appliesTo: string;
  role: Procedure['role'];
  versions: Procedure[];
}

/** What an office adopted: from a day on, until another is adopted. */
interface Adoption {
  from: IsoDate;
  procedureId: string;
  /** Families of the laws and codes that are judged beside it. */
  overlays: readonly string[];
}

/** Versions of one law share a family; anything else is its own. */
export function familyOf(procedure: Procedure): string {
  return procedure.regime?.family ?? procedure.id;
}

/** Every family of laws and codes among the procedures, in their order. */
export function regimesAmong(all: readonly Procedure[]): Regime[] {
  const regimes = new Map<string, Regime>();
  for (const procedure of all) {
    if (procedure.regime === null) continue;
    const { family, name, short, appliesTo } = procedure.regime;
    const regime = regimes.get(family) ?? { family, name, short, appliesTo, role: procedure.role, versions: [] };
    regime.versions.push(procedure);
    regimes.set(family, regime);
  }
  for (const { versions } of regimes.values()) versions.sort((a, b) => a.inForce.from.localeCompare(b.inForce.from));
  return [...regimes.values()];
}

/**
 * The nations a procedure is for: a law says so itself; a landlord's own is for those of the code whose ombudsman it names.
 * Empty: nobody can say.
 */
export function nationsOf(all: readonly Procedure[], own: Procedure): Nation[] {
  if (own.regime !== null) return own.regime.nations;
  const codes = all.filter((law) => law.role === 'statutory' && law.referral.body === own.referral.body);
  return [...new Set(codes.flatMap((law) => law.regime?.nations ?? []))];
}

/** A law that could run beside a procedure, and whether it does unless somebody decides otherwise. */
export interface OfferedRegime extends Regime {
  byDefault: boolean;
}

/**
 * The laws that can run beside a procedure. Those run by default that bind landlords of its nation; of the complaint codes only
 * that of the ombudsman to whom the procedure leads. A procedure that is itself a version of a law never has it twice.
 */
export function regimesBeside(all: readonly Procedure[], own: Procedure): OfferedRegime[] {
  const nations = nationsOf(all, own);
  return regimesAmong(all)
    .filter(({ family, versions }) => family !== familyOf(own) && versions.some((law) => sharesDivision(law, own)))
    .filter(({ versions }) => nations.length === 0 || versions.some((law) => isForOneOf(law, nations)))
    .map((regime) => ({
      ...regime,
      byDefault:
        regime.versions.some((law) => isForOneOf(law, nations)) &&
        (regime.role !== 'statutory' || regime.versions.some((law) => law.referral.body === own.referral.body)),
    }));
}

/** The families that run beside a procedure unless somebody decides otherwise. */
export function defaultOverlays(all: readonly Procedure[], own: Procedure): string[] {
  return regimesBeside(all, own)
    .filter((regime) => regime.byDefault)
    .map((regime) => regime.family);
}

function sharesDivision(law: Procedure, own: Procedure): boolean {
  return law.divisions.some((division) => own.divisions.includes(division));
}

function isForOneOf(law: Procedure, nations: readonly Nation[]): boolean {
  return law.regime?.nations.some((nation) => nations.includes(nation)) ?? false;
}

/**
 * The adoption that governs a complaint received on a day, of those in the order of recording: the last recorded that had
 * begun by then. The first one of all reaches back to what came before it. Null when nothing was adopted.
 */
export function adoptionOn<A extends Pick<Adoption, 'from'>>(adoptions: readonly A[], receivedOn: IsoDate): A | null {
  return adoptions.findLast((adoption) => adoption.from <= receivedOn) ?? adoptions[0] ?? null;
}

/** The procedures by which a case is judged: the landlord's own first, then the laws beside it. */
export type Governing = [Procedure, ...Procedure[]];

/**
 * The procedures that govern a complaint received on a day: of each the version in force then. Of the laws on hazards every
 * version, for each hazard goes by the day of becoming aware of it. Where the adopted procedure was not in force, another
 * version of it is taken, or else the code beside it. Null when nothing was in force.
 */
export function governingOn(all: readonly Procedure[], adoption: Adoption, receivedOn: IsoDate): Governing | null {
  const beside = adoption.overlays.flatMap((family) => versionsThatApply(all, family, receivedOn));
  const own = ownOn(all, adoption.procedureId, receivedOn) ?? beside.find((law) => law.role === 'statutory');
  if (!own) return null;
  return [own, ...beside.filter((law) => familyOf(law) !== familyOf(own))];
}

/** The version of an adopted procedure in force on a day; of a code also a version under another id. */
export function ownOn(all: readonly Procedure[], procedureId: string, on: IsoDate): Procedure | null {
  const chosen = all.filter((procedure) => procedure.id === procedureId);
  const family = chosen[0] && familyOf(chosen[0]);
  return (
    latestInForce(chosen, on) ??
    latestInForce(
      all.filter((one) => familyOf(one) === family),
      on,
    )
  );
}

/** The versions of a family that a case received on a day is judged by. */
export function versionsThatApply(all: readonly Procedure[], family: string, receivedOn: IsoDate): Procedure[] {
  const versions = all.filter((procedure) => familyOf(procedure) === family);
  if (versions.some((law) => law.role === 'hazard')) return versions;
  const inForce = latestInForce(versions, receivedOn);
  return inForce ? [inForce] : [];
}

function latestInForce(versions: readonly Procedure[], on: IsoDate): Procedure | null {
  let found: Procedure | null = null;
  for (const procedure of versions)
    if (isInForce(procedure, on) && (found === null || procedure.inForce.from > found.inForce.from)) found = procedure;
  return found;
}

/** A version chosen for a case against its dates, with the reason on record. */
export type VersionChoice = Extract<HistoryEvent, { type: 'version-chosen' }>;

/** The choices of a version that hold in a history, the last of each family last. */
export function versionsChosen(history: readonly HistoryEvent[]): VersionChoice[] {
  if (!history.some(({ type }) => type === 'version-chosen')) return [];
  return effectiveHistory(history).events.flatMap(({ event }) => (event.type === 'version-chosen' ? [event] : []));
}

/**
 * The procedures by which a case is judged, once the versions are taken that somebody chose for it: a chosen version takes the
 * place of the law of its family, anything else that of the landlord's own procedure. What `find` does not know is passed over.
 */
export function withVersionsChosen(
  governing: Governing,
  history: readonly HistoryEvent[],
  find: (id: string, version: string) => Procedure | null,
): Governing {
  let [own, ...beside] = governing;
  for (const choice of versionsChosen(history)) {
    const chosen = find(choice.procedureId, choice.version);
    if (chosen === null) continue;
    const family = familyOf(chosen);
    const at = beside.findIndex((law) => familyOf(law) === family);
    if (at < 0) own = chosen;
    else beside = beside.map((law, index) => (index === at ? chosen : law));
  }
  return [own, ...beside.filter((law) => familyOf(law) !== familyOf(own))];
}

/** The laws among the overlays that speak of this case: one on data does not speak of a repair. */
export function overlaysThatSpeak(overlays: readonly Procedure[], events: readonly Dated[]): readonly Procedure[] {
  if (!overlays.some((law) => law.regime?.onlyFor)) return overlays;
  let received = null;
  let kind = null;
  for (const dated of events) {
    if (dated.type === 'received') received ??= dated;
    if (dated.type === 'received' || dated.type === 'triaged') kind = dated.event.kind;
  }
  const facts = { received, kind, events };
  return overlays.filter((law) => !law.regime?.onlyFor || holds(law.regime.onlyFor, facts));
}
