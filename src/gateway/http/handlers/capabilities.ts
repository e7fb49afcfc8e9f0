import type { KindCapability, KindFreshness } from '../../../contract/answers';
import { KINDS, RESOURCES } from '../../../contract/kinds';
import { freshnessOf, toldKind } from '../../answers/freshnessOf';
import type { Handler, Sources } from './Handler';

function capabilityOf(rights: Sources['rights'], kind: KindFreshness): KindCapability {
  const right = (verb: string) => rights.read(verb, kind.resource).permission;
  const verbs = { get: right('get'), list: right('list'), watch: right('watch') };
  return { ...kind, info: KINDS[kind.resource], verbs };
}

export const capabilities: Handler<'capabilities', 'health' | 'rights' | 'moments'> = async (sources, { access }) => {
  const { health, rights, moments } = sources;
  await rights.refresh();
  const { version, startedAt, apiServer, kinds } = health();
  const { subject, expiresAt } = access;
  return {
    gateway: { version, startedAt },
    apiServer: { version: apiServer.version, reachable: apiServer.reachable },
    kinds: kinds.map((kind) => capabilityOf(rights, toldKind(kind, access))),
    logs: rights.read('get', 'pods/log'),
    metrics: rights.read('list', 'pods.metrics.k8s.io'),
    caller: { subject, expiresAt },
    ...freshnessOf(moments.cache, RESOURCES, moments.now(), access),
    asOf: apiServer.answeredAt,
  };
};
