import type { Handlers } from '../handlerTable.ts';
import { acceptCalendar } from './calendarAccept.ts';
import { chooseHolidayFile, describeProgramList } from './calendarLists.ts';
import { cancelPreview, listCalendarMoves, previewCalendar } from './calendarPreview.ts';
import { viewCalendar } from './calendarView.ts';

/** What is asked about the calendar. */
export const calendarHandlers = {
  'calendar.get': viewCalendar,
  'calendar.chooseFile': chooseHolidayFile,
  'calendar.programList': describeProgramList,
  'calendar.preview': previewCalendar,
  'calendar.cancelPreview': cancelPreview,
  'calendar.moves': listCalendarMoves,
  'calendar.accept': acceptCalendar,
} satisfies Partial<Handlers>;
