import type { EpochMs } from '../../../../contract/time';
import { callGrafana } from './AlertingError';

interface AlertAnnotation {
  alertId?: number;
  newState?: string;
  time?: number;
}

const MOST = 1000;

/**
 * When rules last began to fire, by Grafana's number of the rule, as far as its state history is kept as annotations (the
 * default); empty where it is kept elsewhere.
 */
export async function readFired(from: EpochMs, signal: AbortSignal): Promise<Map<number, EpochMs>> {
  const url = `/api/annotations?type=alert&limit=${MOST}&from=${from}&to=${Date.now()}`;
  const found = await callGrafana<AlertAnnotation[] | null>({ url, signal });
  const last = new Map<number, EpochMs>();
  for (const { alertId, newState, time } of found ?? []) {
    if (alertId !== undefined && time !== undefined && /^alerting/i.test(newState ?? '')) {
      last.set(alertId, Math.max(time, last.get(alertId) ?? 0));
    }
  }
  return last;
}
