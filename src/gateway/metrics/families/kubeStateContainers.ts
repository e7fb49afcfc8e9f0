import type { ContainerResources, Pod } from '../../../contract/objects';
import type { Labels, Sample } from '../Family';
import type { KubeStateTable } from './kubeState';
import { perPod } from './kubeStatePods';

function resourceSamples(
  pod: Pod,
  labels: Labels,
  cpu: keyof ContainerResources,
  memory: keyof ContainerResources
): Sample[] {
  return pod.containers.flatMap(({ name, resources }): Sample[] => {
    const at = { ...labels, container: name, node: pod.nodeName ?? '' };
    const cores = resources[cpu];
    const bytes = resources[memory];
    return [
      ...(cores === null ? [] : [[{ ...at, resource: 'cpu', unit: 'core' }, cores] as const]),
      ...(bytes === null ? [] : [[{ ...at, resource: 'memory', unit: 'byte' }, bytes] as const]),
    ];
  });
}

export const containerTables: readonly KubeStateTable[] = [
  perPod('kube_pod_container_status_restarts_total', 'The number of container restarts per container.', (pod, labels) =>
    pod.containerStatuses.map(({ name, restartCount }) => [{ ...labels, container: name }, restartCount])
  ),
  perPod(
    'kube_pod_container_resource_requests',
    'The number of requested request resource by a container.',
    (pod, labels) => resourceSamples(pod, labels, 'cpuRequest', 'memoryRequest')
  ),
  perPod(
    'kube_pod_container_resource_limits',
    'The number of requested limit resource by a container.',
    (pod, labels) => resourceSamples(pod, labels, 'cpuLimit', 'memoryLimit')
  ),
];
