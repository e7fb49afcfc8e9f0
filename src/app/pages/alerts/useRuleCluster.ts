import { useMemo } from 'react';
import { useCluster } from '../../data';
import type { RuleCluster } from './installed/ourRule';

/** The picked cluster as rules need it; null while no Prometheus is set for it. */
export function useRuleCluster(): RuleCluster | null {
  const { uid, settings } = useCluster();
  const { prometheusUid, clusterLabel } = settings;
  return useMemo(
    () => (prometheusUid ? { prometheusUid, clusterUid: uid, clusterLabel: clusterLabel || undefined } : null),
    [prometheusUid, clusterLabel, uid]
  );
}
