import type { Freshness, ServicePathAnswer } from '../../../contract/answers';
import type { Resource } from '../../../contract/kinds';
import { servicePath as pathOf } from '../../../diagnosis';
import type { Scope } from '../../access/Access';
import { freshnessOf } from '../../answers/freshnessOf';
import type { Handler } from './Handler';
import { requireSeen } from './objectInPath';
import { seesRef } from './seen';

const USED = [
  'services',
  'endpointslices',
  'pods',
  'nodes',
  'ingresses',
  'deployments',
  'replicasets',
  'statefulsets',
  'daemonsets',
] as const satisfies readonly Resource[];

type Path = Omit<ServicePathAnswer, keyof Freshness>;

function seenPart(scope: Scope, path: Path): Path {
  const { broken, ingresses, nearest, pods, nodes } = path;
  return {
    ...path,
    broken: broken?.object && !seesRef(scope, broken.object) ? { ...broken, object: null } : broken,
    ingresses: ingresses.filter(({ object }) => seesRef(scope, object)),
    nearest: nearest && seesRef(scope, nearest.object) ? nearest : null,
    pods: pods
      .filter(({ object }) => seesRef(scope, object))
      .map((pod) => ({ ...pod, node: scope.sees('nodes', null) ? pod.node : null })),
    nodes: nodes.filter(({ object }) => seesRef(scope, object)),
  };
}

export const servicePath: Handler<'servicePath'> = async ({ moments }, { path, access }) => {
  const { namespace = '', name = '' } = path;
  const named = { resource: 'services', namespace, name } as const;
  const everything = await access.scope(USED, namespace);
  const { moment, object } = await requireSeen(moments, access, named);
  const found = pathOf(moment.view, object, moment.at);
  return { ...seenPart(everything, found), ...freshnessOf(moments.cache, USED, moment.at, access) };
};
