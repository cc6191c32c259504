import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { HandedFile } from '../../../electron/domain/handedFiles.ts';
import type { CaseId } from '../../../electron/domain/ids.ts';
import type { Arriving } from './arriving.ts';
import { DropOverlay } from './DropOverlay.tsx';
import { KeepingFile, NotTakenAlert } from './FileNews.tsx';
import classes from './FilesField.module.css';
import { withFiles } from './fileRefs.ts';
import { fileSize } from './fileSize.ts';
import { useArrivingFiles } from './useArrivingFiles.ts';
import { useFileList } from './useFileList.ts';

interface FilesFieldProps {
  /** The case they will go on; null: it does not exist yet. */
  caseId: CaseId | null;
  files: readonly HandedFile[];
  onFiles: (change: (files: readonly HandedFile[]) => HandedFile[]) => void;
  /** Files that were dropped before the field was there. */
  first?: Arriving | null;
  error?: string | undefined;
  /** The first thing in its form: it takes the focus. */
  hasFocus?: boolean;
  /** How its frame looks beside others. */
  className?: string;
}

/** Files for a case: dragged onto the window, pasted, or chosen. They are kept as soon as they stand in the list. */
export function FilesField({
  caseId,
  files,
  onFiles,
  first = null,
  error,
  hasFocus = false,
  className,
}: FilesFieldProps) {
  const list = useFileList(caseId, (taken) => onFiles((now) => withFiles(now, taken)));
  const isOver = useArrivingFiles(true, list.take);
  const choose = useRef<HTMLButtonElement>(null);

  const begun = useRef<Arriving | null>(null);
  const { take } = list;
  useEffect(() => {
    if (first === null || begun.current === first) return;
    begun.current = first;
    take(first);
  });

  const remove = (sha256: HandedFile['sha256']) => {
    onFiles((now) => now.filter((file) => file.sha256 !== sha256));
    // The button that was pressed is gone.
    choose.current?.focus();
  };
  return (
    <Fieldset legend="Files" className={className ?? ''}>
      {isOver && <DropOverlay>Let go to add them</DropOverlay>}
      <Stack gap="sm">
        {files.length > 0 && (
          <ul className={classes.list} aria-label="Files to add">
            {files.map((file) => (
              <li key={file.sha256} className={classes.row}>
                <div className={classes.name}>
                  <Text>{file.name}</Text>
                  <Text size="sm" c="dimmed">
                    {fileSize(file.bytes)}
                  </Text>
                  <WhereElse file={file} />
                </div>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Take out ${file.name}`}
                  onClick={() => remove(file.sha256)}
                >
                  Take out
                </Button>
              </li>
            ))}
          </ul>
        )}
        <Group gap="sm" align="center">
          <Button
            ref={choose}
            variant="default"
            leftSection={<IconFileUpload size={18} aria-hidden />}
            onClick={list.choose}
            data-autofocus={hasFocus || undefined}
          >
            Choose files…
          </Button>
          <Text size="sm" c="dimmed" className={classes.hint}>
            Or drag them onto the window, or paste a picture or a file with Ctrl+V.
          </Text>
        </Group>
        <div role="status">
          <KeepingFile underWay={list.underWay} />
        </div>
        {error && (
          <Text size="sm" c="red" role="alert">
            {error}
          </Text>
        )}
        <NotTakenAlert notTaken={list.notTaken} onClose={list.forgetNotTaken} />
      </Stack>
    </Fieldset>
  );
}

/** That the very same file lies on a case already. */
function WhereElse({ file }: { file: HandedFile }) {
  const sentence = whereElse(file);
  return sentence === null ? null : (
    <Text size="sm" fw={600}>
      {sentence}
    </Text>
  );
}

function whereElse({ isOnCase, otherCases }: HandedFile): string | null {
  if (isOnCase) return 'This very file is on the case already. It is not added a second time.';
  if (otherCases.length === 0) return null;
  return `This very file is also on ${otherCases.length === 1 ? 'case' : 'cases'} ${otherCases.join(', ')}. Is it meant for this one?`;
}
