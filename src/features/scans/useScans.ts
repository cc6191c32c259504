import { useOperation } from '../../api/hooks.ts';
import { usePush } from '../../api/push.ts';

const NOTHING = {};

/** The scans that wait, read again whenever one comes or goes. */
export function useScans() {
  const scans = useOperation('scans.list', NOTHING);
  usePush((push) => {
    if (push.type === 'scans-changed') void scans.refetch();
  });
  return scans;
}
