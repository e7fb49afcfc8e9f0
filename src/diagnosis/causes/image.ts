import { imageWords } from '../words/imageWords';
import { allContainers } from './containersOf';
import { type CauseCheck, finding } from './finding';
import { containerEvents, earliest } from './podEvents';

/** Waiting reasons of the kubelet's image manager (k8s.io/kubernetes pkg/kubelet/images/types.go). */
const REASONS: ReadonlySet<string> = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'InvalidImageName',
  'ErrImageNeverPull',
  'ImageInspectError',
  'RegistryUnavailable',
  'SignatureValidationFailed',
]);

/** The short message of the back-off round says less than the pull error that the events still carry. */
function pullError(messages: readonly string[]): string {
  return messages.find((message) => message.startsWith('Failed to pull image')) ?? messages[0] ?? '';
}

/** A container waits because its image cannot be had. */
export const image: CauseCheck = (context) => {
  for (const { spec, status } of allContainers(context.pod)) {
    const waiting = status.state.waiting;
    if (!waiting || !REASONS.has(waiting.reason)) {
      continue;
    }
    const events = containerEvents(context, spec.name, 'Failed', 'InspectFailed', 'ErrImageNeverPull');
    const told = pullError(events.map((event) => event.message));
    const words = imageWords(waiting.reason, waiting.message) || imageWords('', told);
    return finding('image', `cannot pull image ${spec.image}${words === '' ? '' : `: ${words}`}`, {
      detail: waiting.message.includes('rpc error') || told === '' ? waiting.message : told,
      container: spec.name,
      since: earliest(
        status.lastTermination?.finishedAt ?? context.pod.meta.createdAt,
        ...events.map((event) => event.firstAt)
      ),
    });
  }
  return null;
};
