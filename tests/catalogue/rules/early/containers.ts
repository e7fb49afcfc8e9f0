import { BACKEND, ownersOf, POD, SECOND_POD } from '../owners';

const CADVISOR = 'job="kubelet",instance="10.0.0.2:10250",metrics_path="/metrics/cadvisor",node="node-a"';

/** A series of cAdvisor about the container app of a pod. */
export const ofApp = (metric: string, pod = POD, container = 'app', id = 'one') =>
  `${metric}{${CADVISOR},namespace="shop",pod="${pod}",container="${container}",id="/kubepods/${id}",name="${id}"}`;

export const memory = (pod = POD, container = 'app', id = 'one') =>
  ofApp('container_memory_working_set_bytes', pod, container, id);

/** A limit of the container app, as kube-state-metrics tells it. */
export const limitOf = (resource: string, pod = POD) =>
  `kube_pod_container_resource_limits{namespace="shop",pod="${pod}",uid="u",container="app",node="node-a",resource="${resource}",unit="${resource === 'cpu' ? 'core' : 'byte'}"}`;

/** Two pods of backend with a memory limit of 1000 bytes and a CPU limit of 2 cores. */
export const LIMITED = {
  ...ownersOf([POD, SECOND_POD], '1x400'),
  [limitOf('memory')]: '1000x400',
  [limitOf('memory', SECOND_POD)]: '1000x400',
  [limitOf('cpu')]: '2x400',
  [limitOf('cpu', SECOND_POD)]: '2x400',
};

export const APP = { ...BACKEND, container: 'app' };
