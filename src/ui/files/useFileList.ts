import { useRef, useState } from 'react';
import type { HandedFile, NotTaken } from '../../../electron/domain/handedFiles.ts';
import type { CaseId } from '../../../electron/domain/ids.ts';
import { call } from '../../api/call.ts';
import { handFile } from '../../api/handFile.ts';
import { asOperationError } from '../../api/operationError.ts';
import { type Arriving, folderSentence } from './arriving.ts';

export interface FileList {
  /** What is being taken now; null: nothing. */
  underWay: { name: string; part: number } | null;
  notTaken: readonly NotTaken[];
  take: (arriving: Arriving) => void;
  choose: () => void;
  forgetNotTaken: () => void;
}

/** Takes files one after the other, dropped, pasted or chosen in the system's dialog, and tells the form of each. */
export function useFileList(caseId: CaseId | null, onTaken: (files: HandedFile[]) => void): FileList {
  const [underWay, setUnderWay] = useState<FileList['underWay']>(null);
  const [notTaken, setNotTaken] = useState<NotTaken[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());
  // The form may have changed by the time a large file has arrived.
  const latest = useRef(onTaken);
  latest.current = onTaken;

  const inTurn = (work: () => Promise<void>) => {
    line.current = line.current.then(work).finally(() => setUnderWay(null));
  };
  const take = ({ files, folders }: Arriving) => {
    setNotTaken(folders.map((name) => ({ name, why: folderSentence(name) })));
    for (const { file, name } of files)
      inTurn(async () => {
        setUnderWay({ name, part: 0 });
        try {
          latest.current([await handFile(file, name, caseId, (part) => setUnderWay({ name, part }))]);
        } catch (thrown) {
          setNotTaken((before) => [...before, { name, why: asOperationError(thrown).message }]);
        }
      });
  };
  const choose = () =>
    inTurn(async () => {
      setNotTaken([]);
      try {
        const chosen = await call('documents.choose', { caseId });
        setNotTaken(chosen.notTaken);
        if (chosen.files.length > 0) latest.current(chosen.files);
      } catch (thrown) {
        setNotTaken([{ name: '', why: asOperationError(thrown).message }]);
      }
    });
  return { underWay, notTaken, take, choose, forgetNotTaken: () => setNotTaken([]) };
}
