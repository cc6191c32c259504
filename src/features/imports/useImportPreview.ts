import { useState } from 'react';
import type { ImportPreview } from '../../../electron/contract/imports.ts';
import type { ImportPlan } from '../../../electron/domain/imports.ts';
import { useOperation } from '../../api/hooks.ts';
import { usePush } from '../../api/push.ts';

export interface Progress {
  done: number;
  total: number;
}

interface StudiedImport {
  preview: ImportPreview | undefined;
  isReading: boolean;
  error: unknown;
  progress: Progress | null;
  retry: () => void;
}

/** What would come of a plan, asked anew with each change of it; the last answer stays on screen meanwhile. */
export function useImportPreview(plan: ImportPlan): StudiedImport {
  const preview = useOperation('imports.preview', { plan }, { keepPrevious: true, gcTime: 0 });
  const progress = useProgress('reading');
  return {
    preview: preview.data,
    isReading: preview.isFetching,
    error: preview.isFetching ? null : preview.error,
    progress: preview.isFetching ? progress : null,
    retry: () => void preview.refetch(),
  };
}

/** How far the reading or the taking in of rows has come. */
export function useProgress(phase: 'reading' | 'taking-in'): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  usePush((push) => {
    if (push.type === 'import-progress' && push.phase === phase) setProgress({ done: push.done, total: push.total });
  });
  return progress;
}
