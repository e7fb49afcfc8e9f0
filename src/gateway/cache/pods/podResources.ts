import type { Container, ContainerResources, Pod } from '../../../contract/objects';

type Kind = keyof ContainerResources;

const isSidecar = (init: Container) => init.restartPolicy === 'Always';

function plus(sum: number | null, value: number | null): number | null {
  return value === null ? sum : (sum ?? 0) + value;
}

function larger(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

/**
 * What a pod asks for or may use of one resource, as the scheduler counts it: containers and sidecars together, or the most
 * any init container needs beside the sidecars started before it (PodRequests in k8s.io/component-helpers/resource).
 * Null when no container says.
 */
export function podResource(pod: Pick<Pod, 'initContainers' | 'containers'>, kind: Kind): number | null {
  let sidecars: number | null = null;
  let starting: number | null = null;
  for (const init of pod.initContainers) {
    const value = init.resources[kind];
    if (isSidecar(init)) {
      sidecars = plus(sidecars, value);
    }
    starting = larger(starting, isSidecar(init) ? sidecars : plus(sidecars, value));
  }
  const running = pod.containers.reduce((sum, { resources }) => plus(sum, resources[kind]), sidecars);
  return larger(running, starting);
}

/** A pod that has ended holds no resources. */
export function isFinished(pod: Pod): boolean {
  return pod.phase === 'Succeeded' || pod.phase === 'Failed';
}
