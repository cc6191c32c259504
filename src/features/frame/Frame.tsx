import { Button, Text, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  IconBulb,
  IconChartBar,
  IconFilePlus,
  IconListCheck,
  IconSearch,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { acceptSession, SignedInContext, signedInOf, useSession, useSignedIn } from '../../api/session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { BackupState } from '../backups/BackupState.tsx';
import { dueWords } from '../learning/learningWords.ts';
import { PostLink } from '../post/PostLink.tsx';
import { ScansLink } from '../scans/ScansLink.tsx';
import { UnfinishedLink } from '../unfinished/UnfinishedLink.tsx';
import { FindBox } from './FindBox.tsx';
import classes from './Frame.module.css';
import { useHeaderHeight } from './useHeaderHeight.ts';
import { useUndoKeys } from './useUndoKeys.ts';

const NOTHING = {};

/** What stands around every screen: where one can go, Find, the day, and who is at the keyboard. */
export function Frame() {
  const { data: session } = useSession();
  const signedIn = useMemo(() => signedInOf(session), [session]);
  // Between "Change" and the screen that asks who one is, there is nobody to show a screen to.
  if (!signedIn) return null;
  return (
    <SignedInContext value={signedIn}>
      <SignedInFrame />
    </SignedInContext>
  );
}

function SignedInFrame() {
  const { today, office } = useSignedIn();
  const navigate = useNavigate();
  const main = useRef<HTMLElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const header = useHeaderHeight();

  useUndoKeys();
  useHotkeys(
    [
      ['ctrl+N', () => void navigate({ to: '/log' })],
      ['ctrl+K', () => find.current?.focus()],
    ],
    // From inside a field too.
    [],
    true,
  );

  return (
    <div className={classes.frame}>
      <header ref={header} className={classes.header}>
        <button
          type="button"
          className={classes.skip}
          onClick={() => (main.current?.querySelector('h1') ?? main.current)?.focus()}
        >
          Skip to the page
        </button>
        <div className={classes.brand}>
          <Text span fw={700} size="lg">
            Redress
          </Text>
          <Text span size="sm" c="dimmed" className={classes.office}>
            {office.name}
          </Text>
        </div>
        <FindBox ref={find} />
        <Text size="sm" className={classes.today}>
          <time dateTime={today}>{longDate(today)}</time>
        </Text>
        <WhoAmI />
      </header>
      <nav className={classes.nav} aria-label="Screens">
        <Link to="/queue" className={classes.link}>
          <IconListCheck size={20} aria-hidden />
          Queue
        </Link>
        <Link to="/log" className={classes.link} aria-keyshortcuts="Control+N">
          <IconFilePlus size={20} aria-hidden />
          <span className={classes.linkText}>Log a contact</span>
          <ShortcutHint keys="Ctrl+N" />
        </Link>
        <UnfinishedLink className={classes.link} />
        <PostLink className={classes.link} />
        <Link to="/find" className={classes.link}>
          <IconSearch size={20} aria-hidden />
          Find
        </Link>
        <Link to="/people" className={classes.link}>
          <IconUsers size={20} aria-hidden />
          People
        </Link>
        <ScansLink className={classes.link} />
        <LearningLink />
        <Link to="/reports" className={classes.link}>
          <IconChartBar size={20} aria-hidden />
          Reports
        </Link>
        <Link to="/settings" className={classes.link}>
          <IconSettings size={20} aria-hidden />
          Settings
        </Link>
        <BackupState className={classes.link} />
      </nav>
      <main ref={main} className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

/** Learning, with what is due or overdue of what whoever is at the keyboard said they would change. */
function LearningLink() {
  const { data } = useOperation('learning.due', NOTHING, { keepPrevious: true });
  const due = data ? dueWords(data) : null;
  return (
    <Link to="/learning" className={classes.link}>
      <IconBulb size={20} aria-hidden />
      <span className={classes.linkText}>Learning</span>
      {due && (
        <Text span size="sm" fw={600} className={classes.due}>
          {due}
        </Text>
      )}
    </Link>
  );
}

function WhoAmI() {
  const { me } = useSignedIn();
  const leave = useCommand('session.leave');
  const change = async () => {
    try {
      acceptSession(await leave.mutateAsync({}));
    } catch {
      // Shown beside the button.
    }
  };
  return (
    <div className={classes.who}>
      <Text size="sm">
        I am <strong>{me.name}</strong>
      </Text>
      <Tooltip label="Somebody else is at the keyboard now">
        <Button variant="default" size="compact-sm" loading={leave.isPending} onClick={() => void change()}>
          Change
        </Button>
      </Tooltip>
      <ErrorNotice error={leave.error} />
    </div>
  );
}
