import { kubectl } from '../parts/kubectl';
import { until } from '../system/wait';
import type { Context } from './Context';

/** Makes a namespace unless it is there, and waits until pods can be made in it. */
export async function ensureNamespace(context: Context, namespace: string): Promise<void> {
  if ((await kubectl(context, ['get', 'namespace', namespace])).code !== 0) {
    // Somebody else may be quicker: only that the namespace is there counts.
    await kubectl(context, ['create', 'namespace', namespace]);
  }
  // A pod is refused until the namespace has its default account.
  await until(`the default account of ${namespace}`, async () => {
    return (await kubectl(context, ['get', 'serviceaccount', 'default', '-n', namespace])).code === 0;
  });
}
