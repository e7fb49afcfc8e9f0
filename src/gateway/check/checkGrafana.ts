import { fetchKeys } from '../access/openGate';
import type { Settings } from '../settings/Settings';
import type { Report } from './Report';

function usersLine({ grafana }: Settings): string {
  const { rules = null, accessReview = null, orgs = [] } = grafana ?? {};
  const limits = [
    ...(rules ? [`${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}`] : []),
    ...(accessReview ? [`access reviews of ${accessReview.userPrefix}<${accessReview.user}>`] : []),
  ];
  return `users of organisation ${orgs.join(', ')} see what ${limits.join(' and ')} let them see`;
}

/** Whether Grafana's keys can be read. */
export async function checkGrafana(settings: Settings): Promise<Report> {
  const { grafana, metricsRequireToken } = settings;
  if (!grafana) {
    return { lines: ['no identities asked for: whoever has a token sees what that token may see'], ok: true };
  }
  const open = metricsRequireToken
    ? []
    : ['/metrics tells everybody of every namespace: metrics.requireToken is not set'];
  try {
    const keys = await fetchKeys(grafana);
    const count = `${keys.size} ${keys.size === 1 ? 'key' : 'keys'} of ${grafana.url}`;
    return { lines: [count, usersLine(settings), ...open], ok: true };
  } catch (error) {
    return { lines: [`no keys: ${(error as Error).message}`, usersLine(settings), ...open], ok: false };
  }
}
