import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { kubeletOverrides } from '../../parts/kubelet';
import type { RunningStack } from '../../RunningStack';

/** Starts the kubelet again with some of its configuration replaced, or, without override, as usual. */
export async function restartKubelet(stack: RunningStack, override: object | undefined): Promise<void> {
  const file = path.join(kubeletOverrides(stack.context), 'scenario.conf');
  const head = { apiVersion: 'kubelet.config.k8s.io/v1beta1', kind: 'KubeletConfiguration' };
  await stack.stopPart('kubelet');
  fs.rmSync(file, { force: true });
  if (override) {
    fs.writeFileSync(file, stringify({ ...head, ...override }));
  }
  await stack.startPart('kubelet');
}
