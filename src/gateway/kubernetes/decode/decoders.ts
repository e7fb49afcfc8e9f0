import type { Resource } from '../../../contract/kinds';
import type { ObjectOf } from '../../../contract/objects';
import type { Decode } from '../protobuf/Reader';
import { decodeCronJob } from './cronJob';
import { decodeDaemonSet } from './daemonSet';
import { decodeDeployment } from './deployment';
import { decodeEndpointSlice } from './endpointSlice';
import { decodeEvent } from './event';
import { decodeHorizontalPodAutoscaler } from './horizontalPodAutoscaler';
import { decodeIngress } from './ingress';
import { decodeJob } from './job';
import { decodeLease } from './lease';
import { decodeLimitRange } from './limitRange';
import { decodeNamespace } from './namespace';
import { decodeNode } from './node';
import { decodePersistentVolume } from './persistentVolume';
import { decodePersistentVolumeClaim } from './persistentVolumeClaim';
import { decodePod } from './pod';
import { decodePodDisruptionBudget } from './podDisruptionBudget';
import { decodeReplicaSet } from './replicaSet';
import { decodeResourceQuota } from './resourceQuota';
import { decodeService } from './service';
import { decodeStatefulSet } from './statefulSet';

/**
 * The decoder of each kind. Field numbers are those of k8s.io/api v0.36.3 (`<group>/<version>/generated.proto`); the API
 * never reuses a number.
 */
export const DECODERS: { readonly [R in Resource]: Decode<ObjectOf[R]> } = {
  namespaces: decodeNamespace,
  nodes: decodeNode,
  pods: decodePod,
  deployments: decodeDeployment,
  replicasets: decodeReplicaSet,
  statefulsets: decodeStatefulSet,
  daemonsets: decodeDaemonSet,
  jobs: decodeJob,
  cronjobs: decodeCronJob,
  services: decodeService,
  endpointslices: decodeEndpointSlice,
  ingresses: decodeIngress,
  events: decodeEvent,
  persistentvolumeclaims: decodePersistentVolumeClaim,
  persistentvolumes: decodePersistentVolume,
  horizontalpodautoscalers: decodeHorizontalPodAutoscaler,
  poddisruptionbudgets: decodePodDisruptionBudget,
  resourcequotas: decodeResourceQuota,
  limitranges: decodeLimitRange,
  leases: decodeLease,
};
