import { DATASOURCE_ID, PRODUCT_NAME } from '../../contract/identity';
import type { DataSourceSettings } from '../../contract/settings';
import type { GenerateOptions } from '../options';

/** Data source provisioning: Prometheus and one cluster. Addresses come from the environment, the token from a mounted file. */
export function dataSources({ prometheusUid, clusterUid }: GenerateOptions) {
  const settings: DataSourceSettings = { prometheusUid };
  return {
    apiVersion: 1,
    datasources: [
      {
        name: 'Prometheus',
        uid: prometheusUid,
        type: 'prometheus',
        access: 'proxy',
        url: '$CLUSTERSCOPE_PROMETHEUS_URL',
        isDefault: true,
        jsonData: { httpMethod: 'POST', timeInterval: '15s' },
      },
      {
        name: PRODUCT_NAME,
        uid: clusterUid,
        type: DATASOURCE_ID,
        access: 'proxy',
        url: '$CLUSTERSCOPE_GATEWAY_URL',
        jsonData: settings,
        secureJsonData: { token: '$__file{/etc/clusterscope/gateway-token}' },
      },
    ],
  };
}
