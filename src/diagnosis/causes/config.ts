import { configWords } from '../words/configWords';
import { allContainers } from './containersOf';
import { type CauseCheck, finding } from './finding';
import { containerEvents, earliest } from './podEvents';

const REASONS: ReadonlySet<string> = new Set([
  'CreateContainerConfigError',
  'CreateContainerError',
  'PreCreateHookError',
  'PreStartHookError',
]);

/** A container cannot be created from what its specification refers to. */
export const config: CauseCheck = (context) => {
  for (const { spec, status } of allContainers(context.pod)) {
    const waiting = status.state.waiting;
    if (!waiting || !REASONS.has(waiting.reason)) {
      continue;
    }
    const failures = containerEvents(context, spec.name, 'Failed');
    return finding('config', `cannot start container ${spec.name}: ${configWords(waiting.message)}`, {
      detail: waiting.message,
      container: spec.name,
      since: earliest(...failures.map((event) => event.firstAt), ...(failures.length ? [] : [context.pod.startedAt])),
    });
  }
  return null;
};
