import type { Handlers } from '../handlerTable.ts';
import { adoptProcedure, listAdoptionsOf } from './adoptions.ts';
import { checkEligibility, recordEligibility } from './eligibility.ts';
import { importProcedure } from './procedureImport.ts';
import { listProcedures, showProcedure, weighProcedure } from './procedures.ts';
import { assistLogging } from './triageAssist.ts';
import { chooseVersion, listVersions } from './versions.ts';

/** What is asked about procedures, and about which of them a case is judged by. */
export const proceduresHandlers = {
  'procedures.list': listProcedures,
  'procedures.show': showProcedure,
  'procedures.weigh': weighProcedure,
  'procedures.adoptions': listAdoptionsOf,
  'procedures.adopt': adoptProcedure,
  'procedures.import': importProcedure,
  'cases.versions': listVersions,
  'cases.chooseVersion': chooseVersion,
  'cases.assist': assistLogging,
  'cases.checkEligibility': checkEligibility,
  'cases.recordEligibility': recordEligibility,
} satisfies Partial<Handlers>;
