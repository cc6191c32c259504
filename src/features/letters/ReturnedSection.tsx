import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { useFocusBack } from '../../ui/useFocusBack.ts';
import { BackForm } from './BackForm.tsx';
import { LetterSection } from './LetterSection.tsx';
import { SentAgainForm } from './SentAgainForm.tsx';

/** A letter that has gone: it may come back, and it may go again. */
export function ReturnedSection({ view }: { view: LetterView }) {
  const [form, setForm] = useState<'back' | 'again' | null>(null);
  const { returned } = view.life;
  const close = () => setForm(null);
  const place = useFocusBack(form !== null);
  return (
    <LetterSection title={returned?.isOpen ? 'It came back: find another way' : 'After it was sent'}>
      <Stack gap="sm" ref={place}>
        {returned?.isOpen && (
          <Alert variant="outline" color="orange" role="status">
            <Text>
              It came back on {longDate(returned.on)} ({returned.reason.toLowerCase()}). The day on which it was sent
              stands. Reach them by telephone, email or a visit, ask for their address, and send it again. A contact
              that is recorded on the case settles this too.
            </Text>
          </Alert>
        )}
        {form === null && (
          <Group gap="sm">
            {!returned?.isOpen && (
              <Button variant="default" onClick={() => setForm('back')}>
                It came back…
              </Button>
            )}
            <Button variant={returned?.isOpen ? 'filled' : 'default'} onClick={() => setForm('again')}>
              It went again…
            </Button>
          </Group>
        )}
        {form === 'back' && <BackForm view={view} onClose={close} />}
        {form === 'again' && <SentAgainForm view={view} onClose={close} />}
      </Stack>
    </LetterSection>
  );
}
