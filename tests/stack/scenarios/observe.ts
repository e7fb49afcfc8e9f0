import type { RunningStack } from '../RunningStack';
import { request } from '../system/request';
import { until } from '../system/wait';
import type { Observation } from './Scenario';

async function isSeen(stack: RunningStack, observation: Observation): Promise<boolean> {
  if ('kubectl' in observation) {
    const { stdout, stderr } = await stack.kubectl(observation.kubectl, { timeoutMs: 20_000 });
    return observation.matches.test(stdout + stderr);
  }
  const url = `${stack.urls.prometheus}/api/v1/query?query=${encodeURIComponent(observation.promql)}`;
  const answer = JSON.parse((await request(url)).text) as { data: { result: unknown[] } };
  return answer.data.result.length > 0;
}

/** Waits until every observation holds, one after the other. Throws naming the first that does not. */
export async function observe(stack: RunningStack, observations: readonly Observation[]): Promise<void> {
  for (const observation of observations) {
    await until(`"${observation.sees}"`, () => isSeen(stack, observation), {
      timeoutMs: (observation.timeoutSeconds ?? 120) * 1000,
      everyMs: 500,
    });
  }
}
