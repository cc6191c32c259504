import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { CasePage } from './features/case/CasePage.tsx';
import { Frame } from './features/frame/Frame.tsx';
import { NoSuchPage, PageFailed } from './features/frame/PageTrouble.tsx';
import { LetterPage } from './features/letters/LetterPage.tsx';
import { LogPage } from './features/log/LogPage.tsx';
import { QueuePage } from './features/queue/QueuePage.tsx';
import { ReportsPage } from './features/reports/ReportsPage.tsx';
import { SettingsPage } from './features/settings/SettingsPage.tsx';
import { SetUpPage } from './features/start/SetUpPage.tsx';
import { StartGate } from './features/start/StartGate.tsx';
import { WhoPage } from './features/start/WhoPage.tsx';

/** Every screen and where it is found. The gate settles first whether the record opened and who is at the keyboard. */
const root = createRootRoute({ component: StartGate });

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/queue', replace: true });
  },
});
const setUp = createRoute({ getParentRoute: () => root, path: '/set-up', component: SetUpPage });
const who = createRoute({ getParentRoute: () => root, path: '/who', component: WhoPage });

const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });
const queue = createRoute({ getParentRoute: () => frame, path: '/queue', component: QueuePage });
const log = createRoute({ getParentRoute: () => frame, path: '/log', component: LogPage });
const reports = createRoute({ getParentRoute: () => frame, path: '/reports', component: ReportsPage });
const settings = createRoute({ getParentRoute: () => frame, path: '/settings', component: SettingsPage });
const oneCase = createRoute({
  getParentRoute: () => frame,
  path: '/case/$caseId',
  component: function CaseRoute() {
    const { caseId } = oneCase.useParams();
    return <CasePage key={caseId} caseId={caseId} />;
  },
});
const letter = createRoute({
  getParentRoute: () => frame,
  path: '/letter/$letterId',
  component: function LetterRoute() {
    const { letterId } = letter.useParams();
    return <LetterPage key={letterId} letterId={letterId} />;
  },
});

export const router = createRouter({
  routeTree: root.addChildren([index, setUp, who, frame.addChildren([queue, log, reports, settings, oneCase, letter])]),
  history: createHashHistory(),
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: NoSuchPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
