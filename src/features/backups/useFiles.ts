import { useOperation } from '../../api/hooks.ts';
import { usePush } from '../../api/push.ts';

const NOTHING = {};

/** How the letters and documents on this PC stand, read again after every check. */
export function useFiles() {
  const files = useOperation('files.status', NOTHING);
  usePush((push) => {
    if (push.type === 'files-checked') void files.refetch();
  });
  return files;
}
