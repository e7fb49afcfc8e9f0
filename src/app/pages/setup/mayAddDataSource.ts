import { config } from '@grafana/runtime';

/** Whether Grafana lets this user add a data source. */
export function mayAddDataSource(): boolean {
  const { permissions, orgRole, isGrafanaAdmin } = config.bootData.user;
  // Without permissions in the boot data only the role is left to judge by.
  return permissions ? permissions['datasources:create'] === true : orgRole === 'Admin' || isGrafanaAdmin;
}
