import { CLUSTER_UID } from '../../preview/options';
import type { StoredDataSource } from '../../preview/server/dataSourceStore';
import { overview } from '../pages';
import { PAGES } from '../../../src/contract/links';
import { FAILED_REQUESTS, type Outage } from './Outage';
import { saysSo } from './saysSo';
import { testDataSource } from './testDataSource';

interface WrongSetting {
  name: string;
  change: Partial<StoredDataSource>;
  token?: string;
  /** On the settings page and on the overview alike. */
  words: RegExp;
}

/** A port of the reserved range that nobody listens on. */
const NOBODY = 'http://127.0.0.1:1';

function wrongSetting({ name, change, token, words }: WrongSetting): Outage {
  return {
    name,
    async run(visit, _site, { preview, token: right, gateway }) {
      visit.excuse(FAILED_REQUESTS);
      preview.store.update(CLUSTER_UID, change, token === undefined ? {} : { token });
      try {
        await testDataSource(visit, words);
        await visit.page.goto(PAGES.overview);
        await saysSo(visit, words);
      } finally {
        preview.store.update(CLUSTER_UID, { url: gateway.url }, { token: right });
      }
      await testDataSource(visit, /reads Kubernetes v/);
      await overview.open(visit);
    },
  };
}

export const wrongToken = wrongSetting({
  name: 'a wrong token is named on the settings page and on the overview',
  change: {},
  token: 'not-the-token',
  words: /token/i,
});

export const wrongUrl = wrongSetting({
  name: 'a wrong URL is named on the settings page and on the overview',
  change: { url: NOBODY },
  words: /could not reach the gateway/,
});
