/** Series that name the owners of pods in the namespace shop, as kube-state-metrics writes them. */
export const podOwner = (pod: string, kind: string, name: string, uid = 'u') =>
  `kube_pod_owner{namespace="shop",pod="${pod}",uid="${uid}",owner_kind="${kind}",owner_name="${name}",owner_is_controller="true"}`;

export const replicaSetOwner = (name: string, kind: string, owner: string) =>
  `kube_replicaset_owner{namespace="shop",replicaset="${name}",owner_kind="${kind}",owner_name="${owner}",owner_is_controller="true"}`;

/** Pods of the Deployment backend. */
export const POD = 'backend-7d4b9c6f5d-x2v9k';
export const SECOND_POD = 'backend-7d4b9c6f5d-q8r7s';

/** Their owners, for as long as `values` says. */
export const ownersOf = (pods: readonly string[], values: string) => ({
  ...Object.fromEntries(pods.map((pod) => [podOwner(pod, 'ReplicaSet', 'backend-7d4b9c6f5d'), values])),
  [replicaSetOwner('backend-7d4b9c6f5d', 'Deployment', 'backend')]: values,
});

export const BACKEND = { namespace: 'shop', workload_kind: 'Deployment', workload: 'backend' };

/** The same series in a cluster `eu`, and in a cluster `us` with the values that `elsewhere` gives them. */
export function inTwoClusters(
  series: Readonly<Record<string, string>>,
  elsewhere: (series: string, values: string) => string
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(series).flatMap(([name, values]) => [
      [name.replace('{', '{cluster="eu",'), values],
      [name.replace('{', '{cluster="us",'), elsewhere(name, values)],
    ])
  );
}

/** The same series, and once more as a second scrape of the same exporter delivers them. */
export const scrapedTwice = (series: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(series).flatMap(([name, values]) => [
      [name, values],
      [name.replace('{', '{prometheus_replica="second",'), values],
    ])
  );
