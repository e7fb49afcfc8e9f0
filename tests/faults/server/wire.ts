import { KINDS, type Resource } from '../../../src/contract/kinds';
import { bytesField, envelope, frameBytes, numberField } from '../../../src/gateway/kubernetes/testing/encode';
import type { StoredChange } from './ApiStore';

export const PROTOBUF = 'application/vnd.kubernetes.protobuf';

/** A Status in its envelope. `next` is the continue token that a 410 may carry. */
export function statusObject(code: number, reason: string, message: string, next = ''): Buffer {
  const meta = bytesField(1, next === '' ? '' : bytesField(3, next));
  const text = [bytesField(2, 'Failure'), bytesField(3, message), bytesField(4, reason)];
  return envelope('Status', Buffer.concat([meta, ...text, numberField(6, code)]));
}

/** One frame of a watch about an object. */
export const frame = (type: string, resource: Resource, object: Buffer): Buffer =>
  frameBytes(type, envelope(KINDS[resource].kind, object));

export const errorFrame = (code: number, reason: string, message: string): Buffer =>
  frameBytes('ERROR', statusObject(code, reason, message));

/** The frame of a change, as a sound server sends it. */
export const framesOf = ({ type, resource, object }: StoredChange): Buffer[] => [frame(type, resource, object)];
