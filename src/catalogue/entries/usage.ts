import type { MetricId } from '../metrics';
import { is, isNot, oneOf, type Matcher } from '../promql/matcher';
import { firstOf, maxBy, sumBy } from '../promql/operators';
import type { QueryOptions } from '../promql/selector';
import { ofPods } from '../promql/pods';
import { ALL_NODES, type NodeScope, type PodsScope, type Scope } from '../scope';

const WHOLE_NODE = is('id', '/');
const CONTAINERS = [isNot('container', ''), isNot('container', 'POD')];

/** The metrics behind one kind of usage, and how a sample of them is taken: as it is (gauge) or as rate (counter). */
export interface UsageSource {
  sample(metric: MetricId, matchers: readonly Matcher[], options: QueryOptions): string;
  container: MetricId;
  node: MetricId;
}

function nodeMatcher({ nodes }: NodeScope): Matcher {
  return nodes === null ? isNot('node', '') : oneOf('node', nodes);
}

/**
 * Per node from the first source the node has: its root cgroup, the resource endpoint (which `kubectl top` shows; both are the
 * kubelet's own figure), or the sum of its containers, which leaves out the system's processes.
 */
function usageByNode({ sample, container, node }: UsageSource, scope: NodeScope, options: QueryOptions): string {
  const nodes = nodeMatcher(scope);
  const containers = sample(container, [nodes, ...CONTAINERS], options);
  return firstOf([
    maxBy(['node'], sample(container, [nodes, WHOLE_NODE], options)),
    maxBy(['node'], sample(node, [nodes], options)),
    // The resource endpoint repeats cAdvisor's series without `id`, hence the maximum first.
    sumBy(['node'], maxBy(['node', 'namespace', 'pod', 'container'], containers)),
  ]);
}

function usageOfPods({ sample, container }: UsageSource, scope: PodsScope, options: QueryOptions): string {
  return ofPods((matchers) => sample(container, [...matchers, ...CONTAINERS], options), scope, options);
}

/** Usage at any scope; of the cluster, the sum over its nodes. */
export function usage(source: UsageSource, scope: Scope, options: QueryOptions): string {
  switch (scope.level) {
    case 'cluster':
      return sumBy([], usageByNode(source, ALL_NODES, options));
    case 'node':
      return usageByNode(source, scope, options);
    default:
      return usageOfPods(source, scope, options);
  }
}
