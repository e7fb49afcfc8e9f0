import type { ContainerState, ContainerStatus, ContainerTermination } from '../../../contract/objects';
import type { Reader } from '../protobuf/Reader';
import { decodeTime } from './time';

function decodeWaiting(reader: Reader): NonNullable<ContainerState['waiting']> {
  const waiting = { reason: '', message: '' };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        waiting.reason = reader.word();
        break;
      case 2:
        waiting.message = reader.word();
        break;
    }
  }
  return waiting;
}

function decodeRunning(reader: Reader): NonNullable<ContainerState['running']> {
  const running: NonNullable<ContainerState['running']> = { startedAt: null };
  while (reader.next()) {
    if (reader.field === 1) {
      running.startedAt = reader.message(decodeTime);
    }
  }
  return running;
}

function decodeTermination(reader: Reader): ContainerTermination {
  const ended: ContainerTermination = {
    exitCode: 0,
    signal: 0,
    reason: '',
    message: '',
    startedAt: null,
    finishedAt: null,
  };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        ended.exitCode = reader.integer();
        break;
      case 2:
        ended.signal = reader.integer();
        break;
      case 3:
        ended.reason = reader.word();
        break;
      case 4:
        ended.message = reader.text();
        break;
      case 5:
        ended.startedAt = reader.message(decodeTime);
        break;
      case 6:
        ended.finishedAt = reader.message(decodeTime);
        break;
    }
  }
  return ended;
}

function decodeState(reader: Reader): ContainerState {
  const state: ContainerState = { waiting: null, running: null, terminated: null };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.waiting = reader.message(decodeWaiting);
        break;
      case 2:
        state.running = reader.message(decodeRunning);
        break;
      case 3:
        state.terminated = reader.message(decodeTermination);
        break;
    }
  }
  return state;
}

/** core/v1 ContainerStatus. */
export function decodeContainerStatus(reader: Reader): ContainerStatus {
  const status: ContainerStatus = {
    name: '',
    ready: false,
    started: null,
    restartCount: 0,
    image: '',
    state: { waiting: null, running: null, terminated: null },
    lastTermination: null,
  };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        status.name = reader.word();
        break;
      case 2:
        status.state = reader.message(decodeState);
        break;
      case 3:
        status.lastTermination = reader.message(decodeState).terminated;
        break;
      case 4:
        status.ready = reader.bool();
        break;
      case 5:
        status.restartCount = reader.integer();
        break;
      case 6:
        status.image = reader.word();
        break;
      case 9:
        status.started = reader.bool();
        break;
    }
  }
  return status;
}
