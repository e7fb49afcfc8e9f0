// clientNodeInformer KUBECONFIG: the informer of @kubernetes/client-node on all pods. Prints one line of JSON when its first list is
// complete, or says why it failed and ends with 1.
import { CoreV1Api, KubeConfig, makeInformer, type KubernetesObject } from '@kubernetes/client-node';

async function main(kubeconfig: string): Promise<void> {
  const config = new KubeConfig();
  config.loadFromFile(kubeconfig);
  const api = config.makeApiClient(CoreV1Api);
  const informer = makeInformer(config, '/api/v1/pods', () => api.listPodForAllNamespaces());
  let objects = 0;
  informer.on('add', (_object: KubernetesObject) => void objects++);
  informer.on('error', (error: unknown) => {
    throw error;
  });
  await informer.start();
  console.log(JSON.stringify({ objects }));
  setInterval(() => undefined, 60_000);
}

main(process.argv[2]!).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
