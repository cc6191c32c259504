import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { assertNever } from '../../../electron/domain/assertNever.ts';
import { PersonId } from '../../../electron/domain/ids.ts';
import { type IsoDate, londonDate, londonTime, longDate } from '../../../electron/domain/isoDate.ts';
import { useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyAct } from '../../ui/notify.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { PersonEditDrawer } from '../../ui/PersonEditDrawer.tsx';
import { StaffDrawer } from '../settings/StaffDrawer.tsx';
import type { DraftPlace } from './draftPlaces.ts';
import { type Begun, useBegun } from './useBegun.ts';
import { useThrowAway } from './useThrowAway.ts';

/** Every form that was begun and not finished: to go on with, or to throw away. */
export function UnfinishedPage() {
  const { today } = useSignedIn();
  const { forms, error, isPending, refetch } = useBegun();
  const open = useOpenPlace();
  const thrownAway = useThrowAway();

  return (
    <Stack gap="md" maw={920}>
      <div>
        <PageTitle>Begun, not finished</PageTitle>
        <Text c="dimmed">What you have typed into forms and not sent yet. Only you see it.</Text>
      </div>
      <ErrorNotice error={error ?? thrownAway.error} onRetry={error ? () => void refetch() : undefined} />
      {thrownAway.last && (
        <Group gap="sm" role="status">
          <Text size="sm">“{thrownAway.last.label}” is thrown away.</Text>
          <Button size="xs" variant="default" onClick={() => void thrownAway.bringBack()}>
            Bring it back
          </Button>
        </Group>
      )}
      {isPending && <LoadingNotice />}
      {!isPending && forms.length === 0 && (
        <div className="panel">
          <EmptyState title="Nothing is waiting">Every form that you began has been sent or thrown away.</EmptyState>
        </div>
      )}
      {forms.map((form) => (
        <article key={form.key} className="panel" aria-label={nameOf(form)}>
          <Group justify="space-between" align="flex-start" gap="sm">
            <div style={{ flex: '1 1 320px', minWidth: 0 }}>
              <Title order={2} size="h4">
                {form.label}
              </Title>
              {form.about && <Text>{form.about}</Text>}
              {form.excerpt !== '' && (
                <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                  “{form.excerpt}”
                </Text>
              )}
              <Text size="sm" c="dimmed">
                Kept {whenKept(form.savedAt, today)}
              </Text>
            </div>
            <Group gap="xs">
              <Button onClick={() => open.at(form.place)} aria-label={`Go on with it: ${nameOf(form)}`}>
                Go on with it
              </Button>
              <Button
                variant="default"
                onClick={() => {
                  void thrownAway.throwAway(form);
                  document.querySelector('h1')?.focus();
                }}
                aria-label={`Throw it away: ${nameOf(form)}`}
              >
                Throw it away
              </Button>
            </Group>
          </Group>
        </article>
      ))}
      {open.drawer}
    </Stack>
  );
}

function nameOf({ label, about }: Begun): string {
  return about ? `${label}, ${about}` : label;
}

function whenKept(savedAt: Begun['savedAt'], today: IsoDate): string {
  const day = londonDate(savedAt);
  return day === today ? `today at ${londonTime(savedAt)}` : `on ${longDate(day)} at ${londonTime(savedAt)}`;
}

/** Opens the form at its place: on its own page, or in a drawer over this list. */
function useOpenPlace() {
  const navigate = useNavigate();
  const { staff } = useSignedIn();
  const [inDrawer, setInDrawer] = useState<Extract<DraftPlace, { at: 'person' | 'staff' }> | null>(null);
  const close = () => setInDrawer(null);
  const at = (place: DraftPlace) => {
    switch (place.at) {
      case 'log':
        return void navigate({ to: '/log' });
      case 'settings':
        return void navigate({ to: '/settings' });
      case 'letter-look':
        return void navigate({ to: '/settings/letter-look' });
      case 'calendar':
        return void navigate({ to: '/settings/calendar' });
      case 'procedures':
        return void navigate({ to: '/settings/procedures' });
      case 'wording':
        return void navigate({ to: '/settings/letters/$name', params: { name: place.name } });
      case 'learning':
        return void navigate({ to: '/learning' });
      case 'policies':
        return void navigate({ to: '/settings/policies' });
      case 'import':
        return void navigate({ to: '/settings/import' });
      case 'scans':
        return void navigate({ to: '/scans' });
      case 'post':
        return void navigate({ to: '/post' });
      case 'letter':
        return void navigate({ to: '/letter/$letterId', params: { letterId: place.letterId } });
      case 'remedy':
        return void navigate({
          to: '/case/$caseId/remedy/$remedyId',
          params: { caseId: place.caseId, remedyId: place.remedyId },
        });
      case 'case':
        return void navigate({
          to: '/case/$caseId',
          params: { caseId: place.caseId },
          search: { form: place.form, ...(place.subject === undefined ? {} : { about: place.subject }) },
        });
      case 'person':
      case 'staff':
        return setInDrawer(place);
      default:
        return assertNever(place);
    }
  };
  const drawer =
    inDrawer?.at === 'person' ? (
      <PersonAgain personId={inDrawer.personId} onClose={close} />
    ) : inDrawer?.at === 'staff' ? (
      <StaffDrawer person={staff.find(({ id }) => id === inDrawer.staffId) ?? null} opened onClose={close} />
    ) : null;
  return { at, drawer };
}

function PersonAgain({ personId, onClose }: { personId: string; onClose: () => void }) {
  const person = useOperation('people.get', { personId: PersonId.parse(personId) });
  if (person.error) return <ErrorNotice error={person.error} />;
  if (!person.data) return <LoadingNotice />;
  return (
    <PersonEditDrawer
      person={person.data}
      opened
      onClose={onClose}
      onSaved={(_person, sentence) => void notifyAct(sentence)}
    />
  );
}
