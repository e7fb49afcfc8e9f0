import { APP_ID } from '../../contract/identity';

/** Plugin provisioning: the app is on. */
export function plugins() {
  return { apiVersion: 1, apps: [{ type: APP_ID, org_id: 1, disabled: false }] };
}
