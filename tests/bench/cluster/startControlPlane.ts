import type { PartName } from '../../stack/parts/Part';
import { startStack, type RunningStack } from '../../stack/stack';

/** No controllers, scheduler or kubelets: nothing changes unless the bench changes it. */
const CONTROL_PLANE: readonly PartName[] = ['etcd', 'kube-apiserver'];

/**
 * A real etcd and API server, and nothing else.
 * @param etcdSeed data to start with; undefined: an empty cluster
 */
export const startControlPlane = (
  etcdSeed: string | undefined,
  report: (line: string) => void
): Promise<RunningStack> => startStack({ instance: 'bench', mode: 'kwok', only: CONTROL_PLANE, etcdSeed, report });
