import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { FileProblem, ProcedureImport, ProcedureName } from '../../../electron/contract/procedures.ts';
import { useCommand } from '../../api/hooks.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { versionWords } from '../../ui/versionWords.ts';
import { Section } from '../settings/Section.tsx';

/** Takes in a procedure of the office's own from a file; what is wrong with it is said, and nothing is lost. */
export function ImportSection({ onRead }: { onRead: (procedure: ProcedureName) => void }) {
  const take = useCommand('procedures.import');
  const [result, setResult] = useState<ProcedureImport | null>(null);
  const choose = async () => {
    setResult(null);
    try {
      setResult(await take.mutateAsync({}));
    } catch {
      // The notice below says what happened.
    }
  };
  return (
    <Section
      title="Take in your own procedure"
      about="From a file in Redress’s form for procedures (.json). It is checked first; it stays in the record with every version, and governs nothing until it is adopted above."
    >
      <Group>
        <BusyButton variant="default" loading={take.isPending} onClick={() => void choose()}>
          Choose the file…
        </BusyButton>
      </Group>
      <ErrorNotice error={take.error} />
      <div role="status">{result && <Outcome result={result} onRead={onRead} />}</div>
    </Section>
  );
}

function Outcome({ result, onRead }: { result: ProcedureImport; onRead: (procedure: ProcedureName) => void }) {
  switch (result.state) {
    case 'cancelled':
      return null;
    case 'kept':
      return (
        <Stack gap="xs" align="flex-start">
          <Text>
            {result.procedure.name}, version {versionWords(result.procedure.version)},{' '}
            {result.isNew ? 'is in the record. Adopt it above when it is to govern.' : 'was in the record already.'}
          </Text>
          <Button variant="default" size="compact-sm" onClick={() => onRead(result.procedure)}>
            Read it beside your text
          </Button>
        </Stack>
      );
    case 'wrong':
      return <CannotBeUsed fileName={result.fileName} problems={result.problems} />;
  }
}

/** What is wrong with a file, for whoever wrote it; nothing of it was kept. */
export function CannotBeUsed({ fileName, problems }: { fileName: string; problems: readonly FileProblem[] }) {
  return (
    <Alert color="red" variant="outline" title={`${fileName} cannot be used as it is`}>
      <Stack gap="xs">
        <Text size="sm">Nothing was taken in. Put this right in the file, then choose it again:</Text>
        <List size="sm">
          {problems.map(({ path, text }) => (
            <List.Item key={`${path} ${text}`}>
              {path !== '' && <strong>{path}: </strong>}
              {text}
            </List.Item>
          ))}
        </List>
      </Stack>
    </Alert>
  );
}
