import { lengthWords } from '../calendar/lengths.ts';
import { type Clash, clash, isShorter, lowerFirst } from './clashes/clash.ts';
import { clockClashes, letterClashes } from './clashes/clockClashes.ts';
import { stageClashes } from './clashes/stageClashes.ts';
import type { Procedure } from './procedure.ts';

/** Everything in which a landlord's procedure gives the resident less than the law does; listed when it is adopted. */
export function findClashes(own: Procedure, law: Procedure): Clash[] {
  return [...scopeClashes(own, law), ...stageClashes(own, law), ...clockClashes(own, law), ...letterClashes(own, law)];
}

function scopeClashes(own: Procedure, law: Procedure): Clash[] {
  const clashes: Clash[] = [];
  if (own.definition && law.definition?.wordForWord && plain(own.definition.text) !== plain(law.definition.text))
    clashes.push(
      clash(
        'definition',
        `It defines a complaint in its own words. ${law.name} asks for its definition word for word.`,
        own.definition,
        law.definition,
      ),
    );
  if (own.lookBack && law.lookBack && isShorter(own.lookBack.limit, law.lookBack.limit))
    clashes.push(
      clash(
        'look-back',
        `It takes complaints about the last ${lengthWords(own.lookBack.limit)}; the law asks for ${lengthWords(law.lookBack.limit)}.`,
        own.lookBack,
        law.lookBack,
      ),
    );
  if (own.lookBack && law.lookBack?.discretion && !own.lookBack.discretion)
    clashes.push(
      clash(
        'no-discretion',
        'It leaves no discretion to take an older matter; the law asks that it be considered.',
        own.lookBack,
        law.lookBack,
      ),
    );
  const known = new Set<string>(law.grounds.map((ground) => ground.test).filter((test) => test !== 'none'));
  for (const ground of own.grounds) {
    const isLaws = known.has(ground.test) || law.grounds.some((other) => other.id === ground.id);
    // A first request for a service is no complaint under the law either, and safety is passed on, not refused.
    if (isLaws || ground.isUrgent || ground.id === 'first-time-request') continue;
    clashes.push(
      clash(
        `ground:${ground.id}`,
        `It refuses: ${lowerFirst(ground.label)}. The law names no such ground; judge each complaint on its merits.`,
        ground,
        law.refusal,
      ),
    );
  }
  clashes.push(...referralClashes(own, law));
  const gate = own.referral.notBefore;
  if (gate && law.referral.notBefore === null)
    clashes.push(
      clash(
        'wait-before-ombudsman',
        `It makes the resident wait ${lengthWords(gate)} before going to the Ombudsman. There is no such wait.`,
        own.referral,
        law.referral,
      ),
    );
  if (own.referral.viaDesignatedPerson && !law.referral.viaDesignatedPerson)
    clashes.push(
      clash(
        'designated-person',
        'It sends the resident through an MP, a councillor or a tenant panel. Since 1 October 2022 the resident goes to the Ombudsman at once.',
        own.referral,
        law.referral,
      ),
    );
  if (law.refusal.needsOmbudsmanRight && !own.refusal.needsOmbudsmanRight)
    clashes.push(
      clash(
        'refusal-without-ombudsman',
        'It does not say that a resident who is refused can take that to the Ombudsman; the law does.',
        own.refusal,
        law.refusal,
      ),
    );
  for (const rule of own.kinds) {
    const other = law.kinds.find((candidate) => candidate.kind === rule.kind);
    if (rule.treat === 'record' && other && other.treat !== 'record')
      clashes.push(
        clash(
          `kind:${rule.kind}`,
          `It only records ${rule.kind.replaceAll('-', ' ')}; under the law it may be a complaint, and the choice is the resident’s.`,
          rule,
          other,
        ),
      );
  }
  return clashes;
}

/** Where else it sends the resident than the law, or in less time. */
function referralClashes(own: Procedure, law: Procedure): Clash[] {
  // A law on some complaints only (care, data) has a body of its own beside the landlord’s.
  if (law.role !== 'statutory' || law.regime?.onlyFor) return [];
  const [ours, theirs] = [own.referral, law.referral];
  if (ours.body !== theirs.body)
    return [
      clash('other-body', `It sends residents to another body than the law: ${lowerFirst(theirs.what)}`, ours, theirs),
    ];
  if (ours.within && theirs.within && ours.withinFrom === theirs.withinFrom && isShorter(ours.within, theirs.within))
    return [
      clash(
        'shorter-referral',
        `It gives residents ${lengthWords(ours.within)} to go to the Ombudsman; they have ${lengthWords(theirs.within)}.`,
        ours,
        theirs,
      ),
    ];
  return [];
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
