/** Writes just enough protobuf for tests of the reader and of the fake API server. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Buffer.from([...bytes, rest]);
}

export function numberField(field: number, value: number): Buffer {
  return Buffer.concat([varint(field * 8), varint(value)]);
}

export function bytesField(field: number, value: string | Buffer): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([varint(field * 8 + 2), varint(bytes.length), bytes]);
}

/** runtime.Unknown behind the magic number. */
export function envelope(kind: string, raw: Buffer): Buffer {
  const typeMeta = Buffer.concat([bytesField(1, 'v1'), bytesField(2, kind)]);
  return Buffer.concat([
    Buffer.from('k8s\0', 'latin1'),
    bytesField(1, typeMeta),
    bytesField(2, raw),
    bytesField(3, ''),
    bytesField(4, ''),
  ]);
}

/** A Namespace: name, resourceVersion and phase. */
export function namespaceBytes(name: string, resourceVersion: string, phase = 'Active'): Buffer {
  const meta = Buffer.concat([bytesField(1, name), bytesField(5, `uid-${name}`), bytesField(6, resourceVersion)]);
  return Buffer.concat([bytesField(1, meta), bytesField(3, bytesField(1, phase))]);
}

/** A page of a NamespaceList. */
export function listBytes(items: readonly Buffer[], resourceVersion: string, next = ''): Buffer {
  const meta = Buffer.concat([bytesField(2, resourceVersion), ...(next ? [bytesField(3, next)] : [])]);
  return envelope('NamespaceList', Buffer.concat([bytesField(1, meta), ...items.map((item) => bytesField(2, item))]));
}

/** A Status as the API server answers errors. */
export function statusBytes(code: number, reason: string, message: string, cause = ''): Buffer {
  const details = cause === '' ? [] : [bytesField(5, bytesField(4, bytesField(1, cause)))];
  const status = Buffer.concat([bytesField(3, message), bytesField(4, reason), ...details, numberField(6, code)]);
  return envelope('Status', status);
}

/** One frame of a watch stream. */
export function frameBytes(type: string, object: Buffer): Buffer {
  const event = Buffer.concat([bytesField(1, type), bytesField(2, bytesField(1, object))]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(event.length);
  return Buffer.concat([length, event]);
}

/** The bookmark of a Namespace watch that ends the objects it began with. */
export function initialEnd(resourceVersion: string): Buffer {
  const mark = Buffer.concat([bytesField(1, 'k8s.io/initial-events-end'), bytesField(2, 'true')]);
  const meta = Buffer.concat([bytesField(6, resourceVersion), bytesField(12, mark)]);
  return frameBytes('BOOKMARK', envelope('Namespace', bytesField(1, meta)));
}

/** A frame about a Namespace. */
export function namespaceFrame(type: string, name: string, resourceVersion: string, phase?: string): Buffer {
  return frameBytes(type, envelope('Namespace', namespaceBytes(name, resourceVersion, phase)));
}
