import { ROUTES } from '../../../src/contract/routes';
import { AuditLog } from '../cluster/AuditLog';
import { HttpUser } from '../gateway/HttpUser';
import { anyScreen } from '../gateway/podScreens';
import { plainFigure } from '../report/figureOf';
import { percentile } from '../report/statistics';
import { seededRandom } from '../seededRandom';
import { sleep } from '../../stack/system/wait';
import type { Measurement } from './Measurement';

const USERS = 100;
const PAGES = 20;
/** The audit log is written in batches. */
const AUDIT_MS = 2000;

/** The pages a user goes through; each is what the plugin asks the gateway for when it is opened. */
function pagesOf(random: () => number, pods: number): string[] {
  const own = [
    ROUTES.summary.path,
    ROUTES.problems.path,
    ROUTES.nodes.path,
    `${ROUTES.problems.path}?namespace=bench-00${Math.floor(random() * 10)}`,
  ];
  return Array.from({ length: PAGES }, (_, index) => (index < own.length ? own[index]! : anyScreen(random, pods)));
}

/** Every user has a token and connections of their own; all go at the same time. The API server's audit log counts what it was asked. */
export const lists: Measurement = {
  name: 'lists',
  figures: ['lists-100-users'],
  method:
    `${USERS} users with tokens of their own open ${PAGES} pages each at the same time; the API server’s audit log tells what the gateway’s ` +
    'account asked it for from just before to just after.',
  run: async (bench) => {
    const stack = await bench.cluster(bench.options.fewPods);
    const tokens = Array.from({ length: USERS }, (_, index) => `token-of-user-${index}`);
    const gateway = await bench.gateway(stack.gatewayKubeconfig, { tokens });
    await gateway.complete();
    await sleep(AUDIT_MS);
    const audit = new AuditLog(stack);
    const times: number[] = [];
    await Promise.all(
      tokens.map(async (token, index) => {
        const user = new HttpUser(gateway.url, token);
        for (const page of pagesOf(seededRandom(index), bench.options.fewPods)) {
          const { status, ms, body } = await user.get(page);
          if (status !== 200) {
            throw new Error(`${page}: ${status} ${body.toString('utf8', 0, 200)}`);
          }
          times.push(ms);
        }
        user.close();
      })
    );
    await sleep(AUDIT_MS);
    const asked = audit.requests();
    await bench.endGateways();
    const counted = asked.filter(({ verb }) => verb === 'list').length;
    const note =
      `${times.length} pages, ${asked.length} requests of any verb; all at once on one machine, so pages took ` +
      `${percentile(times, 0.5).toFixed(0)} ms (median)`;
    return [plainFigure('lists-100-users', [counted], note)];
  },
};
