import { previewImport, stopReading } from './imports/importPreview.ts';
import { acceptImport, listImportRecords, resumeImport, stopImport } from './imports/importRun.ts';
import { getPerson, savePerson, searchPeople } from './office/people.ts';
import {
  listAlike,
  listAlikeComplaints,
  listMergedPeople,
  listPairs,
  mergePeople,
  partPeople,
  tellApart,
} from './office/samePeople.ts';

/** Taking in spreadsheets. */
export const importHandlers = {
  'imports.preview': previewImport,
  'imports.stopReading': stopReading,
  'imports.accept': acceptImport,
  'imports.stop': stopImport,
  'imports.resume': resumeImport,
  'imports.list': listImportRecords,
};

/** The people on file, and those who stand there twice. */
export const peopleHandlers = {
  'people.search': searchPeople,
  'people.get': getPerson,
  'people.save': savePerson,
  'people.alike': listAlike,
  'people.alikeComplaints': listAlikeComplaints,
  'people.pairs': listPairs,
  'people.merge': mergePeople,
  'people.part': partPeople,
  'people.tellApart': tellApart,
  'people.merged': listMergedPeople,
};
