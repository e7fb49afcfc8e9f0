import type {
  Container,
  ContainerState,
  ContainerStatus,
  ContainerTermination,
  Pod,
  Probe,
} from '../../../src/contract/objects';
import { flagOrNull, instant, number, optional, quantity, text, type Tree, tree, trees } from './json';
import { conditions, objectMeta } from './meta';

function handler(probe: Tree): string {
  if (probe.httpGet) {
    const { scheme, port, path } = tree(probe.httpGet);
    return `${text(scheme) || 'HTTP'} GET :${text(port)}${text(path) || '/'}`;
  }
  if (probe.tcpSocket) {
    return `TCP :${text(tree(probe.tcpSocket).port)}`;
  }
  if (probe.grpc) {
    return `gRPC :${text(tree(probe.grpc).port)}`;
  }
  return probe.exec ? 'exec' : '';
}

function probe(spec: Tree): Probe {
  return {
    handler: handler(spec),
    periodSeconds: number(spec.periodSeconds),
    timeoutSeconds: number(spec.timeoutSeconds),
    failureThreshold: number(spec.failureThreshold),
  };
}

function probes(spec: Tree): Container['probes'] {
  return {
    ...(spec.livenessProbe ? { liveness: probe(tree(spec.livenessProbe)) } : {}),
    ...(spec.readinessProbe ? { readiness: probe(tree(spec.readinessProbe)) } : {}),
    ...(spec.startupProbe ? { startup: probe(tree(spec.startupProbe)) } : {}),
  };
}

function container(spec: Tree): Container {
  const { requests, limits } = tree(spec.resources);
  return {
    name: text(spec.name),
    image: text(spec.image),
    restartPolicy: text(spec.restartPolicy) || null,
    resources: {
      cpuRequest: quantity(tree(requests).cpu),
      cpuLimit: quantity(tree(limits).cpu),
      memoryRequest: quantity(tree(requests).memory),
      memoryLimit: quantity(tree(limits).memory),
    },
    ports: trees(spec.ports).map(({ name, containerPort, protocol }) => ({
      name: text(name),
      containerPort: number(containerPort),
      protocol: text(protocol),
    })),
    probes: probes(spec),
  };
}

function termination(ended: Tree): ContainerTermination {
  return {
    exitCode: number(ended.exitCode),
    signal: number(ended.signal),
    reason: text(ended.reason),
    message: text(ended.message),
    startedAt: instant(ended.startedAt),
    finishedAt: instant(ended.finishedAt),
  };
}

function state(of: Tree): ContainerState {
  return {
    waiting: optional(of.waiting, ({ reason, message }) => ({ reason: text(reason), message: text(message) })),
    running: optional(of.running, ({ startedAt }) => ({ startedAt: instant(startedAt) })),
    terminated: optional(of.terminated, termination),
  };
}

function containerStatus(status: Tree): ContainerStatus {
  return {
    name: text(status.name),
    ready: status.ready === true,
    started: flagOrNull(status.started),
    restartCount: number(status.restartCount),
    image: text(status.image),
    state: state(tree(status.state)),
    lastTermination: state(tree(status.lastState)).terminated,
  };
}

export function pod(object: Tree): Pod {
  const spec = tree(object.spec);
  const status = tree(object.status);
  return {
    meta: objectMeta(object),
    nodeName: text(spec.nodeName) || null,
    restartPolicy: text(spec.restartPolicy),
    readinessGates: trees(spec.readinessGates).map(({ conditionType }) => text(conditionType)),
    initContainers: trees(spec.initContainers).map(container),
    containers: trees(spec.containers).map(container),
    claimNames: trees(spec.volumes).flatMap(({ persistentVolumeClaim }) =>
      persistentVolumeClaim ? [text(tree(persistentVolumeClaim).claimName)] : []
    ),
    phase: text(status.phase),
    reason: text(status.reason),
    message: text(status.message),
    podIP: text(status.podIP),
    qosClass: text(status.qosClass),
    startedAt: instant(status.startTime),
    conditions: conditions(status),
    initContainerStatuses: trees(status.initContainerStatuses).map(containerStatus),
    containerStatuses: trees(status.containerStatuses).map(containerStatus),
  };
}
