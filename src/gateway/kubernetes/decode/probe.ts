import type { Probe } from '../../../contract/objects';
import type { Reader } from '../protobuf/Reader';
import { decodeIntOrString } from './intOrString';

function decodeHttp(reader: Reader): string {
  let path = '/';
  let port = '';
  let scheme = 'HTTP';
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        path = reader.word();
        break;
      case 2:
        port = reader.message(decodeIntOrString);
        break;
      case 4:
        scheme = reader.word();
        break;
    }
  }
  return `${scheme} GET :${port}${path}`;
}

function decodeTcp(reader: Reader): string {
  let port = '';
  while (reader.next()) {
    if (reader.field === 1) {
      port = reader.message(decodeIntOrString);
    }
  }
  return `TCP :${port}`;
}

function decodeGrpc(reader: Reader): string {
  let port = 0;
  while (reader.next()) {
    if (reader.field === 1) {
      port = reader.integer();
    }
  }
  return `gRPC :${port}`;
}

function decodeHandler(reader: Reader): string {
  let handler = '';
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        handler = 'exec';
        break;
      case 2:
        handler = reader.message(decodeHttp);
        break;
      case 3:
        handler = reader.message(decodeTcp);
        break;
      case 4:
        handler = reader.message(decodeGrpc);
        break;
    }
  }
  return handler;
}

/** core/v1 Probe; commands, headers and hosts are not kept. */
export function decodeProbe(reader: Reader): Probe {
  const probe: Probe = { handler: '', periodSeconds: 0, timeoutSeconds: 0, failureThreshold: 0 };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        probe.handler = reader.message(decodeHandler);
        break;
      case 3:
        probe.timeoutSeconds = reader.integer();
        break;
      case 4:
        probe.periodSeconds = reader.integer();
        break;
      case 6:
        probe.failureThreshold = reader.integer();
        break;
    }
  }
  return probe;
}
