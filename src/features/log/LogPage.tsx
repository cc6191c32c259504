import { londonTime } from '../../../electron/domain/isoDate.ts';
import { useDraft } from '../../api/draft.ts';
import { programNow } from '../../api/now.ts';
import { useSignedIn } from '../../api/session.ts';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { LogScreen } from './LogScreen.tsx';
import { freshLogForm, LOG_DRAFT, readKeptForm } from './logForm.ts';

/** Log: a telephone call in a minute. What is typed is kept from the first keystroke, and stands here again next time. */
export function LogPage({ from }: { from: 'scan' | null }) {
  const { today, me } = useSignedIn();
  const draft = useDraft(LOG_DRAFT);
  if (draft.isLoading) return <LoadingNotice>Opening the form…</LoadingNotice>;

  const fresh = () => freshLogForm(today, londonTime(programNow()), me.id);
  const kept = draft.stored ? readKeptForm(draft.stored.content) : null;
  return (
    <LogScreen
      draft={draft}
      fresh={fresh}
      kept={kept && draft.stored ? { form: kept, savedAt: draft.stored.savedAt, from } : null}
    />
  );
}
