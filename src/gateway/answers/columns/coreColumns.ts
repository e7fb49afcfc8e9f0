import { describeRef } from '../../../contract/objectRef';
import type { EndpointSlice, KubeEvent, Namespace, Node, Pod, Service } from '../../../contract/objects';
import { ownerOf } from '../../../diagnosis';
import { packPod } from '../../cache/pods/packPod';
import { column, type Columns } from './Column';

const pairs = (labels: ReadonlyMap<string, string>) =>
  Array.from(labels, ([key, value]) => `${key}=${value}`).join(',');

export const NAMESPACE: Columns<Namespace> = [
  column('services', 'Services', 'number', ({ meta }, view) => view.servicesIn(meta.name).length),
  column(
    'workloads',
    'Workloads',
    'number',
    ({ meta }, view) =>
      view.workloadsIn(meta.name).filter((workload) => !workload.meta.owners.some(({ controller }) => controller))
        .length
  ),
];

export const NODE: Columns<Node> = [
  column('version', 'Version', 'text', ({ kubeletVersion }) => kubeletVersion),
  column('zone', 'Zone', 'text', ({ meta }) => meta.labels.get('topology.kubernetes.io/zone') ?? ''),
  column('internalIP', 'Internal IP', 'text', ({ internalIP }) => internalIP),
  column('osImage', 'OS image', 'text', ({ osImage }) => osImage),
  column('containerRuntime', 'Container runtime', 'text', ({ containerRuntime }) => containerRuntime),
  column('cpu', 'CPU allocatable', 'cores', ({ allocatable }) => allocatable.cpu),
  column('memory', 'Memory allocatable', 'bytes', ({ allocatable }) => allocatable.memory),
];

/** Pods are kept packed, so that what is asked of each of them need not be worked out from the whole pod. */
export const POD: Columns<Pod> = [
  column('ready', 'Ready', 'number', (pod) => packPod(pod).shape.facts.ready),
  column('containers', 'Containers', 'number', (pod) => packPod(pod).shape.facts.containers),
  column('restarts', 'Restarts', 'number', (pod) => packPod(pod).restarts),
  column('node', 'Node', 'text', ({ nodeName }) => nodeName),
  column('ip', 'IP', 'text', ({ podIP }) => podIP),
  column('owner', 'Owner', 'text', (pod, view) => {
    const owner = ownerOf(view, pod);
    return owner.kind === 'Pod' ? '' : `${owner.kind}/${owner.name}`;
  }),
];

export const SERVICE: Columns<Service> = [
  column('type', 'Type', 'text', ({ type }) => type),
  column('clusterIP', 'Cluster IP', 'text', ({ clusterIP }) => clusterIP),
  column('ports', 'Ports', 'text', ({ ports }) => ports.map(({ port, protocol }) => `${port}/${protocol}`).join(',')),
  column('selector', 'Selector', 'text', ({ selector }) => pairs(selector)),
];

export const ENDPOINT_SLICE: Columns<EndpointSlice> = [
  column('service', 'Service', 'text', ({ serviceName }) => serviceName),
  column('addressType', 'Addresses', 'text', ({ addressType }) => addressType),
  column('ready', 'Ready', 'number', ({ endpoints }) => endpoints.filter(({ ready }) => ready !== false).length),
  column('endpoints', 'Endpoints', 'number', ({ endpoints }) => endpoints.length),
  column('ports', 'Ports', 'text', ({ ports }) =>
    ports.map(({ port, protocol }) => `${port ?? '*'}/${protocol}`).join(',')
  ),
];

export const EVENT: Columns<KubeEvent> = [
  column('type', 'Type', 'text', ({ type }) => type),
  column('about', 'About', 'text', ({ regarding }) => describeRef(regarding)),
  column('count', 'Count', 'number', ({ count }) => count),
  column('last', 'Last seen', 'instant', ({ lastAt }) => lastAt),
  column('message', 'Message', 'text', ({ message }) => message),
];
