import type { Session } from '../../electron/contract/office.ts';

/** What somebody should know about the calendar, on screens that are not its own; null when all is well. */
export function calendarNoticeWords(notice: Session['calendarNotice']): string | null {
  switch (notice) {
    case null:
      return null;
    case 'soon':
      return 'The list of bank holidays ends in less than a year. Take in GOV.UK’s newer list.';
    case 'ended':
      return 'The list of bank holidays has ended: deadlines in working days cannot be worked out. Take in GOV.UK’s newer list.';
    case 'newer':
      return 'This Redress has brought a newer list of bank holidays. Look at which deadlines move.';
  }
}
