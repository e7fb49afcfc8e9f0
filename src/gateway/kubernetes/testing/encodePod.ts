import type {
  Condition,
  Container,
  ContainerStatus,
  ContainerTermination,
  OwnerRef,
  Pod,
  Probe,
} from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import { bytesField, numberField } from './encode';

const join = (...parts: Array<Buffer | readonly Buffer[]>) => Buffer.concat(parts.flat());
const text = (field: number, value: string) => (value === '' ? [] : [bytesField(field, value)]);
const flag = (field: number, value: boolean | null) => (value === null ? [] : [numberField(field, value ? 1 : 0)]);

function time(field: number, at: EpochMs | null): Buffer[] {
  if (at === null) {
    return [];
  }
  const nanos = (at % 1000) * 1e6;
  return [bytesField(field, join(numberField(1, Math.floor(at / 1000)), nanos === 0 ? [] : numberField(2, nanos)))];
}

const entry = (field: number, key: string, value: Buffer) => bytesField(field, join(bytesField(1, key), value));

/** What is not kept and must not matter: annotations and managedFields. */
const METADATA_NOISE = [entry(12, 'note', bytesField(2, 'canary')), bytesField(17, bytesField(1, 'kubectl'))];
/** Environment, command and a field nobody knows yet. */
const CONTAINER_NOISE = [bytesField(7, bytesField(2, 'canary')), bytesField(3, 'canary'), numberField(999, 7)];

function owner({ kind, name, uid, controller }: OwnerRef): Buffer {
  return join(text(1, kind), text(3, name), text(4, uid), numberField(6, controller ? 1 : 0));
}

function meta(pod: Pod): Buffer {
  const { name, namespace, uid, resourceVersion, generation, createdAt, deletedAt, labels, owners } = pod.meta;
  return join(
    text(1, name),
    text(3, namespace ?? ''),
    text(5, uid),
    text(6, resourceVersion),
    generation === null ? [] : numberField(7, generation),
    time(8, createdAt),
    time(9, deletedAt),
    [...labels].map(([key, value]) => entry(11, key, bytesField(2, value))),
    METADATA_NOISE,
    owners.map((one) => bytesField(13, owner(one)))
  );
}

function port(value: string): Buffer {
  return /^\d+$/.test(value)
    ? join(numberField(1, 0), numberField(2, Number(value)))
    : join(numberField(1, 1), bytesField(3, value));
}

function handler(words: string): Buffer {
  const http = /^(HTTPS?) GET :([^/]+)(.*)$/.exec(words);
  if (http) {
    return bytesField(2, join(bytesField(1, http[3]!), bytesField(2, port(http[2]!)), bytesField(4, http[1]!)));
  }
  if (words.startsWith('TCP :')) {
    return bytesField(3, bytesField(1, port(words.slice(5))));
  }
  return words.startsWith('gRPC :')
    ? bytesField(4, numberField(1, Number(words.slice(6))))
    : bytesField(1, bytesField(1, 'canary'));
}

function probe(field: number, value: Probe | undefined): Buffer[] {
  if (!value) {
    return [];
  }
  const { handler: words, timeoutSeconds, periodSeconds, failureThreshold } = value;
  const numbers = [numberField(3, timeoutSeconds), numberField(4, periodSeconds), numberField(6, failureThreshold)];
  return [bytesField(field, join(words === '' ? [] : bytesField(1, handler(words)), numbers))];
}

function quantity(field: number, key: string, value: number | null): Buffer[] {
  return value === null ? [] : [entry(field, key, bytesField(2, bytesField(1, String(value))))];
}

function container({ name, image, restartPolicy, resources, ports, probes }: Container): Buffer {
  return join(
    text(1, name),
    text(2, image),
    CONTAINER_NOISE,
    ports.map((one) =>
      bytesField(6, join(text(1, one.name), numberField(3, one.containerPort), text(4, one.protocol)))
    ),
    bytesField(
      8,
      join(
        quantity(1, 'cpu', resources.cpuLimit),
        quantity(1, 'memory', resources.memoryLimit),
        quantity(2, 'cpu', resources.cpuRequest),
        quantity(2, 'memory', resources.memoryRequest)
      )
    ),
    probe(10, probes.liveness),
    probe(11, probes.readiness),
    probe(22, probes.startup),
    text(24, restartPolicy ?? '')
  );
}

function ended(field: number, value: ContainerTermination | null): Buffer[] {
  if (!value) {
    return [];
  }
  const { exitCode, signal, reason, message, startedAt, finishedAt } = value;
  const numbers = [numberField(1, exitCode), numberField(2, signal)];
  return [bytesField(field, join(numbers, text(3, reason), text(4, message), time(5, startedAt), time(6, finishedAt)))];
}

function status(value: ContainerStatus): Buffer {
  const { waiting, running, terminated } = value.state;
  return join(
    text(1, value.name),
    bytesField(
      2,
      join(
        waiting ? bytesField(1, join(text(1, waiting.reason), text(2, waiting.message))) : [],
        running ? bytesField(2, join(time(1, running.startedAt))) : [],
        ended(3, terminated)
      )
    ),
    bytesField(3, join(ended(3, value.lastTermination))),
    flag(4, value.ready),
    numberField(5, value.restartCount),
    text(6, value.image),
    text(8, 'containerd://canary'),
    flag(9, value.started)
  );
}

function condition({ type, status: word, reason, message, changedAt }: Condition): Buffer {
  return join(text(1, type), text(2, word), time(4, changedAt), text(5, reason), text(6, message));
}

/** A core/v1 Pod as the API server writes it, with what is not kept beside what is. */
export function encodePod(pod: Pod): Buffer {
  const spec = join(
    pod.claimNames.map((claim) => bytesField(1, bytesField(2, bytesField(10, bytesField(1, claim))))),
    pod.containers.map((one) => bytesField(2, container(one))),
    text(3, pod.restartPolicy),
    text(10, pod.nodeName ?? ''),
    pod.initContainers.map((one) => bytesField(20, container(one))),
    pod.readinessGates.map((gate) => bytesField(28, bytesField(1, gate)))
  );
  const state = join(
    text(1, pod.phase),
    pod.conditions.map((one) => bytesField(2, condition(one))),
    text(3, pod.message),
    text(4, pod.reason),
    text(5, '192.0.2.1'),
    text(6, pod.podIP),
    time(7, pod.startedAt),
    pod.containerStatuses.map((one) => bytesField(8, status(one))),
    text(9, pod.qosClass),
    pod.initContainerStatuses.map((one) => bytesField(10, status(one)))
  );
  return join(bytesField(1, meta(pod)), bytesField(2, spec), bytesField(3, state));
}
