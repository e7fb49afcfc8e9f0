import { maxBy, sumBy } from './operators';
import type { QueryOptions } from './selector';
import { exceptExcusedPods } from './suppressed';
import { untold, withWhy, workloadsTold, type Trouble } from './why';
import { POD, timesWorkload, WORKLOAD } from './workload';

export interface PodTroubles {
  /** Pods, or their containers. */
  trouble: Trouble;
  /** Cheap, and yields at least the pods that are in trouble now. */
  among: string;
  /** Labels beside those of the workload by which pods are counted. */
  per: readonly string[];
  /** Pods that other alerts tell of: `unless …`. */
  unless?: string;
  /** Causes of the gateway's diagnosis that explain it: an RE2 pattern. */
  codes: string;
  /** What stands in the label `why` when the gateway says nothing. */
  otherwise: string;
}

/** Pods in trouble, counted by workload, with the label `why`; pods that end or whose node is broken are left out. */
export function podTroubles(
  { trouble, among, per, unless = '', codes, otherwise }: PodTroubles,
  options: QueryOptions
): string {
  const workload = timesWorkload(among, options, among);
  const pods = maxBy([...POD, ...per], `(${trouble(0)} ${unless} ${exceptExcusedPods(options)}) * 0 + 1`);
  const pod: Trouble = (seconds) => maxBy(POD, trouble(seconds));
  return withWhy(sumBy([...WORKLOAD, ...per], `${pods} ${workload}`), WORKLOAD, {
    told: workloadsTold(codes, options),
    silent: `(${untold(pod, options)}) ${workload}`,
    otherwise,
  });
}
