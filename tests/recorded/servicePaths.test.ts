import { type PathStep } from '../../src/contract/answers';
import { servicePath } from '../../src/diagnosis';
import { recordedObjects, recordings } from './recordedObjects';
import { viewOf } from './viewOf';

/** The break of the Service that each scenario hurts: its step and what its words begin with. Other Services must be whole. */
const BROKEN: Record<string, Record<string, [at: PathStep, text: string]>> = {
  'bad-config': { invoices: ['pods', 'no ready endpoint: 1 of 1 pod cannot start container invoices: ConfigMap'] },
  'crash-loop': {
    payments: ['pods', 'no ready endpoint: 2 of 2 pods crashing: container payments ends with exit code 3'],
  },
  'image-not-found': { catalog: ['pods', 'no ready endpoint: 2 of 2 pods cannot pull image'] },
  'init-failing': { accounts: ['pods', 'no ready endpoint: 1 of 1 pod blocked by init container migrate'] },
  'port-name-mismatch': { 'gift-cards': ['port', 'port http (80) leads to a container port named web'] },
  readiness: {
    cart: ['pods', 'no ready endpoint: 2 of 2 pods not ready: readiness probe of container cart fails (HTTP 503'],
  },
  'selector-typo': {
    wishlist: ['selector', 'selects app=wishlst, but the pods of Deployment wishlist have app=wishlist'],
  },
  'unschedulable-cpu': { ranking: ['pods', 'no ready endpoint: 1 of 1 pod cannot be scheduled: not enough free CPU'] },
  'zero-replicas': { newsletter: ['selector', 'no endpoints: Deployment newsletter is scaled to zero replicas'] },
  'node-lost': {
    backend: ['nodes', 'all 3 pods are on node node-a, which is not heard from'],
    cache: ['nodes', 'its only pod is on node node-a, which is not heard from'],
    frontend: ['nodes', 'all 2 pods are on node node-a, which is not heard from'],
  },
};

/** Past the grace periods of what was recorded too early; containers may then have had the time to be ready. */
const AFTER = 90_000;

test.each(recordings())('the way to each Service of %s', (scenario) => {
  const { objects, recordedAt } = recordedObjects(scenario);
  const view = viewOf(objects);
  const found: Record<string, [PathStep, string]> = {};
  for (const service of objects.services ?? []) {
    const path = servicePath(view, service, recordedAt + AFTER);
    expect(JSON.stringify(path)).not.toMatch(/undefined|NaN|\[object /);
    if (path.broken) {
      found[service.meta.name] = [path.broken.at, path.broken.text];
    }
  }
  const expected = Object.entries(BROKEN[scenario] ?? {}).map(([name, [at, text]]) => [
    name,
    [at, expect.stringContaining(text)],
  ]);
  expect(found).toEqual(Object.fromEntries(expected));
});
