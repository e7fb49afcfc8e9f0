import { PRODUCT_NAME } from '../../contract/identity';

/** Dashboard provisioning: where Grafana finds the generated dashboards. */
export function dashboardProvider() {
  return {
    apiVersion: 1,
    providers: [
      {
        name: PRODUCT_NAME,
        orgId: 1,
        folder: PRODUCT_NAME,
        type: 'file',
        options: { path: '/etc/clusterscope/dashboards' },
      },
    ],
  };
}
