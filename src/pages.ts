import { lazyRouteComponent } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Page {
  preload?: () => Promise<void> | undefined;
}

/** The screens that nobody has gone to yet. */
const unread: Page[] = [];

// Every screen but the first two (who is at the keyboard, and the queue) is read from the disk when it is gone to, or before, while nobody waits.
const screen: typeof lazyRouteComponent = (load, name) => {
  const page = lazyRouteComponent(load, name);
  unread.push(page);
  return page;
};

export const BackupsPage = screen(() => import('./features/backups/BackupsPage.tsx'), 'BackupsPage');
export const CalendarPage = screen(() => import('./features/calendar/CalendarPage.tsx'), 'CalendarPage');
export const CasePage = screen(() => import('./features/case/CasePage.tsx'), 'CasePage');
export const FindPage = screen(() => import('./features/find/FindPage.tsx'), 'FindPage');
export const ImportPage = screen(() => import('./features/imports/ImportPage.tsx'), 'ImportPage');
export const LearningPage = screen(() => import('./features/learning/LearningPage.tsx'), 'LearningPage');
export const LetterLookPage = screen(() => import('./features/letterLook/LetterLookPage.tsx'), 'LetterLookPage');
export const LetterPage = screen(() => import('./features/letters/LetterPage.tsx'), 'LetterPage');
export const LogPage = screen(() => import('./features/log/LogPage.tsx'), 'LogPage');
export const PeoplePage = screen(() => import('./features/people/PeoplePage.tsx'), 'PeoplePage');
export const PoliciesPage = screen(() => import('./features/policies/PoliciesPage.tsx'), 'PoliciesPage');
export const PostPage = screen(() => import('./features/post/PostPage.tsx'), 'PostPage');
export const ProceduresPage = screen(() => import('./features/procedures/ProceduresPage.tsx'), 'ProceduresPage');
export const RemedyPage = screen(() => import('./features/remedies/RemedyPage.tsx'), 'RemedyPage');
export const ReportsPage = screen(() => import('./features/reports/ReportsPage.tsx'), 'ReportsPage');
export const ScansPage = screen(() => import('./features/scans/ScansPage.tsx'), 'ScansPage');
export const SettingsPage = screen(() => import('./features/settings/SettingsPage.tsx'), 'SettingsPage');
export const SetUpPage = screen(() => import('./features/start/SetUpPage.tsx'), 'SetUpPage');
export const UnfinishedPage = screen(() => import('./features/unfinished/UnfinishedPage.tsx'), 'UnfinishedPage');
export const WordingPage = screen(() => import('./features/wordings/WordingPage.tsx'), 'WordingPage');
export const WordingsPage = screen(() => import('./features/wordings/WordingsPage.tsx'), 'WordingsPage');

/** Lets the router have a screen's code ready before it goes there, where the screen is not the route's component itself. */
export function withPage<C extends () => ReactNode>(page: Page, component: C) {
  return Object.assign(component, { preload: async () => page.preload?.() });
}

/** Reads the screens that nobody has gone to yet, one after the other, while the window has nothing else to do. */
export function preparePages(): void {
  const next = unread.shift();
  if (next) requestIdleCallback(() => void Promise.resolve(next.preload?.()).finally(preparePages));
}
