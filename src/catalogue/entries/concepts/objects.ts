import type { Entry } from '../../entry';
import { is, isNot, oneOf } from '../../promql/matcher';
import { maxBy, sumBy } from '../../promql/operators';
import { select } from '../../promql/selector';
import type { ScopeOf } from '../../scope';

type ObjectsLevel = 'cluster' | 'namespace' | 'workload';
const LEVELS: readonly ObjectsLevel[] = ['cluster', 'namespace', 'workload'];

function namespacesOf(scope: ScopeOf[ObjectsLevel]) {
  switch (scope.level) {
    case 'cluster':
      return [];
    case 'namespace':
      return [scope.namespaces === null ? isNot('namespace', '') : oneOf('namespace', scope.namespaces)];
    case 'workload':
      return [is('namespace', scope.namespace)];
  }
}

const copy = (expression: string, target: string, source: string) =>
  `label_replace(${expression}, "${target}", "$1", "${source}", "(.*)")`;

export const warningEvents: Entry<ObjectsLevel> = {
  id: 'warning-events',
  title: 'Warning events',
  description: 'Warnings of Kubernetes within the last hour, as the gateway counted them.',
  unit: 'count',
  requires: [['events']],
  levels: LEVELS,
  expr: (scope, options) => {
    const counter = select('events', [is('type', 'Warning'), ...namespacesOf(scope)], options);
    const once = maxBy(['cluster', 'namespace', 'owner_kind', 'owner', 'reason'], `increase(${counter}[1h])`);
    switch (scope.level) {
      case 'cluster':
        return sumBy([], once);
      case 'namespace':
        return sumBy(['namespace'], once);
      case 'workload':
        return sumBy(
          ['workload_kind', 'workload'],
          copy(copy(once, 'workload_kind', 'owner_kind'), 'workload', 'owner')
        );
    }
  },
  thresholds: [],
};

export const endpointsMissing: Entry<'cluster' | 'namespace'> = {
  id: 'endpoints-not-ready',
  title: 'Endpoints that are not ready',
  description: 'Endpoints of Services that get no traffic because they are not ready.',
  unit: 'count',
  requires: [['serviceEndpoints'], ['serviceEndpointsReady']],
  levels: ['cluster', 'namespace'],
  expr: (scope, options) => {
    const of = (metric: 'serviceEndpoints' | 'serviceEndpointsReady') =>
      maxBy(['cluster', 'namespace', 'service'], select(metric, namespacesOf(scope), options));
    return sumBy(
      scope.level === 'cluster' ? [] : ['namespace'],
      `${of('serviceEndpoints')} - ${of('serviceEndpointsReady')}`
    );
  },
  thresholds: [],
};
