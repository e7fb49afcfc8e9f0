import { ConfigurationError } from './kubernetes/connection/ConfigurationError';
import type { Connection } from './kubernetes/connection/Connection';
import { kubeconfigConnection } from './kubernetes/connection/kubeconfigConnection';
import {
  hasServiceAccount,
  SERVICE_ACCOUNT_FOLDER,
  serviceAccountConnection,
} from './kubernetes/connection/serviceAccountConnection';
import type { ClusterSettings } from './settings/Settings';

/** What a pod finds about its cluster in its environment. */
export interface PodEnvironment {
  KUBERNETES_SERVICE_HOST?: string;
  KUBERNETES_SERVICE_PORT?: string;
  /** Another folder for the service account, for tests outside a pod. */
  CLUSTERSCOPE_SERVICE_ACCOUNT?: string;
}

/** How to reach the cluster: by kubeconfig, else by the service account of the pod. Rejects with ConfigurationError. */
export async function connect(cluster: ClusterSettings, environment: PodEnvironment): Promise<Connection> {
  if (cluster.kubeconfig !== null) {
    return kubeconfigConnection(cluster.kubeconfig, cluster);
  }
  const { KUBERNETES_SERVICE_HOST, KUBERNETES_SERVICE_PORT, CLUSTERSCOPE_SERVICE_ACCOUNT } = environment;
  const folder = CLUSTERSCOPE_SERVICE_ACCOUNT ?? SERVICE_ACCOUNT_FOLDER;
  if (!hasServiceAccount(folder)) {
    throw new ConfigurationError(
      `--kubeconfig: not given, and there is no service account in ${folder}; one of the two is needed`
    );
  }
  return serviceAccountConnection(folder, KUBERNETES_SERVICE_HOST, KUBERNETES_SERVICE_PORT);
}
