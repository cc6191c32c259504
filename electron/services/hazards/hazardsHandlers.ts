import type { Handlers } from '../handlerTable.ts';
import {
  answerAccommodation,
  investigateHazard,
  makeHazardSafe,
  offerAccommodation,
  recordHazardAttempt,
  recordHazardWorks,
  reportHazard,
  requestHazardVisit,
  sendHazardSummary,
} from './hazards.ts';

/** What is asked about hazards. */
export const hazardsHandlers = {
  'hazards.report': reportHazard,
  'hazards.investigate': investigateHazard,
  'hazards.requestVisit': requestHazardVisit,
  'hazards.sendSummary': sendHazardSummary,
  'hazards.makeSafe': makeHazardSafe,
  'hazards.offerAccommodation': offerAccommodation,
  'hazards.answerAccommodation': answerAccommodation,
  'hazards.recordWorks': recordHazardWorks,
  'hazards.recordAttempt': recordHazardAttempt,
} satisfies Partial<Handlers>;
