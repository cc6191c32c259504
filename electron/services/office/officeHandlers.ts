import type { Handlers } from '../handlerTable.ts';
import { discardDraft, getDraft, listDrafts, saveDraft } from './drafts.ts';
import { addStaff, setUpOffice, updateOffice, updateStaff } from './office.ts';
import { getPerson, savePerson, searchPeople } from './people.ts';
import { printRemarks } from './printRemarks.ts';
import {
  listAlike,
  listAlikeComplaints,
  listMergedPeople,
  listPairs,
  mergePeople,
  partPeople,
  tellApart,
} from './samePeople.ts';
import { chooseUser, getSession, getStartup, leaveSession, openDataFolder, quitProgram } from './session.ts';

/** What is asked about the office and its staff, who is at the PC, drafts of forms, and the people on file. */
export const officeHandlers = {
  'startup.get': getStartup,
  'startup.openDataFolder': openDataFolder,
  'startup.quit': quitProgram,
  'session.get': getSession,
  'session.choose': chooseUser,
  'session.leave': leaveSession,
  'office.setUp': setUpOffice,
  'office.update': updateOffice,
  'staff.add': addStaff,
  'staff.update': updateStaff,
  'drafts.get': getDraft,
  'drafts.save': saveDraft,
  'drafts.discard': discardDraft,
  'drafts.list': listDrafts,
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
  'people.printRemarks': printRemarks,
} satisfies Partial<Handlers>;
