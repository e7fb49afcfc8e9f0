import type { Condition, Container, ContainerStatus } from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import type { PodFamily, PodSpecTemplate } from '../../cache/pods/PodTemplates';
import { Reader } from '../protobuf/Reader';
import { conditionDecoder } from './condition';
import { decodeContainer } from './container';
import { decodeContainerStatus } from './containerStatus';
import { decodeObjectMeta } from './objectMeta';
import { decodeTime } from './time';

const decodeCondition = conditionDecoder({ status: 2, changedAt: 4, reason: 5, message: 6 });

/** The parts of a pod that many share, each decoded from what its mask left. */
export function decodeFamily(bytes: Buffer): PodFamily {
  const { namespace, labels, owners } = decodeObjectMeta(new Reader(bytes));
  return { namespace, labels, owners };
}

function decodeGate(reader: Reader): string {
  let type = '';
  while (reader.next()) {
    if (reader.field === 1) {
      type = reader.word();
    }
  }
  return type;
}

export function decodeSpecTemplate(bytes: Buffer): PodSpecTemplate {
  const reader = new Reader(bytes);
  const initContainers: Container[] = [];
  const containers: Container[] = [];
  const readinessGates: string[] = [];
  let restartPolicy = '';
  while (reader.next()) {
    switch (reader.field) {
      case 2:
        containers.push(reader.message(decodeContainer));
        break;
      case 3:
        restartPolicy = reader.word();
        break;
      case 20:
        initContainers.push(reader.message(decodeContainer));
        break;
      case 28:
        readinessGates.push(reader.message(decodeGate));
        break;
    }
  }
  return {
    restartPolicy,
    readinessGates: exact(readinessGates),
    initContainers: exact(initContainers),
    containers: exact(containers),
  };
}

export function decodeConditions(bytes: Buffer): readonly Condition[] {
  const reader = new Reader(bytes);
  const conditions: Condition[] = [];
  while (reader.next()) {
    if (reader.field === 2) {
      conditions.push(reader.message(decodeCondition));
    }
  }
  return exact(conditions);
}

/** PodStatus without conditions and address. */
export interface StatusRest {
  phase: string;
  reason: string;
  message: string;
  qosClass: string;
  startedAt: EpochMs | null;
  initContainerStatuses: readonly ContainerStatus[];
  containerStatuses: readonly ContainerStatus[];
}

export function decodeStatusRest(bytes: Buffer): StatusRest {
  const reader = new Reader(bytes);
  const initContainerStatuses: ContainerStatus[] = [];
  const containerStatuses: ContainerStatus[] = [];
  const rest: StatusRest = {
    phase: '',
    reason: '',
    message: '',
    qosClass: '',
    startedAt: null,
    initContainerStatuses,
    containerStatuses,
  };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        rest.phase = reader.word();
        break;
      case 3:
        rest.message = reader.text();
        break;
      case 4:
        rest.reason = reader.word();
        break;
      case 7:
        rest.startedAt = reader.message(decodeTime);
        break;
      case 8:
        containerStatuses.push(reader.message(decodeContainerStatus));
        break;
      case 9:
        rest.qosClass = reader.word();
        break;
      case 10:
        initContainerStatuses.push(reader.message(decodeContainerStatus));
        break;
    }
  }
  return { ...rest, initContainerStatuses: exact(initContainerStatuses), containerStatuses: exact(containerStatuses) };
}

const NONE: readonly never[] = [];

/** A list that grew has room to grow further; one that is kept for long needs none. */
function exact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}
