import assert from 'node:assert/strict';
import { overview } from '../pages';
import { FAILED_REQUESTS, FAST, type Outage } from './Outage';
import { saysItNoMore, saysSo } from './saysSo';

const AWAY = /Prometheus has not answered/;

export const prometheusStops: Outage = {
  name: 'Prometheus stops: the page says so, keeps the problems, and recovers by itself',
  async run(visit, site, { stack }) {
    await overview.open(visit, FAST);
    visit.excuse(FAILED_REQUESTS);
    await stack.stopPart('prometheus');
    try {
      await saysSo(visit, AWAY);
      const { problems } = await site.problems(visit);
      for (const { title } of problems) {
        assert.ok(await visit.page.getByText(title).first().isVisible(), `"${title}" went away with Prometheus`);
      }
    } finally {
      await stack.startPart('prometheus');
    }
    await saysItNoMore(visit, AWAY);
  },
};
