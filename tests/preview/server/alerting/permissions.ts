/** What Grafana says a role lacks, as recorded. */
export const NEEDED = {
  writeNotifications:
    'any of alert.provisioning:write, alert.notifications.provisioning:write, all of alert.notifications:write, alert.provisioning.provenance:write',
  writeRules:
    'any of alert.provisioning:write, alert.rules.provisioning:write, all of alert.rules:read, folders:read, alert.provisioning.provenance:write, any of alert.rules:write, alert.rules:create, alert.rules:delete',
  readGroup:
    'any of alert.provisioning:read, alert.rules.provisioning:read, alert.provisioning.secrets:read, all of alert.rules:read, folders:read',
  readRuler: 'all of alert.rules:read, folders:read',
  createFolder: 'folders:create',
} as const;
