import { steady } from './apiServerSeries';

/** Five minutes of quiet are enough for a rate; a past needs some more. */
const LENGTH = 200;
/** When what is slow begins to be. */
const SLOW_FROM = 160;

export const owner = (workload: string, more = '') => ({
  [`kube_pod_owner{namespace="shop",pod="${workload}-0",uid="u",owner_kind="StatefulSet",owner_name="${workload}"${more}}`]: `1x${LENGTH}`,
});

export const inPod = (workload: string, more = '') =>
  `job="pods",instance="${workload}",namespace="shop",pod="${workload}-0"${more}`;

/** Ten requests a second, of which one is slow from the fortieth minute on: then p99 is nearly `slow` (seconds, or as `unit` says), before that less than `fast`. */
export function becomesSlow(name: string, labels: string, slow: number, fast = 0.1): Record<string, string> {
  const step = 150;
  const before = step * SLOW_FROM;
  const turns = `0+${step}x${SLOW_FROM} ${before + step * 0.9}+${step * 0.9}x${LENGTH - SLOW_FROM - 1}`;
  const bounds = [fast, slow * 0.97, slow];
  return Object.fromEntries(
    [
      ...bounds.map((le) => [String(le), le < slow ? turns : steady(10, LENGTH)] as const),
      ['+Inf', steady(10, LENGTH)] as const,
    ].map(([le, values]) => [`${name}{${labels},le="${le}"}`, values])
  );
}

/** Ten requests a second, of which `failed` a second are marked by `mark`. */
export const failing = (name: string, labels: string, mark: string, failed: number) => ({
  [`${name}{${labels}}`]: steady(10 - failed, 80),
  [`${name}{${labels},${mark}}`]: steady(failed, 80),
});
export const counted = (name: string, labels: string, perSecond = 10) => ({
  [`${name}{${labels}}`]: steady(perSecond, LENGTH),
});
