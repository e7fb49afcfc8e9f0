import type { PathEndpoints, PathIngress, PathNode, PathPort, ServicePathAnswer } from '../../contract/answers';
import type { Service } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import type { IndexedView } from '../view/IndexedView';
import type { PodOnPath } from './pathPods';

/** The whole way of one Service at one moment, before it is cut to size: what breaks and remarks are looked for in. */
export interface PathContext {
  view: IndexedView;
  service: Service;
  now: EpochMs;
  routing: ServicePathAnswer['routing'];
  ingresses: readonly PathIngress[];
  ports: readonly PathPort[];
  endpoints: PathEndpoints | null;
  pods: readonly PodOnPath[];
  nodes: readonly PathNode[];
}
