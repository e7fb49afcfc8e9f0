import { bytes } from '../words/bytes';
import { type CauseCheck, finding } from './finding';
import { lastEnd } from './lastEnd';
import { containerEvents, earliest } from './podEvents';

/** A container is killed by the kernel for its memory. */
export const oomKilled: CauseCheck = (context) => {
  for (const { spec, status } of context.containers) {
    const ended = lastEnd(context, status);
    if (ended?.reason !== 'OOMKilled') {
      continue;
    }
    const limit = spec.resources.memoryLimit;
    const where =
      limit === null ? 'which has no memory limit: the node ran out' : `at its memory limit of ${bytes(limit)}`;
    const backOffs = containerEvents(context, spec.name, 'BackOff');
    return finding('oom-killed', `out of memory: container ${spec.name} is killed ${where} (OOMKilled)`, {
      detail: ended.message,
      container: spec.name,
      exitCode: ended.exitCode,
      since: earliest(...backOffs.map((event) => event.firstAt), ended.finishedAt),
    });
  }
  return null;
};
