import { overview } from '../pages';
import { PAGES } from '../../../src/contract/links';
import { FAILED_REQUESTS, FAST, type Outage } from './Outage';
import { saysSo } from './saysSo';
import { testDataSource } from './testDataSource';

const DOWN = /API server/;

export const apiServerDownAtStart: Outage = {
  name: 'the API server is down when the gateway starts: typed errors, then data without a reload',
  async run(visit, _site, { stack, gateway }) {
    visit.excuse(FAILED_REQUESTS);
    await gateway.stop();
    await stack.stopPart('kube-apiserver');
    try {
      await gateway.start();
      await testDataSource(visit, /not the cluster behind it/);
      await visit.page.goto(`${PAGES.overview}${FAST}`);
      await saysSo(visit, DOWN);
    } finally {
      await stack.startPart('kube-apiserver');
    }
    await overview.problems(visit).waitFor({ timeout: 90_000 });
  },
};
