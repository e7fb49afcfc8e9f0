import { sendJson, type Call } from '../answer';
import type { DataSourceStore } from '../dataSourceStore';
import { AlertStore } from './AlertStore';
import { answerFolders } from './answerFolders';
import { answerNotifications } from './answerNotifications';
import { answerRuler } from './answerRuler';
import { answerRules } from './answerRules';
import { answerGrafanaStates, answerSourceStates } from './answerStates';
import { answerTest } from './answerTest';
import { Evaluator } from './Evaluator';
import { Refusal } from './Refusal';

const TEST = '/api/alertmanager/grafana/config/api/v1/receivers/test';
const STATES = /^\/api\/prometheus\/([^/]+)\/api\/v1\/(rules|alerts)$/;

/** Grafana's alerting in memory: what the app's alert pages ask, answered as recorded. */
export class Alerting {
  readonly store = new AlertStore();
  private readonly evaluator: Evaluator;

  constructor(private readonly sources: DataSourceStore) {
    this.evaluator = new Evaluator(sources);
  }

  private async route(call: Call): Promise<boolean> {
    const { pathname } = call.url;
    const [, of = '', what = ''] = STATES.exec(pathname) ?? [];
    if (of === 'grafana') {
      await answerGrafanaStates(call, this.store, this.evaluator);
    } else if (of !== '') {
      await answerSourceStates(call, this.sources, decodeURIComponent(of), what);
    } else if (pathname === '/api/annotations') {
      sendJson(call, 200, this.evaluator.history(this.store.all()));
    } else if (/^\/api\/folders(\/|$)/.test(pathname)) {
      await answerFolders(call, this.store);
    } else if (pathname.startsWith('/api/ruler/grafana/api/v1/rules/')) {
      await answerRuler(call, this.store);
    } else if (pathname === TEST) {
      await answerTest(call);
    } else if (pathname.startsWith('/api/v1/provisioning/')) {
      return (await answerRules(call, this.store)) || answerNotifications(call, this.store);
    } else {
      return false;
    }
    return true;
  }

  /** False when the address is none of alerting's; refusals are answered as Grafana words them. */
  async answer(call: Call): Promise<boolean> {
    try {
      return await this.route(call);
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error;
      }
      sendJson(call, error.status, error.body);
      return true;
    }
  }
}
