import type { CapabilitiesAnswer } from '../../../contract/answers';
import { RESOURCES } from '../../../contract/kinds';
import { attributesOf } from '../../kubernetes/accessReview/attributesOf';
import type { ResourceAttributes } from '../../kubernetes/accessReview/ReviewClient';
import { filledCache } from '../../testing/filledCache';
import { serve } from '../../testing/serve';

const MISSING = ['watch cronjobs', 'list nodes', 'get pods/log'];
const nameOf = ({ verb, resource, subresource }: ResourceAttributes) =>
  `${verb} ${subresource === undefined ? resource : `${resource}/${subresource}`}`;
const may = (attributes: ResourceAttributes) => Promise.resolve(!MISSING.includes(nameOf(attributes)));

async function capabilities(options: Parameters<typeof serve>[1]): Promise<CapabilitiesAnswer> {
  const served = await serve(filledCache({}), options);
  try {
    return (await (await served.get('/api/v1/capabilities')).json()) as CapabilitiesAnswer;
  } finally {
    await served.close();
  }
}

test('rights are the cluster’s word on each kind and verb, before anything was tried', async () => {
  const { kinds, logs, metrics } = await capabilities({ may });
  expect(kinds.map(({ resource }) => resource)).toEqual(RESOURCES);
  for (const { resource, verbs } of kinds) {
    for (const verb of ['get', 'list', 'watch'] as const) {
      const allowed = await may(attributesOf(resource, null, verb));
      expect([resource, verb, verbs[verb]]).toEqual([resource, verb, allowed ? 'allowed' : 'refused']);
    }
  }
  expect(logs).toMatchObject({ permission: 'refused', problem: { code: 'kind-forbidden' } });
  expect(metrics).toMatchObject({ permission: 'allowed', problem: null });
});

test('where the cluster does not say they are not known', async () => {
  const { kinds, logs } = await capabilities({});
  expect(new Set(kinds.flatMap(({ verbs }) => Object.values(verbs)))).toEqual(new Set(['unknown']));
  expect(logs).toEqual({ permission: 'unknown', triedAt: null, problem: null });
});
