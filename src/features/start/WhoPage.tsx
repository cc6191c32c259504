import { Container, Stack, Text, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { useCommand } from '../../api/hooks.ts';
import { acceptSession, useSession } from '../../api/session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { pickByKey } from './pickByKey.ts';
import classes from './start.module.css';

const PAUSE_MS = 700;

/** "I am …": chosen by arrow keys and Enter, by the first letters of the name, or by a click. */
export function WhoPage() {
  const { data: session } = useSession();
  const choose = useCommand('session.choose');
  const list = useRef<HTMLUListElement>(null);
  const typed = useRef({ text: '', at: 0 });
  if (!session) return null;
  const people = session.staff.filter(({ isActive }) => isActive);

  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    const now = event.timeStamp;
    const before = now - typed.current.at < PAUSE_MS ? typed.current.text : '';
    const pick = pickByKey(
      event.key,
      buttons.findIndex((button) => button.matches(':focus')),
      people.map(({ name }) => name),
      before,
    );
    if (!pick) return;
    typed.current = { text: pick.typed, at: now };
    if (pick.index === null) return;
    event.preventDefault();
    buttons[pick.index]?.focus();
  };

  const enter = async (staffId: (typeof people)[number]['id']) => {
    try {
      acceptSession(await choose.mutateAsync({ staffId }));
    } catch {
      // Shown by the notice below.
    }
  };

  return (
    <main onKeyDown={pressed}>
      <Container size="xs" py={48}>
        <Stack gap="md">
          <div>
            <Text c="dimmed">{session.office?.name}</Text>
            <PageTitle>Who is using Redress?</PageTitle>
            <Text c="dimmed">
              Choose your name: by the arrow keys and Enter, or by its first letters. What you record carries it.
            </Text>
          </div>
          <ErrorNotice error={choose.error} />
          <ul ref={list} className={classes.people}>
            {people.map((person) => (
              <li key={person.id}>
                <UnstyledButton
                  className={classes.person}
                  disabled={choose.isPending}
                  onClick={() => void enter(person.id)}
                >
                  <Text span fw={600}>
                    {person.name}
                  </Text>
                  <Text span c="dimmed" size="sm">
                    {person.jobTitle}
                  </Text>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </Stack>
      </Container>
    </main>
  );
}
