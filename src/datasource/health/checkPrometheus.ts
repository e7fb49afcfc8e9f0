import { dateTime, type DataFrame, type DataQueryRequest, type DataQueryResponse } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import { from, lastValueFrom } from 'rxjs';
import { CLUSTER, ENTRIES } from '../../catalogue';
import type { ClusterSettings } from '../config/ClusterSettings';
import type { Finding } from './Finding';

const RANGE_MS = 300_000;

function requestOf(uid: string, expr: string): DataQueryRequest {
  const to = dateTime();
  const range = { from: dateTime(to.valueOf() - RANGE_MS), to, raw: { from: 'now-5m', to: 'now' } };
  const plan = { interval: '15s', intervalMs: 15_000, maxDataPoints: 100, scopedVars: {}, timezone: 'utc', app: '' };
  const target = { refId: 'A', expr, instant: true, range: false, datasource: { uid, type: 'prometheus' } };
  return { requestId: 'clusterscope-test', ...plan, range, startTime: Date.now(), targets: [target] };
}

const hasRows = (frames: readonly DataFrame[]) => frames.some((frame) => frame.fields.length > 0 && frame.length > 0);

/** Does the Prometheus data source exist, answer, and know the containers of this cluster? */
export async function checkPrometheus({ prometheusUid, clusterLabel }: ClusterSettings): Promise<Finding> {
  if (!prometheusUid) {
    return { status: 'warning', message: 'No Prometheus data source is set: pages show no usage and no history.' };
  }
  const known = getDataSourceSrv().getInstanceSettings(prometheusUid);
  if (!known) {
    return { status: 'error', message: `There is no data source with the UID “${prometheusUid}” for Prometheus.` };
  }
  try {
    const source = await getDataSourceSrv().get({ uid: prometheusUid });
    const expr = ENTRIES.cpuUsed.expr(CLUSTER, { cluster: clusterLabel });
    const asked = from(source.query(requestOf(prometheusUid, expr)) as Promise<DataQueryResponse>);
    const { data, error, errors } = await lastValueFrom(asked);
    const failure = error ?? errors?.[0];
    if (failure) {
      throw new Error(failure.message ?? failure.data?.message ?? 'the query failed');
    }
    if (hasRows(data as DataFrame[])) {
      return { status: 'success', message: `Prometheus “${known.name}” knows this cluster’s containers.` };
    }
    const place = clusterLabel ? ` with the label cluster="${clusterLabel}"` : '';
    return {
      status: 'warning',
      message: `Prometheus “${known.name}” answers, but has no container usage${place}: it should scrape the kubelets’ /metrics/cadvisor.`,
    };
  } catch (thrown) {
    const words = thrown instanceof Error ? thrown.message : 'no answer';
    return { status: 'error', message: `Prometheus “${known.name}” does not answer: ${words}.` };
  }
}
