import type { Fact } from '../../contract/answers';
import type { Container, ContainerState, ContainerStatus, Pod } from '../../contract/objects';
import { podStatus } from '../status/podStatus';
import { bytes, cores } from '../words/bytes';
import { fact, instant } from './fact';

function stateWords({ waiting, running, terminated }: ContainerState): string {
  if (waiting) {
    return waiting.reason || 'waiting';
  }
  if (running) {
    return 'running';
  }
  return terminated
    ? `ended with code ${terminated.exitCode}${terminated.reason ? ` (${terminated.reason})` : ''}`
    : 'not reported';
}

function restartWords(status: ContainerStatus | undefined): string[] {
  if (!status || status.restartCount === 0) {
    return [];
  }
  const last = status.lastTermination;
  const end = last ? `, last end ${last.reason || 'unknown'} with code ${last.exitCode}` : '';
  return [`${status.restartCount} ${status.restartCount === 1 ? 'restart' : 'restarts'}${end}`];
}

function resourceWords({ resources }: Container): string[] {
  const { cpuRequest, cpuLimit, memoryRequest, memoryLimit } = resources;
  const range = (name: string, request: number | null, limit: number | null, show: (value: number) => string) =>
    request === null && limit === null
      ? []
      : [`${name} ${request === null ? 'no request' : show(request)} / ${limit === null ? 'no limit' : show(limit)}`];
  return [...range('CPU', cpuRequest, cpuLimit, cores), ...range('memory', memoryRequest, memoryLimit, bytes)];
}

function containerFact(label: string, spec: Container, statuses: readonly ContainerStatus[]): Fact[] {
  const status = statuses.find(({ name }) => name === spec.name);
  const words = [
    status ? stateWords(status.state) : 'not reported',
    ...(status?.state.running && !status.ready ? ['not ready'] : []),
    ...restartWords(status),
    spec.image,
    ...resourceWords(spec),
    ...Object.entries(spec.probes).flatMap(([kind, probe]) => (probe ? [`${kind} ${probe.handler}`] : [])),
  ];
  return fact(`${label} ${spec.name}`, words.join(' · '));
}

/** What an operator asks about a pod first. */
export function podFacts(pod: Pod): Fact[] {
  const { ready, containers, restarts, lastRestartAt } = podStatus(pod);
  const node = pod.nodeName === null ? null : { kind: 'Node', namespace: null, name: pod.nodeName };
  return [
    ...fact('Node', pod.nodeName, node),
    ...fact('IP', pod.podIP),
    ...fact('Ready', `${ready} of ${containers}`),
    ...fact('Restarts', restarts),
    ...instant('Last restart', lastRestartAt),
    ...instant('Started', pod.startedAt),
    ...fact('QoS class', pod.qosClass),
    ...fact('Reason', pod.reason),
    ...fact('Message', pod.message),
    ...fact('Claims', pod.claimNames.join(', ')),
    ...pod.initContainers.flatMap((spec) =>
      containerFact(spec.restartPolicy === 'Always' ? 'Sidecar' : 'Init container', spec, pod.initContainerStatuses)
    ),
    ...pod.containers.flatMap((spec) => containerFact('Container', spec, pod.containerStatuses)),
  ];
}
