import type { IngressBackend, IngressPath, IngressRule } from '../../../contract/objects';
import type { Reader } from '../protobuf/Reader';

function decodePort(reader: Reader): string {
  let port = '';
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        port = reader.word() || port;
        break;
      case 2:
        port ||= String(reader.integer() || '');
        break;
    }
  }
  return port;
}

function decodeService(reader: Reader): IngressBackend {
  const backend: IngressBackend = { kind: 'Service', name: '', port: '' };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        backend.name = reader.word();
        break;
      case 2:
        backend.port = reader.message(decodePort);
        break;
    }
  }
  return backend;
}

/** core/v1 TypedLocalObjectReference. */
function decodeResource(reader: Reader): IngressBackend {
  const backend: IngressBackend = { kind: '', name: '', port: '' };
  while (reader.next()) {
    switch (reader.field) {
      case 2:
        backend.kind = reader.word();
        break;
      case 3:
        backend.name = reader.word();
        break;
    }
  }
  return backend;
}

/** networking/v1 IngressBackend. */
export function decodeBackend(reader: Reader): IngressBackend {
  let backend: IngressBackend = { kind: '', name: '', port: '' };
  while (reader.next()) {
    switch (reader.field) {
      case 3:
        backend = reader.message(decodeResource);
        break;
      case 4:
        backend = reader.message(decodeService);
        break;
    }
  }
  return backend;
}

function decodePath(reader: Reader): IngressPath {
  const path: IngressPath = { path: '', pathType: '', backend: { kind: '', name: '', port: '' } };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        path.path = reader.text();
        break;
      case 2:
        path.backend = reader.message(decodeBackend);
        break;
      case 3:
        path.pathType = reader.word();
        break;
    }
  }
  return path;
}

function decodePaths(reader: Reader): IngressPath[] {
  const paths: IngressPath[] = [];
  while (reader.next()) {
    if (reader.field === 1) {
      paths.push(reader.message(decodePath));
    }
  }
  return paths;
}

/** networking/v1 IngressRuleValue: what it has for HTTP, the only protocol there is. */
function decodeRuleValue(reader: Reader): IngressPath[] {
  let paths: IngressPath[] = [];
  while (reader.next()) {
    if (reader.field === 1) {
      paths = reader.message(decodePaths);
    }
  }
  return paths;
}

/** networking/v1 IngressRule. */
export function decodeRule(reader: Reader): IngressRule {
  const rule: IngressRule = { host: '', paths: [] };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        rule.host = reader.text();
        break;
      case 2:
        rule.paths = reader.message(decodeRuleValue);
        break;
    }
  }
  return rule;
}
