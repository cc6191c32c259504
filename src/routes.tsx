import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { LetterId } from '../electron/domain/ids.ts';
import { BackupsPage } from './features/backups/BackupsPage.tsx';
import { CalendarPage } from './features/calendar/CalendarPage.tsx';
import { CasePage } from './features/case/CasePage.tsx';
import { type FormName, isFormName } from './features/case/steps.ts';
import { FindPage } from './features/find/FindPage.tsx';
import { readFindAddress } from './features/find/findAddress.ts';
import { Frame } from './features/frame/Frame.tsx';
import { NoSuchPage, PageFailed } from './features/frame/PageTrouble.tsx';
import { ImportPage } from './features/imports/ImportPage.tsx';
import { LearningPage } from './features/learning/LearningPage.tsx';
import { LetterLookPage } from './features/letterLook/LetterLookPage.tsx';
import { LetterPage } from './features/letters/LetterPage.tsx';
import { LogPage } from './features/log/LogPage.tsx';
import { PeoplePage } from './features/people/PeoplePage.tsx';
import { PoliciesPage } from './features/policies/PoliciesPage.tsx';
import { PostPage } from './features/post/PostPage.tsx';
import { ProceduresPage } from './features/procedures/ProceduresPage.tsx';
import { QueuePage } from './features/queue/QueuePage.tsx';
import { RemedyPage } from './features/remedies/RemedyPage.tsx';
import { ReportsPage } from './features/reports/ReportsPage.tsx';
import { ScansPage } from './features/scans/ScansPage.tsx';
import { SettingsPage } from './features/settings/SettingsPage.tsx';
import { SetUpPage } from './features/start/SetUpPage.tsx';
import { StartGate } from './features/start/StartGate.tsx';
import { WhoPage } from './features/start/WhoPage.tsx';
import { UnfinishedPage } from './features/unfinished/UnfinishedPage.tsx';
import { WordingPage } from './features/wordings/WordingPage.tsx';
import { WordingsPage } from './features/wordings/WordingsPage.tsx';

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
const find = createRoute({
  getParentRoute: () => frame,
  path: '/find',
  validateSearch: readFindAddress,
  component: function FindRoute() {
    const address = find.useSearch();
    const navigate = find.useNavigate();
    return <FindPage address={address} onAddress={(search) => void navigate({ to: '/find', search, replace: true })} />;
  },
});
const log = createRoute({ getParentRoute: () => frame, path: '/log', component: LogPage });
const learning = createRoute({ getParentRoute: () => frame, path: '/learning', component: LearningPage });
const post = createRoute({
  getParentRoute: () => frame,
  path: '/post',
  /** A letter that is chosen already: the next step of a case leads here. */
  validateSearch: (search): { letter?: LetterId } => {
    const letter = LetterId.safeParse(search.letter);
    return letter.success ? { letter: letter.data } : {};
  },
  component: function PostRoute() {
    const { letter } = post.useSearch();
    return <PostPage first={letter ?? null} />;
  },
});
const reports = createRoute({ getParentRoute: () => frame, path: '/reports', component: ReportsPage });
const unfinished = createRoute({ getParentRoute: () => frame, path: '/unfinished', component: UnfinishedPage });
const backups = createRoute({ getParentRoute: () => frame, path: '/backups', component: BackupsPage });
const scans = createRoute({ getParentRoute: () => frame, path: '/scans', component: ScansPage });
const procedures = createRoute({
  getParentRoute: () => frame,
  path: '/settings/procedures',
  component: ProceduresPage,
});
const wordings = createRoute({ getParentRoute: () => frame, path: '/settings/letters', component: WordingsPage });
const wording = createRoute({
  getParentRoute: () => frame,
  path: '/settings/letters/$name',
  component: function WordingRoute() {
    const { name } = wording.useParams();
    return <WordingPage key={name} name={name} />;
  },
});
const policies = createRoute({ getParentRoute: () => frame, path: '/settings/policies', component: PoliciesPage });
const settings = createRoute({ getParentRoute: () => frame, path: '/settings', component: SettingsPage });
const imports = createRoute({ getParentRoute: () => frame, path: '/settings/import', component: ImportPage });
const people = createRoute({ getParentRoute: () => frame, path: '/people', component: PeoplePage });
const calendar = createRoute({ getParentRoute: () => frame, path: '/settings/calendar', component: CalendarPage });
const letterLook = createRoute({
  getParentRoute: () => frame,
  path: '/settings/letter-look',
  component: LetterLookPage,
});
const oneCase = createRoute({
  getParentRoute: () => frame,
  path: '/case/$caseId',
  /** A form that opens with the case, and what it is about: logging hands a hazard over to its own form, and what was begun is gone on with. And the entry or document that Find leads to. */
  validateSearch: (search): { form?: FormName; about?: string; show?: string } => ({
    ...(typeof search.form === 'string' && isFormName(search.form) ? { form: search.form } : {}),
    ...(typeof search.about === 'string' ? { about: search.about } : {}),
    ...(typeof search.show === 'string' ? { show: search.show } : {}),
  }),
  component: function CaseRoute() {
    const { caseId } = oneCase.useParams();
    const { form, about } = oneCase.useSearch();
    return <CasePage key={caseId} caseId={caseId} firstForm={form && { form, about }} />;
  },
});
const remedy = createRoute({
  getParentRoute: () => frame,
  path: '/case/$caseId/remedy/$remedyId',
  component: function RemedyRoute() {
    const { caseId, remedyId } = remedy.useParams();
    return <RemedyPage key={`${caseId} ${remedyId}`} caseId={caseId} remedyId={remedyId} />;
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
  routeTree: root.addChildren([
    index,
    setUp,
    who,
    frame.addChildren([
      queue,
      post,
      find,
      log,
      unfinished,
      learning,
      reports,
      backups,
      scans,
      settings,
      procedures,
      policies,
      imports,
      people,
      calendar,
      wordings,
      wording,
      letterLook,
      oneCase,
      remedy,
      letter,
    ]),
  ]),
  history: createHashHistory(),
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: NoSuchPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
