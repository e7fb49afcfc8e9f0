import type { Container, ContainerStatus, Pod } from '../../contract/objects';

export interface ContainerView {
  spec: Container;
  status: ContainerStatus;
}

/** The kubelet reports containers by name, and nearly always in the order of the specification. */
function pair(specs: readonly Container[], statuses: readonly ContainerStatus[]): ContainerView[] {
  const pairs: ContainerView[] = [];
  for (const [i, spec] of specs.entries()) {
    const status = statuses[i]?.name === spec.name ? statuses[i] : statuses.find(({ name }) => name === spec.name);
    if (status) {
      pairs.push({ spec, status });
    }
  }
  return pairs;
}

/** True for an init container that runs beside the others for the pod's whole life. */
export function isSidecar(container: Container): boolean {
  return container.restartPolicy === 'Always';
}

/** Containers meant to keep running: the pod's own and its sidecars; only those the kubelet has reported on. */
export function runningContainers(pod: Pod): ContainerView[] {
  const own = pair(pod.containers, pod.containerStatuses);
  if (pod.initContainers.length === 0) {
    return own;
  }
  return own.concat(pair(pod.initContainers.filter(isSidecar), pod.initContainerStatuses));
}

/** Init containers that must finish before the pod starts. */
export function initContainers(pod: Pod): ContainerView[] {
  return pair(
    pod.initContainers.filter((spec) => !isSidecar(spec)),
    pod.initContainerStatuses
  );
}

/** Every container the kubelet has reported on, init containers first. */
export function allContainers(pod: Pod): ContainerView[] {
  return [...initContainers(pod), ...runningContainers(pod)];
}
