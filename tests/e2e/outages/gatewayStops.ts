import assert from 'node:assert/strict';
import { overview } from '../pages';
import { FAILED_REQUESTS, FAST, type Outage } from './Outage';
import { saysItNoMore, saysSo } from './saysSo';

const AWAY = /The gateway has not answered/;

export const gatewayStops: Outage = {
  name: 'the gateway stops: the page says so, keeps the figures, and recovers by itself',
  async run(visit, _site, { gateway }) {
    await overview.open(visit, FAST);
    visit.excuse(FAILED_REQUESTS);
    await gateway.stop();
    try {
      await saysSo(visit, AWAY);
      const capacity = await visit.page
        .getByRole('heading', { name: 'Memory', exact: true })
        .locator('xpath=../..')
        .innerText();
      assert.match(capacity, /[KMGT]iB/, 'memory from Prometheus went away with the gateway');
    } finally {
      await gateway.start();
    }
    await saysItNoMore(visit, AWAY);
    await overview.problems(visit).waitFor();
  },
};
