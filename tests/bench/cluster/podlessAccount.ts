import fs from 'node:fs';
import path from 'node:path';
import { kubeconfig, outsideServer } from '../../stack/instance/kubeconfig';
import type { RunningStack } from '../../stack/stack';

interface Role {
  rules: Array<{ apiGroups: string[]; resources: string[]; verbs: string[] }>;
}

const NAME = 'bench-without-pods';
const NAMESPACE = ['--namespace', 'clusterscope'];

/** The kubeconfig of an account that may read all that the gateway's may, except pods. */
export async function podlessKubeconfig(stack: RunningStack): Promise<string> {
  const { rules } = await stack.kubectlJson<Role>(['get', 'clusterrole', 'clusterscope-gateway']);
  const without = rules
    .map((rule) => ({ ...rule, resources: rule.resources.filter((resource) => resource !== 'pods') }))
    .filter((rule) => rule.resources.length > 0);
  const objects = [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: NAME, namespace: 'clusterscope' } },
    { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: NAME }, rules: without },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name: NAME },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: NAME },
      subjects: [{ kind: 'ServiceAccount', name: NAME, namespace: 'clusterscope' }],
    },
  ];
  const input = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
  await stack.kubectlOk(['apply', '-f', '-'], { input });
  const token = (await stack.kubectlOk(['create', 'token', NAME, ...NAMESPACE, '--duration', '24h'])).trim();
  const file = path.join(stack.dir, `${NAME}.kubeconfig`);
  fs.writeFileSync(file, kubeconfig(stack.context, outsideServer(stack.context), { token }), { mode: 0o600 });
  return file;
}
