import type { Handlers } from '../handlerTable.ts';
import {
  chooseScansFolder,
  keepScan,
  leaveScansFolder,
  listScans,
  openScan,
  putScanAside,
  putScanOnCase,
  showScan,
} from './scans.ts';

/** What is asked about the folder in which the scanner puts its files. */
export const scansHandlers = {
  'scans.list': listScans,
  'scans.chooseFolder': chooseScansFolder,
  'scans.leaveFolder': leaveScansFolder,
  'scans.show': showScan,
  'scans.open': openScan,
  'scans.putOnCase': putScanOnCase,
  'scans.keep': keepScan,
  'scans.putAside': putScanAside,
} satisfies Partial<Handlers>;
