import type { MetricId } from '../metrics';
import { ALL_NODES, type NodeScope } from '../scope';
import { is, isNot, literalPattern, matches, matchesNot, type Matcher } from './matcher';
import { maxBy } from './operators';
import { select, type QueryOptions } from './selector';

export const NODE = ['cluster', 'node'];

/** An expression about the series that the matchers leave. */
export type Sample = (matchers: readonly Matcher[]) => string;

/** The series that leads from an exporter's `instance` to the name of its node. */
interface NameSource {
  metric: MetricId;
  label: string;
}
const HOST_NAME: NameSource = { metric: 'hostName', label: 'nodename' };
export const KUBELET_NAME: NameSource = { metric: 'kubeletNodeName', label: 'node' };

/**
 * Series of an exporter that runs on each node, with the label `node`. The scrape sets `node`, or leaves the way by the name
 * the node reports, or by `instance` when that is the node's name, with or without port. One instance is taken one way only.
 */
export function onNodes(
  sample: Sample,
  options: QueryOptions,
  { nodes }: NodeScope = ALL_NODES,
  { metric, label }: NameSource = HOST_NAME
): string {
  const names = nodes === null ? '.+' : nodes.map(literalPattern).join('|');
  const unnamed = is('node', '');
  const reported = label === 'node' ? [matches(label, names)] : [unnamed, matches(label, names)];
  const name = maxBy(['cluster', 'instance', label], select(metric, reported, options));
  const byName = `(${sample([unnamed])}) * on (cluster, instance) group_left (${label}) ${name}`;
  const byInstance = sample([unnamed, matches('instance', `(${names})(:[0-9]+)?`)]);
  return [
    sample([matches('node', names)]),
    `label_replace(${byName}, "node", "$1", "${label}", "(.*)")`,
    `label_replace(${byInstance}, "node", "$1", "instance", "(.*?)(:[0-9]+)?")`,
  ].join(' or on (cluster, instance) ');
}

/** File systems on disks: memory-backed and read-only image mounts left out. The same device may be mounted several times. */
export const DISKS = [
  isNot('fstype', ''),
  matchesNot('fstype', 'tmpfs|ramfs|devtmpfs|overlay|squashfs|iso9660|nsfs|proc|sysfs|cgroup2?'),
];
