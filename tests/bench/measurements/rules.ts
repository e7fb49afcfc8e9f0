import { ALERT_RULES } from '../../../src/catalogue';
import { startLiveCluster } from '../../catalogue/liveCluster';
import { request } from '../../stack/system/request';
import { sleep } from '../../stack/system/wait';
import { plainFigure } from '../report/figureOf';
import type { Measurement } from './Measurement';

const NODES = 150;
/** Long enough for every window a rule looks back over to hold something, and for several evaluations of each. */
const MINUTES = 6;
const LOOKS = 12;

interface RulesAnswer {
  data: {
    groups: Array<{ rules: Array<{ name: string; evaluationTime: number; health: string; lastError?: string }> }>;
  };
}

/** Seconds the last evaluation of each rule took, by its name. Throws when one of them is not healthy. */
async function evaluationTimes(prometheus: string): Promise<Map<string, number>> {
  const { data } = JSON.parse((await request(`${prometheus}/api/v1/rules`)).text) as RulesAnswer;
  const rules = data.groups.flatMap((group) => group.rules);
  const broken = rules.filter(({ health }) => health === 'err');
  if (broken.length > 0) {
    throw new Error(
      `rules that cannot be evaluated: ${broken.map(({ name, lastError }) => `${name}: ${lastError}`).join('; ')}`
    );
  }
  return new Map(rules.map(({ name, evaluationTime }) => [name, evaluationTime]));
}

/** The slowest evaluation of the slowest rule, on a Prometheus that scrapes the gateway of a cluster of simulated nodes. */
export const rules: Measurement = {
  name: 'rules',
  figures: ['rule-evaluation-s'],
  method:
    `${NODES} simulated nodes, scraped by a real Prometheus together with the gateway and its kube-state-metrics families; ` +
    `after ${MINUTES} minutes ${LOOKS} looks at what Prometheus says each rule took.`,
  run: async (bench) => {
    await bench.endCluster();
    const perNode = Math.ceil(bench.options.fewPods / NODES);
    const cluster = await startLiveCluster('bench-rules', { mode: 'kwok', kwokNodes: NODES, kwokPodsPerNode: perNode });
    try {
      await sleep(MINUTES * 60_000);
      const slowest = new Map<string, number>();
      for (let look = 0; look < LOOKS; look++) {
        for (const [name, seconds] of await evaluationTimes(cluster.stack.urls.prometheus)) {
          slowest.set(name, Math.max(seconds, slowest.get(name) ?? 0));
        }
        await sleep(10_000);
      }
      const ranked = [...slowest].sort(([, a], [, b]) => b - a);
      const named = ranked.slice(0, 3).map(([name, seconds]) => `${name} ${seconds.toFixed(2)} s`);
      const note = `${ALERT_RULES.length} rules on ${NODES * perNode} pods; slowest: ${named.join(', ')}`;
      return [plainFigure('rule-evaluation-s', [ranked[0]?.[1] ?? NaN], note)];
    } finally {
      await cluster.stop();
    }
  },
};
