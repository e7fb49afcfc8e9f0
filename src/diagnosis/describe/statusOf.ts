import type { Tone } from '../../contract/answers';
import type { ClusterView } from '../../contract/clusterView';
import { resourceOfKind, type Resource } from '../../contract/kinds';
import type { ObjectRef } from '../../contract/objectRef';
import type { ObjectOf } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { serviceState } from '../services/serviceState';
import { nodeStatus } from '../status/nodeStatus';
import { podStatus } from '../status/podStatus';
import { podTone } from '../status/podTone';
import { workloadStatus } from '../status/workloadStatus';
import { indexView, type IndexedView } from '../view/IndexedView';
import { KEPT_STATUS } from './keptStatus';

export interface StatusWords {
  status: string;
  tone: Tone;
}

type StatusOf = { [R in Resource]: (view: IndexedView, object: ObjectOf[R], now: EpochMs) => StatusWords };

const workload = (_view: ClusterView, object: Parameters<typeof workloadStatus>[0]) => workloadStatus(object);

const STATUS: StatusOf = {
  namespaces: (_view, { phase }) => ({ status: phase, tone: phase === 'Active' ? 'good' : 'neutral' }),
  nodes: (_view, node) => {
    const { status, ready, trouble } = nodeStatus(node);
    return {
      status,
      tone: ready === false ? 'bad' : trouble !== '' ? 'warning' : node.unschedulable ? 'neutral' : 'good',
    };
  },
  pods: (view, pod, now) => ({ status: podStatus(pod).status, tone: podTone(view, pod, now) }),
  deployments: workload,
  replicasets: workload,
  statefulsets: workload,
  daemonsets: workload,
  jobs: workload,
  cronjobs: workload,
  services: (view, service, now) => {
    const { status, tone } = serviceState(view, service, now);
    return { status, tone };
  },
  endpointslices: (_view, { endpoints }) => {
    const ready = endpoints.filter((endpoint) => endpoint.ready !== false).length;
    const tone = ready === endpoints.length ? 'good' : ready === 0 ? 'bad' : 'warning';
    return { status: `${ready} of ${endpoints.length} ready`, tone: endpoints.length === 0 ? 'neutral' : tone };
  },
  events: (_view, { type, reason }) => ({ status: reason, tone: type === 'Warning' ? 'warning' : 'neutral' }),
  ...KEPT_STATUS,
};

/** An object's state in words and how to draw it. */
export function statusOf<R extends Resource>(
  view: ClusterView,
  resource: R,
  object: ObjectOf[R],
  now: EpochMs
): StatusWords {
  return STATUS[resource](indexView(view), object, now);
}

/** The same for a reference; `not found` or `not kept` where the object is not at hand. */
export function statusOfRef(view: ClusterView, ref: ObjectRef, now: EpochMs): StatusWords {
  const resource = resourceOfKind(ref.kind);
  const object = resource ? view.get(resource, ref.namespace, ref.name) : undefined;
  if (!resource || !object) {
    return { status: resource && view.isKnown(resource) ? 'not found' : 'not known', tone: 'neutral' };
  }
  return statusOf(view, resource, object as ObjectOf[typeof resource], now);
}
