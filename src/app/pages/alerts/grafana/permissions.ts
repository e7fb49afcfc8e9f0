import { config } from '@grafana/runtime';

/** Any of these lets somebody write rules, as Grafana words it when it refuses. */
const RULES = ['alert.provisioning:write', 'alert.rules.provisioning:write', 'alert.rules:write', 'alert.rules:create'];
const NOTIFICATIONS = [
  'alert.provisioning:write',
  'alert.notifications.provisioning:write',
  'alert.notifications:write',
  'alert.notifications.receivers:create',
];

/** What Grafana answers to a Viewer who writes a rule group (recorded on 12.4). */
export const RULES_NEEDED =
  'any of alert.provisioning:write, alert.rules.provisioning:write, all of alert.rules:read, folders:read, alert.provisioning.provenance:write, any of alert.rules:write, alert.rules:create, alert.rules:delete';

function hasAny(needed: readonly string[]): boolean {
  const { permissions, orgRole, isGrafanaAdmin } = config.bootData.user;
  // Without permissions in the boot data only the role is left to judge by.
  return permissions
    ? needed.some((permission) => permissions[permission] === true)
    : orgRole === 'Admin' || orgRole === 'Editor' || isGrafanaAdmin;
}

/** Whether it is worth offering: Grafana decides, folder by folder, when it is asked. */
export const mayWriteRules = () => hasAny(RULES);
export const mayWriteContactPoints = () => hasAny(NOTIFICATIONS);
/** The role as people know it. */
export const roleOfUser = () => config.bootData.user.orgRole || 'without a role';
