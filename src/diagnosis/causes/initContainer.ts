import type { ContainerTermination } from '../../contract/objects';
import { exitCodeWords } from '../words/exitCode';
import { type CauseCheck, finding } from './finding';
import { lastEnd } from './lastEnd';
import { containerEvents, earliest } from './podEvents';

function words(ended: ContainerTermination): string {
  if (ended.reason === 'OOMKilled') {
    return 'runs out of memory (OOMKilled)';
  }
  return ended.exitCode < 0 ? 'keeps failing' : `ends with ${exitCodeWords(ended.exitCode)}`;
}

/** An init container fails, so the pod's own containers are never started. */
export const initContainer: CauseCheck = (context) => {
  for (const { spec, status } of context.initContainers) {
    const ended = lastEnd(context, status);
    if (!ended || ended.exitCode === 0 || (status.state.terminated && status.state.terminated.exitCode === 0)) {
      continue;
    }
    const backOffs = containerEvents(context, spec.name, 'BackOff');
    return finding('init-container', `blocked by init container ${spec.name}, which ${words(ended)}`, {
      detail: ended.message || backOffs[0]?.message || '',
      container: spec.name,
      exitCode: ended.exitCode < 0 ? null : ended.exitCode,
      since: earliest(...backOffs.map((event) => event.firstAt), ended.finishedAt),
    });
  }
  return null;
};
