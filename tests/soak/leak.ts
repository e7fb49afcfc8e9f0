import type { LiveCluster } from '../catalogue/liveCluster';
import { until } from '../stack/system/wait';
import { mailLine, mailSince } from './Inbox';

const LEAKING = 'recommendations-cache';
const KILLED = '{.items[*].status.containerStatuses[*].lastState.terminated.reason}';
const PATIENCE_MS = 40 * 60_000;

/** What became of a leak. */
export interface Leak {
  /** Minutes from the first message to the kill. */
  warning: number;
  /** What was said until then, one line each. */
  messages: string[];
}

/** Lets a container leak until it is OOM-killed. Throws when there is no kill, or no message before it. */
export async function leakToTheKill({ stack }: LiveCluster, tell: (line: string) => void): Promise<Leak> {
  const began = Date.now();
  await stack.applyScenario('memory-leak');
  tell('memory grows');
  const firing = async () => (await mailSince(stack, began)).filter(({ isEnd }) => !isEnd);
  const isKilled = async () => {
    const { stdout } = await stack.kubectl([
      '-n',
      'shop',
      'get',
      'pods',
      '-l',
      `app=${LEAKING}`,
      '-o',
      `jsonpath=${KILLED}`,
    ]);
    return stdout.includes('OOMKilled');
  };
  await until('the kill', isKilled, { timeoutMs: PATIENCE_MS, everyMs: 1_000 });
  const killedAt = Date.now();
  const messages = await firing();
  const first = messages.find(({ title, text }) => `${title}${text}`.includes(LEAKING));
  if (!first) {
    throw new Error('killed without a warning');
  }
  return { warning: (killedAt - first.at) / 60_000, messages: messages.map(mailLine) };
}
