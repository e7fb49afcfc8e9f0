import type { HorizontalPodAutoscaler, ScalingMetric } from '../../../src/contract/objects';
import { instant, number, numberOrNull, quantity, text, type Tree, tree, trees } from './json';
import { conditions, objectMeta } from './meta';

/** Where the metric of each source lies in its entry. */
const FIELDS: Readonly<Record<string, string>> = {
  Resource: 'resource',
  ContainerResource: 'containerResource',
  Pods: 'pods',
  Object: 'object',
  External: 'external',
};

type Identity = Pick<ScalingMetric, 'source' | 'name' | 'container' | 'about'>;

function entry(of: Tree): { identity: Identity; found: Tree } {
  const source = text(of.type);
  const found = tree(of[FIELDS[source] ?? '']);
  const about = tree(found.describedObject);
  return {
    identity: {
      source,
      name: text(found.name ?? tree(found.metric).name),
      container: text(found.container),
      about: found.describedObject ? `${text(about.kind)}/${text(about.name)}` : '',
    },
    found,
  };
}

const amounts = (values: Tree): ScalingMetric['current'] => ({
  utilization: numberOrNull(values.averageUtilization),
  average: quantity(values.averageValue),
  value: quantity(values.value),
});

const MEASURES: Readonly<Record<string, ScalingMetric['measure']>> = {
  Utilization: 'utilization',
  AverageValue: 'average',
  Value: 'value',
};

function metrics(wanted: readonly Tree[], current: readonly Tree[]): ScalingMetric[] {
  const left = current.map(entry);
  return wanted.map(entry).map(({ identity, found: { target } }) => {
    const index = left.findIndex((other) => JSON.stringify(other.identity) === JSON.stringify(identity));
    const [status] = index < 0 ? [] : left.splice(index, 1);
    const measure = MEASURES[text(tree(target).type)] ?? 'value';
    return {
      ...identity,
      measure,
      target: amounts(tree(target))[measure],
      current: amounts(tree(status?.found.current)),
    };
  });
}

export function horizontalPodAutoscaler(object: Tree): HorizontalPodAutoscaler {
  const meta = objectMeta(object);
  const spec = tree(object.spec);
  const status = tree(object.status);
  const target = tree(spec.scaleTargetRef);
  return {
    meta,
    target: {
      kind: text(target.kind),
      namespace: meta.namespace,
      name: text(target.name),
      apiVersion: text(target.apiVersion),
    },
    minReplicas: numberOrNull(spec.minReplicas),
    maxReplicas: number(spec.maxReplicas),
    currentReplicas: number(status.currentReplicas),
    desiredReplicas: number(status.desiredReplicas),
    lastScaledAt: instant(status.lastScaleTime),
    observedGeneration: numberOrNull(status.observedGeneration),
    metrics: metrics(trees(spec.metrics), trees(status.currentMetrics)),
    conditions: conditions(status),
  };
}
