import assert from 'node:assert/strict';
import { overview } from '../pages';
import type { Journey } from '../Journey';
import type { Traffic } from '../Visit';

const GATEWAY_BYTES = 20_000;
const PROMQL = 5;

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const told = (what: string, traffic: Traffic) =>
  `overview, ${what}: ${traffic.requests} requests (${traffic.gateway} to the gateway, ${traffic.queryRequests} with ` +
  `${traffic.promql} PromQL queries), ${kB(traffic.bytes)}, of it ${kB(traffic.gatewayBytes)} from the gateway and ` +
  `${kB(traffic.pluginBytes)} files of the plugin`;

/** What the overview costs: at most 5 PromQL queries in one request and 20 kB from the gateway, also per refresh. */
export const overviewStaysSmall: Journey = {
  name: 'the overview asks little, at load and at refresh',
  role: 'Viewer',
  fresh: true,
  async run(visit, _site, tell) {
    await overview.open(visit, '?refresh=5s');
    await visit.settled();
    const load = { ...visit.traffic };
    tell(told('load', load));
    visit.countAnew();
    await visit.nextAnswer(/\/api\/ds\/query/);
    await visit.settled();
    const refresh = { ...visit.traffic };
    tell(told('refresh', refresh));
    for (const traffic of [load, refresh]) {
      assert.equal(traffic.queryRequests, 1, 'PromQL goes in one request');
      assert.ok(traffic.promql <= PROMQL, `${traffic.promql} PromQL queries`);
      assert.ok(traffic.gatewayBytes <= GATEWAY_BYTES, `${traffic.gatewayBytes} bytes from the gateway`);
    }
  },
};
