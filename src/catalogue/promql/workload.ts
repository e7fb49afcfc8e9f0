import { is, matches, matchesNot } from './matcher';
import { maxBy, withLabel } from './operators';
import { select, type QueryOptions } from './selector';
import type { MetricId } from '../metrics';

/** `cluster` takes part in every join: it keeps clusters that share a Prometheus apart, and does nothing where there is no such label. */
export const POD = ['cluster', 'namespace', 'pod'];
/** Labels that name the workload of a pod: the outermost owner, or the pod itself. */
export const WORKLOAD = ['cluster', 'namespace', 'workload_kind', 'workload'];
/** A container of a pod, and the containers of that name in all pods of a workload. */
export const POD_CONTAINER = [...POD, 'container'];
export const CONTAINER = [...WORKLOAD, 'container'];

/** Written by kube-state-metrics where there is no owner, by version. */
const NO_OWNER = '|<none>';
/** Letters that Kubernetes makes generated names of (apimachinery, util/rand). */
const GENERATED = '[bcdfghjklmnpqrstvwxz2456789]';

/**
 * An owner goes before its pods do. Remembered this long, it keeps an alert about pods that still end under the name it had:
 * under another one it would be sent anew.
 */
const OWNER_MEMORY = '10m';

/** `expression` with `target` set to what the label `source` says, or to the first group of `pattern` in it. */
export const copyLabel = (expression: string, target: string, source: string, pattern = '(.*)') =>
  `label_replace(${expression}, "${target}", "$1", "${source}", "${pattern}")`;

const named = (expression: string, kindLabel: string, nameLabel: string) =>
  maxBy(
    [...POD, 'workload_kind', 'workload'],
    copyLabel(copyLabel(expression, 'workload_kind', kindLabel), 'workload', nameLabel)
  );

/** Pods whose owner has an owner itself, such as Deployment → ReplicaSet → pod. */
function ownedTwice(kind: string, owners: MetricId, nameLabel: string, options: QueryOptions, among: string): string {
  const pods = copyLabel(`${select('podOwner', [is('owner_kind', kind)], options)}${among}`, nameLabel, 'owner_name');
  const join = ['cluster', 'namespace', nameLabel];
  const outer = `last_over_time(${select(owners, [matchesNot('owner_kind', NO_OWNER)], options)}[${OWNER_MEMORY}])`;
  const owner = maxBy([...join, 'owner_kind', 'owner_name'], outer);
  return named(
    `${pods} * on (${join.join(', ')}) group_left (owner_kind, owner_name) ${owner}`,
    'owner_kind',
    'owner_name'
  );
}

/** Pods without an owner stand for themselves. */
const itself = (pods: string) =>
  maxBy(
    [...POD, 'workload_kind', 'workload'],
    `label_replace(${copyLabel(pods, 'workload', 'pod')}, "workload_kind", "Pod", "", "")`
  );

/** By the shape of the pod's name; the most telling comes last, as later replacements win. */
const NAME_SHAPES: ReadonlyArray<[kind: string, shape: string]> = [
  ['StatefulSet', '(.+)-[0-9]+'],
  ['DaemonSet', `(.+)-${GENERATED}{5}`],
  ['Deployment', `(.+)-${GENERATED}{6,10}-${GENERATED}{5}`],
];

const guessed = (pods: string) =>
  NAME_SHAPES.reduce(
    (inner, [kind, shape]) =>
      `label_replace(${copyLabel(inner, 'workload', 'pod', shape)}, "workload_kind", "${kind}", "pod", "${shape}")`,
    itself(pods)
  );

/**
 * The workload (outermost owner) of each pod: one series per pod with `workload_kind` and `workload`, value 1, made for
 * `* on (cluster, namespace, pod) group_left (workload_kind, workload)`. Where owners are not exported, the workload of the
 * pods in `expression` is guessed from their names. `topk` keeps one when exporters disagree: two owners for a pod would make
 * the join fail.
 *
 * @param among an expression that yields all pods asked for and is cheap: with it the others cost nothing
 */
export function workloadOfPods(expression: string, options: QueryOptions, among?: string): string {
  const only = among === undefined ? '' : ` and on (${POD.join(', ')}) ${among}`;
  const direct = `${select('podOwner', [matchesNot('owner_kind', NO_OWNER)], options)}${only}`;
  const alone = `${select('podOwner', [matches('owner_kind', NO_OWNER)], options)}${only}`;
  const ways = [
    ownedTwice('ReplicaSet', 'replicaSetOwner', 'replicaset', options, only),
    ownedTwice('Job', 'jobOwner', 'job_name', options, only),
    named(direct, 'owner_kind', 'owner_name'),
    itself(alone),
    `(${guessed(expression)} > bool 0)`,
  ];
  return `topk by (${POD.join(', ')}) (1, ${ways.join(` or on (${POD.join(', ')}) `)})`;
}

/** Gives the series of pods in front of it the labels of their workload; `pods` as for `workloadOfPods`. */
export function timesWorkload(pods: string, options: QueryOptions, among?: string): string {
  return `* on (${POD.join(', ')}) group_left (workload_kind, workload) ${workloadOfPods(pods, options, among)}`;
}

/** An expression about objects of one kind as one about workloads: `label` holds the name. */
export function asWorkload(expression: string, kind: string, label: string): string {
  return maxBy(WORKLOAD, withLabel(copyLabel(expression, 'workload', label), 'workload_kind', kind));
}
