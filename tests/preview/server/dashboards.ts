import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sendJson, type Call } from './answer';

interface DashboardFile {
  uid: string;
  title: string;
}

/** The JSON files of a folder, as file provisioning would load them. */
export class Dashboards {
  constructor(private readonly folder: string | undefined) {}

  list(): DashboardFile[] {
    if (this.folder === undefined || !existsSync(this.folder)) {
      return [];
    }
    const folder = this.folder;
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as DashboardFile);
  }

  /** `/api/dashboards/uid/<uid>`. */
  answer(call: Call): void {
    const uid = call.url.pathname.split('/').pop() ?? '';
    const dashboard = this.list().find((one) => one.uid === uid);
    if (!dashboard) {
      return sendJson(call, 404, { message: 'Dashboard not found' });
    }
    sendJson(call, 200, { meta: { slug: uid, url: `/d/${uid}`, provisioned: true, canEdit: false }, dashboard });
  }
}
