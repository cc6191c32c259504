import { Button, Group, Radio, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { HandedFile } from '../../../electron/domain/handedFiles.ts';
import { ImportKind, type ImportPlan } from '../../../electron/domain/imports.ts';
import { KeepingFile, NotTakenAlert } from '../../ui/files/FileNews.tsx';
import { useArrivingFiles } from '../../ui/files/useArrivingFiles.ts';
import { useFileList } from '../../ui/files/useFileList.ts';
import { Section } from '../settings/Section.tsx';
import { freshPlan } from './importWords.ts';

interface FileSectionProps {
  plan: ImportPlan | null;
  onPlan: (plan: ImportPlan | null) => void;
}

/** Which file, and what its rows are. */
export function FileSection({ plan, onPlan }: FileSectionProps) {
  const [kind, setKind] = useState<ImportKind>('complaints');
  const asked = plan?.kind ?? kind;
  const taken = (files: HandedFile[]) => {
    const file = files.at(-1);
    if (file) onPlan(freshPlan({ sha256: file.sha256, name: file.name }, asked));
  };
  const list = useFileList(null, taken);
  const isOver = useArrivingFiles(true, list.take);
  const choose = (value: string) => {
    const next = ImportKind.parse(value);
    setKind(next);
    // Other columns are asked for: what was chosen for the one kind says nothing for the other.
    if (plan) onPlan(freshPlan(plan.file, next));
  };
  return (
    <Section
      title="The file"
      about="CSV or an Excel workbook (.xlsx), with its columns in any order. Nothing is written before you accept it below."
    >
      <Radio.Group label="One row of it is" value={asked} onChange={choose}>
        <Group gap="lg" mt="xs">
          <Radio value="complaints" label="A complaint, with who brought it" />
          <Radio value="residents" label="A resident" />
        </Group>
      </Radio.Group>
      <Group gap="sm">
        <Button
          variant={plan ? 'default' : 'filled'}
          leftSection={<IconFileUpload size={18} aria-hidden />}
          onClick={list.choose}
        >
          {plan ? 'Choose another file…' : 'Choose the file…'}
        </Button>
        <Text size="sm" c="dimmed">
          {isOver ? 'Let go to read it.' : 'Or drag it onto the window.'}
        </Text>
      </Group>
      <div role="status">
        <KeepingFile underWay={list.underWay} />
        {plan && !list.underWay && (
          <Group gap="sm">
            <Text>
              <strong>{plan.file.name}</strong>
            </Text>
            <Button variant="default" size="compact-sm" onClick={() => onPlan(null)}>
              Put it aside
            </Button>
          </Group>
        )}
      </div>
      <NotTakenAlert notTaken={list.notTaken} onClose={list.forgetNotTaken} />
    </Section>
  );
}
