const CLAIM = 'namespace="shop",persistentvolumeclaim="orders"';
const KUBELET = 'job="kubelet",instance="10.0.0.2:10250",node="node-a"';

/** A figure of the kubelet about the volume of the claim orders. */
export const volume = (figure: string) => `kubelet_volume_stats_${figure}{${KUBELET},${CLAIM}}`;

/** Free of all there is. */
export const space = (available: string, capacity = '1000x2000') => ({
  [volume('available_bytes')]: available,
  [volume('capacity_bytes')]: capacity,
});

export const READ_ONLY = { [`kube_persistentvolumeclaim_access_mode{${CLAIM},access_mode="ReadOnlyMany"}`]: '1x2000' };
export const READ_WRITE = {
  [`kube_persistentvolumeclaim_access_mode{${CLAIM},access_mode="ReadWriteOnce"}`]: '1x2000',
};

/** The same volume as another node that mounts it sees it. */
export const onAnotherNode = (series: Readonly<Record<string, string>>) => ({
  ...series,
  ...Object.fromEntries(
    Object.entries(series).map(([name, values]) => [
      name.replace(KUBELET, 'job="kubelet",instance="b",node="node-b"'),
      values,
    ])
  ),
});

export const ORDERS = { namespace: 'shop', persistentvolumeclaim: 'orders' };
