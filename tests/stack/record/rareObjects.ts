import path from 'node:path';
import type { RunningStack } from '../RunningStack';

const OBJECTS = path.join(__dirname, 'rareObjects.yaml');
const STATES = path.join(__dirname, 'rareStates.yaml');
const COUNTED = ['wait', '--for=jsonpath={.status.hard.pods}=0', 'resourcequota/best-effort', '-n', 'rare'];
const AS_STATUS = ['--server-side', '--force-conflicts', '--field-manager=recorder', '--subresource=status'];

/** Runs `work` while objects exist that fill every field of their kind; their controllers, which would undo that, are stopped. */
export async function withRareObjects(stack: RunningStack, work: () => Promise<void>): Promise<void> {
  await stack.kubectlOk(['apply', '-f', OBJECTS]);
  try {
    await stack.kubectlOk(COUNTED);
    await stack.stopPart('kube-controller-manager');
    await stack.kubectlOk(['apply', ...AS_STATUS, '-f', STATES]);
    await work();
  } finally {
    await stack.startPart('kube-controller-manager');
    await stack.kubectlOk(['delete', '--wait=false', '-f', OBJECTS]);
  }
}
