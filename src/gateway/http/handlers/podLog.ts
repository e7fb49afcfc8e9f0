import type { Pod } from '../../../contract/objects';
import type { Access, Readable } from '../../access/Access';
import type { Moments } from '../../answers/Moments';
import { ApiError } from '../../kubernetes/transport/ApiError';
import { httpError } from '../HttpError';
import { shown } from '../routing/shown';
import { notFound, requireSeen, type NamedObject } from './objectInPath';

const NOT_FOUND = 404;
const NEEDED: readonly Readable[] = ['pods', 'pods/log'];

export interface PodLog {
  named: NamedObject<'pods'>;
  namespace: string;
  pod: string;
  container: string;
  /** All of the pod's, init containers first. */
  containers: string[];
}

function containerOf(pod: Pod, given: string | undefined, containers: readonly string[]): string {
  const container = given ?? pod.containers[0]?.name ?? '';
  if (!containers.includes(container)) {
    const detail = `container is ${shown(container)}`;
    throw httpError('bad-parameter', 'The pod has no such container', detail, containers);
  }
  return container;
}

/** The log that a request names, of a pod that exists and may be seen. Rejects with HttpError. */
export async function requirePodLog(
  moments: Moments,
  access: Access,
  path: { namespace?: string; name?: string },
  container: string | undefined
): Promise<PodLog> {
  const { namespace = '', name = '' } = path;
  const named = { resource: 'pods', namespace, name } as const;
  const { object } = await requireSeen(moments, access, named, NEEDED);
  const containers = [...object.initContainers, ...object.containers].map((one) => one.name);
  return { named, namespace, pod: name, container: containerOf(object, container, containers), containers };
}

/** Whether the caller may still read logs there; false when that cannot be settled. */
export async function mayReadLogs(access: Access, namespace: string): Promise<boolean> {
  const scope = await access.scope(NEEDED, namespace);
  return NEEDED.every((readable) => scope.sees(readable, namespace));
}

/** A pod that went away between look-up and question is answered like one that never was. */
export function asMissingPod(error: unknown, named: NamedObject): unknown {
  return error instanceof ApiError && error.status === NOT_FOUND ? notFound(named) : error;
}
