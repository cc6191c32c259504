import { Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { CaseId } from '../../../electron/domain/ids.ts';
import type { LetterTemplate } from '../../../electron/domain/letterTemplate.ts';
import { useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { LetterSection } from '../letters/LetterSection.tsx';
import { PdfPreview } from '../letters/PdfPreview.tsx';
import classes from './wordings.module.css';

const QUIET_MS = 250;
/** Offered before anything is typed. */
const FIRST_OPEN = { bucket: null, handler: null, offset: 0, limit: 20 };

interface CaseOption {
  value: string;
  label: string;
}

/** A letter of a real case by the words as they stand. Nothing of it is kept. */
export function CasePreview({ template, label }: { template: LetterTemplate; label: string }) {
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, QUIET_MS);
  const [chosen, setChosen] = useState<CaseOption | null>(null);
  // The name of the chosen case in the field is nothing to look for.
  const isLooking = text.trim() !== '' && text !== chosen?.label;
  const found = useOperation('cases.find', { text }, { keepPrevious: true, enabled: isLooking });
  const open = useOperation('cases.queue', FIRST_OPEN, { enabled: !isLooking });
  const rows = (isLooking ? found.data : open.data?.rows) ?? [];
  const options = rows.map(
    ({ id, reference, complainantName }): CaseOption => ({
      value: id,
      label: `${reference}, ${complainantName}`,
    }),
  );
  const isListed = options.some(({ value }) => value === chosen?.value);
  return (
    <LetterSection title="The letter in a real case">
      <Stack gap="sm">
        <Select
          label="Case"
          description="By reference or name; nothing is written to the case"
          placeholder="Choose a case"
          searchable
          clearable
          nothingFoundMessage="No case of that name or reference."
          data={chosen && !isListed ? [chosen, ...options] : options}
          // The program has looked already, in more than the label.
          filter={({ options: all }) => all}
          value={chosen?.value ?? null}
          onChange={(_, option) => setChosen(option ?? null)}
          searchValue={typed}
          onSearchChange={setTyped}
        />
        {chosen && <Preview template={template} caseId={CaseId.parse(chosen.value)} label={label} />}
      </Stack>
    </LetterSection>
  );
}

function Preview({ template, caseId, label }: { template: LetterTemplate; caseId: CaseId; label: string }) {
  const preview = useOperation('wordings.preview', { template, caseId }, { keepPrevious: true, gcTime: 0 });
  const shown = preview.data;
  if (!shown)
    return preview.error ? <ErrorNotice error={preview.error} /> : <LoadingNotice>Making the letter…</LoadingNotice>;
  if (shown.pdf === null) return <Text role="status">There would be no letter. {shown.trouble}</Text>;
  return (
    <div className={classes.preview}>
      <PdfPreview pdf={shown.pdf} label={`${label} in this case`} note="nothing of it is kept" />
    </div>
  );
}
