import type { RunningStack } from '../RunningStack';

/**
 * Makes a check of every pod of an app answer 503 from now on, also after restarts where the folder is a volume.
 * @param check `healthz` or `readyz`
 */
export async function breakCheck(
  stack: RunningStack,
  app: string,
  check: string,
  folder = '/var/break'
): Promise<void> {
  const args = ['get', 'pods', '-n', 'shop', '-l', `app=${app}`, '-o', 'jsonpath={.items[*].metadata.name}'];
  const pods = (await stack.kubectlOk(args)).split(' ').filter(Boolean);
  await Promise.all(
    pods.map((pod) => stack.kubectlOk(['exec', '-n', 'shop', pod, '--', 'touch', `${folder}/${check}`]))
  );
}
