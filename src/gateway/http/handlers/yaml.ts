import { readNow } from '../../answers/freshnessOf';
import { ApiError } from '../../kubernetes/transport/ApiError';
import type { Handler } from './Handler';
import { notFound, objectInPath, requireSeen } from './objectInPath';

const NOT_FOUND = 404;

export const yaml: Handler<'yaml', 'moments' | 'cluster'> = async ({ moments, cluster }, { path, access, signal }) => {
  const named = objectInPath(path);
  const { ref } = await requireSeen(moments, access, named);
  const { resource, namespace, name } = named;
  const found = await cluster.yaml(resource, namespace, name, signal).catch((error: unknown) => {
    throw error instanceof ApiError && error.status === NOT_FOUND ? notFound(named) : error;
  });
  return { object: ref, ...found, ...readNow() };
};
