import type {
  Container,
  ContainerResources,
  ContainerStatus,
  ContainerTermination,
  Pod,
} from '../../../contract/objects';
import type { Row } from '../Family';
import type { ObjectFamily } from '../ObjectTable';
import { flag, NONE } from './rows';

/** The two sorts of containers, whose families differ in the first words of their names. */
interface Sort {
  prefix: string;
  what: string;
  statuses(pod: Pod): readonly ContainerStatus[];
  containers(pod: Pod): readonly Container[];
}

const REGULAR: Sort = {
  prefix: 'kube_pod_container',
  what: 'container',
  statuses: (pod) => pod.containerStatuses,
  containers: (pod) => pod.containers,
};
const INIT: Sort = {
  prefix: 'kube_pod_init_container',
  what: 'init container',
  statuses: (pod) => pod.initContainerStatuses,
  containers: (pod) => pod.initContainers,
};

type Values = readonly [value: number, ...rest: string[]] | null;

/** A family with at most one sample a container, from its status. */
function perStatus(
  { statuses }: Sort,
  name: string,
  help: string,
  labels: readonly string[],
  valuesOf: (status: ContainerStatus) => Values
): ObjectFamily<Pod> {
  return {
    name,
    help,
    labels: ['container', ...labels],
    rows: (pod) => {
      const rows: Row[] = [];
      for (const status of statuses(pod)) {
        const values = valuesOf(status);
        if (values !== null) {
          const [value, ...rest] = values;
          rows.push([value, status.name, ...rest]);
        }
      }
      return rows;
    },
  };
}

const seconds = (at: number | null | undefined): Values =>
  at === null || at === undefined ? null : [Math.floor(at / 1000)];

function statusFamilies(sort: Sort): Array<ObjectFamily<Pod>> {
  const { prefix, what } = sort;
  const of = (tail: string, help: string, labels: readonly string[], values: (status: ContainerStatus) => Values) =>
    perStatus(sort, `${prefix}_${tail}`, help, labels, values);
  const last = (tail: string, help: string, labels: string[], values: (end: ContainerTermination) => Values) =>
    of(`status_last_terminated_${tail}`, help, labels, ({ lastTermination }) =>
      lastTermination ? values(lastTermination) : null
    );
  return [
    of('status_waiting', `Whether the ${what} is waiting.`, [], ({ state }) => [flag(state.waiting !== null)]),
    of('status_waiting_reason', `The reason the ${what} is waiting.`, ['reason'], ({ state }) =>
      state.waiting ? [1, state.waiting.reason] : null
    ),
    of('status_running', `Whether the ${what} is running.`, [], ({ state }) => [flag(state.running !== null)]),
    of('state_started', `Start time in unix timestamp for a pod ${what}.`, [], ({ state }) =>
      seconds((state.running ?? state.terminated)?.startedAt)
    ),
    of('status_terminated', `Whether the ${what} has ended.`, [], ({ state }) => [flag(state.terminated !== null)]),
    of('status_terminated_reason', `The reason the ${what} has ended.`, ['reason'], ({ state }) =>
      state.terminated ? [1, state.terminated.reason] : null
    ),
    last('reason', `The reason of the last end of the ${what}.`, ['reason'], ({ reason }) => [1, reason]),
    last('exitcode', `The exit code of the last end of the ${what}.`, [], ({ exitCode }) => [exitCode]),
    last('timestamp', `When the ${what} last ended.`, [], ({ finishedAt }) => seconds(finishedAt)),
    of('status_ready', `Whether the ${what} is ready.`, [], ({ ready }) => [flag(ready)]),
    of('status_restarts_total', `The number of restarts of the ${what}.`, [], ({ restartCount }) => [restartCount]),
  ];
}

function resourceRows(
  pod: Pod,
  containers: readonly Container[],
  cpu: keyof ContainerResources,
  memory: keyof ContainerResources
): Row[] {
  const node = pod.nodeName ?? '';
  const rows: Row[] = [];
  for (const { name, resources } of containers) {
    const cores = resources[cpu];
    const bytes = resources[memory];
    if (cores !== null) {
      rows.push([cores, name, node, 'cpu', 'core']);
    }
    if (bytes !== null) {
      rows.push([bytes, name, node, 'memory', 'byte']);
    }
  }
  return rows;
}

function resourceFamilies({ prefix, what, containers }: Sort): Array<ObjectFamily<Pod>> {
  const labels = ['container', 'node', 'resource', 'unit'];
  return [
    {
      name: `${prefix}_resource_requests`,
      help: `The resources requested by the ${what}.`,
      labels,
      rows: (pod) => resourceRows(pod, containers(pod), 'cpuRequest', 'memoryRequest'),
    },
    {
      name: `${prefix}_resource_limits`,
      help: `The limits of resources of the ${what}.`,
      labels,
      rows: (pod) => resourceRows(pod, containers(pod), 'cpuLimit', 'memoryLimit'),
    },
  ];
}

/** `image_spec` is what the pod asks for, `image` what the kubelet says it runs. */
function infoFamily({ prefix, what, statuses, containers }: Sort): ObjectFamily<Pod> {
  const withPolicy = prefix === INIT.prefix;
  return {
    name: `${prefix}_info`,
    help: `Information about the ${what} in a pod.`,
    labels: ['container', 'image_spec', 'image', ...(withPolicy ? ['restart_policy'] : [])],
    rows: (pod) => {
      const reported = statuses(pod);
      if (reported.length === 0) {
        return NONE;
      }
      return containers(pod).flatMap(({ name, image, restartPolicy }): Row[] => {
        const status = reported.find((one) => one.name === name);
        return status ? [[1, name, image, status.image, ...(withPolicy ? [restartPolicy ?? ''] : [])]] : [];
      });
    },
  };
}

/** kube-state-metrics' families of containers and init containers. */
export const containerFamilies: ReadonlyArray<ObjectFamily<Pod>> = [REGULAR, INIT].flatMap((sort) => [
  infoFamily(sort),
  ...statusFamilies(sort),
  ...resourceFamilies(sort),
]);
