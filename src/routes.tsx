import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { LetterId } from '../electron/domain/ids.ts';
import { type FormName, isFormName } from './features/case/formNames.ts';
import { readFindAddress } from './features/find/findAddress.ts';
import { Frame } from './features/frame/Frame.tsx';
import { NoSuchPage, PageFailed } from './features/frame/PageTrouble.tsx';
import { QueuePage } from './features/queue/QueuePage.tsx';
import { StartGate } from './features/start/StartGate.tsx';
import { WhoPage } from './features/start/WhoPage.tsx';
import {
  BackupsPage,
  CalendarPage,
  CasePage,
  FindPage,
  ImportPage,
  LearningPage,
  LetterLookPage,
  LetterPage,
  LogPage,
  PeoplePage,
  PoliciesPage,
  PostPage,
  ProceduresPage,
  RemedyPage,
  ReportsPage,
  ScansPage,
  SettingsPage,
  SetUpPage,
  UnfinishedPage,
  WordingPage,
  WordingsPage,
  withPage,
} from './pages.ts';

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
  component: withPage(FindPage, function FindRoute() {
    const address = find.useSearch();
    const navigate = find.useNavigate();
    return <FindPage address={address} onAddress={(search) => void navigate({ to: '/find', search, replace: true })} />;
  }),
});
const log = createRoute({
  getParentRoute: () => frame,
  path: '/log',
  /** What filled the form in, where that was not somebody's typing. */
  validateSearch: (search): { from?: 'scan' } => (search.from === 'scan' ? { from: 'scan' } : {}),
  component: function LogRoute() {
    return <LogPage from={log.useSearch().from ?? null} />;
  },
});
const learning = createRoute({ getParentRoute: () => frame, path: '/learning', component: LearningPage });
const post = createRoute({
  getParentRoute: () => frame,
  path: '/post',
  /** A letter that is chosen already: the next step of a case leads here. */
  validateSearch: (search): { letter?: LetterId } => {
    const letter = LetterId.safeParse(search.letter);
    return letter.success ? { letter: letter.data } : {};
  },
  component: withPage(PostPage, function PostRoute() {
    const { letter } = post.useSearch();
    return <PostPage first={letter ?? null} />;
  }),
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
  component: withPage(WordingPage, function WordingRoute() {
    const { name } = wording.useParams();
    return <WordingPage key={name} name={name} />;
  }),
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
  component: withPage(CasePage, function CaseRoute() {
    const { caseId } = oneCase.useParams();
    const { form, about } = oneCase.useSearch();
    return <CasePage key={caseId} caseId={caseId} firstForm={form && { form, about }} />;
  }),
});
const remedy = createRoute({
  getParentRoute: () => frame,
  path: '/case/$caseId/remedy/$remedyId',
  component: withPage(RemedyPage, function RemedyRoute() {
    const { caseId, remedyId } = remedy.useParams();
    return <RemedyPage key={`${caseId} ${remedyId}`} caseId={caseId} remedyId={remedyId} />;
  }),
});
const letter = createRoute({
  getParentRoute: () => frame,
  path: '/letter/$letterId',
  component: withPage(LetterPage, function LetterRoute() {
    const { letterId } = letter.useParams();
    return <LetterPage key={letterId} letterId={letterId} />;
  }),
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
