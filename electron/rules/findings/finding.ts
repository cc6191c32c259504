import type { Finding } from '../../domain/assessment.ts';

type Rest = Partial<Pick<Finding, 'stage' | 'clause' | 'clockId' | 'eventId' | 'procedureId'>>;

/** Builds a finding; what is left out is null. The ids are documented in docs/rules.md. */
export function finding(id: string, severity: Finding['severity'], text: string, rest: Rest = {}): Finding {
  return {
    id,
    severity,
    text,
    stage: rest.stage ?? null,
    clause: rest.clause ?? null,
    clockId: rest.clockId ?? null,
    eventId: rest.eventId ?? null,
    procedureId: rest.procedureId ?? null,
  };
}
