import type { PathPod, PathPodEndpoint } from '../../contract/answers';
import { CAUSES } from '../../contract/answers/problem';
import type { Endpoint, Pod, Service } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import type { Finding } from '../causes/finding';
import { podFinding } from '../causes/podFinding';
import { endpointsOf, isReady } from '../services/endpoints';
import { selectedPods } from '../services/selectedPods';
import { podStatus } from '../status/podStatus';
import { toneOfPod } from '../status/podTone';
import type { IndexedView } from '../view/IndexedView';
import { refOf } from '../view/refOf';

/** A pod behind a Service, with why it is broken and the state of its endpoint. */
export interface PodOnPath {
  pod: Pod;
  finding: Finding | null;
  endpoint: PathPodEndpoint;
}

/** The state of an endpoint: draining and ended ones are being deleted. */
export function endpointState(endpoint: Endpoint): Exclude<PathPodEndpoint, 'none'> {
  if (endpoint.terminating === true) {
    return endpoint.serving === false ? 'ended' : 'draining';
  }
  return isReady(endpoint) ? 'ready' : 'not ready';
}

const isFinished = ({ phase }: Pod) => phase === 'Succeeded' || phase === 'Failed';

function podsBehind(view: IndexedView, service: Service, endpoints: readonly Endpoint[]): readonly Pod[] {
  if (service.selector.size > 0) {
    return selectedPods(view, service);
  }
  return endpoints.flatMap(({ targetKind, targetName }) =>
    targetKind === 'Pod' ? (view.get('pods', service.meta.namespace, targetName) ?? []) : []
  );
}

function badness({ pod, finding, endpoint }: PodOnPath): number {
  if (finding) {
    return CAUSES.indexOf(finding.cause.code) - CAUSES.length;
  }
  return endpoint === 'ready' ? 2 : pod.meta.deletedAt === null ? 0 : 1;
}

/** Every pod behind a Service, worst first: those its selector matches, or those its endpoints name when it has none. */
export function podsOnPath(view: IndexedView, service: Service, now: EpochMs): PodOnPath[] {
  const endpoints = endpointsOf(view, service);
  const states = new Map(endpoints.map((endpoint) => [endpoint.targetName, endpointState(endpoint)]));
  const all = podsBehind(view, service, endpoints);
  const living = all.filter((pod) => !isFinished(pod));
  return (living.length > 0 ? living : all)
    .map((pod): PodOnPath => ({
      pod,
      finding: podFinding(view, pod, now),
      endpoint: states.get(pod.meta.name) ?? 'none',
    }))
    .sort((a, b) => badness(a) - badness(b) || (a.pod.meta.name < b.pod.meta.name ? -1 : 1));
}

/** The same as it is answered. */
export function describePod({ pod, finding, endpoint }: PodOnPath): PathPod {
  return {
    object: refOf('pods', pod),
    status: podStatus(pod).status,
    tone: toneOfPod(pod, finding),
    cause: finding?.cause ?? null,
    node: pod.nodeName,
    endpoint,
  };
}
