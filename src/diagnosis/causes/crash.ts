import type { ContainerTermination } from '../../contract/objects';
import { exitCodeWords } from '../words/exitCode';
import type { ContainerView } from './containersOf';
import { type CauseCheck, type Finding, finding } from './finding';
import type { PodContext } from './PodContext';
import { lastEnd } from './lastEnd';
import { containerEvents, earliest } from './podEvents';

const CANNOT_START: ReadonlySet<string> = new Set(['StartError', 'ContainerCannotRun', 'RunContainerError']);

function startFailure(message: string): string {
  const command = /exec: "?([^":]+)"?:.*(executable file not found|no such file or directory|permission denied)/.exec(
    message
  );
  if (command) {
    const why = command[2] === 'permission denied' ? 'may not be executed' : 'not found';
    return `command ${command[1]} ${why}`;
  }
  return message.split('\n')[0];
}

function words(name: string, ended: ContainerTermination): string {
  if (CANNOT_START.has(ended.reason)) {
    return `cannot start container ${name}: ${startFailure(ended.message) || ended.reason}`;
  }
  if (ended.exitCode < 0) {
    return `crashing: container ${name} keeps ending`;
  }
  if (ended.exitCode === 0) {
    return `restarting: container ${name} ends with exit code 0 although it should keep running`;
  }
  return `crashing: container ${name} ends with ${exitCodeWords(ended.exitCode)}`;
}

/** The finding for one container that ended by itself, from how it ended. */
export function crashFinding(
  context: PodContext,
  { spec, status }: ContainerView,
  ended: ContainerTermination
): Finding {
  const backOffs = containerEvents(context, spec.name, 'BackOff');
  const detail = ended.message || status.state.waiting?.message || backOffs[0]?.message || '';
  return finding('crash', words(spec.name, ended), {
    detail,
    container: spec.name,
    exitCode: ended.exitCode < 0 ? null : ended.exitCode,
    since: earliest(...backOffs.map((event) => event.firstAt), ended.finishedAt),
  });
}

/** A container ends by itself, again and again or just now. */
export const crash: CauseCheck = (context) => {
  for (const container of context.containers) {
    const { waiting } = container.status.state;
    if (waiting && CANNOT_START.has(waiting.reason)) {
      const stub = {
        exitCode: -1,
        signal: 0,
        reason: waiting.reason,
        message: waiting.message,
        startedAt: null,
        finishedAt: null,
      };
      return crashFinding(context, container, stub);
    }
    const ended = lastEnd(context, container.status);
    const once = container.status.restartCount < 2 && container.status.state.running !== null;
    if (ended && !(ended.exitCode === 0 && once)) {
      return crashFinding(context, container, ended);
    }
  }
  return null;
};
