import type { PodsScope } from '../scope';
import { is, isNot, oneOf, type Matcher } from './matcher';
import { maxBy, sumBy } from './operators';
import { select, type QueryOptions } from './selector';
import { POD, workloadOfPods } from './workload';

/** Takes samples of what pods or containers have, limited by matchers. */
export type PodSample = (only: readonly Matcher[]) => string;

function matchersOf(scope: PodsScope): Matcher[] {
  switch (scope.level) {
    case 'cluster':
      return [isNot('pod', '')];
    case 'namespace':
      return [
        scope.namespaces === null ? isNot('namespace', '') : oneOf('namespace', scope.namespaces),
        isNot('pod', ''),
      ];
    case 'workload':
      return [is('namespace', scope.namespace), isNot('pod', '')];
    default:
      return [is('namespace', scope.namespace), oneOf('pod', scope.pods)];
  }
}

/** Labels that name a series at each level. */
const NAMES: Readonly<Record<PodsScope['level'], readonly string[]>> = {
  cluster: [],
  namespace: ['namespace'],
  workload: ['workload_kind', 'workload'],
  pod: ['pod'],
  container: ['pod', 'container'],
};

/**
 * The sum of a sample at any scope of pods. Equal series (two replicas of an exporter, two scrape jobs) count once: series are
 * equal that agree in `parts` besides namespace and pod.
 */
export function ofPods(
  sample: PodSample,
  scope: PodsScope,
  options: QueryOptions,
  parts: readonly string[] = ['container']
): string {
  const once = maxBy([...POD, ...parts], sample(matchersOf(scope)));
  const names = NAMES[scope.level];
  if (scope.level !== 'workload') {
    return sumBy(names, once);
  }
  const owners = workloadOfPods(select('podOwner', [is('namespace', scope.namespace)], options), options);
  const join = `* on (${POD.join(', ')}) group_left (workload_kind, workload) ${owners}`;
  return sumBy(names, `${sumBy(POD, once)} ${join}`);
}
