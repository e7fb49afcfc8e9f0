import { ENTRIES, SERIES_LABEL, type EntryInfo, type OverviewRefId } from '../../../catalogue';
import type { SummaryAnswer } from '../../../contract/answers';
import type { Figure } from '../../components/figure/figure';
import type { TrendPoint } from '../../components/figure/trendPath';
import type { GatewayState } from '../../components/gateway/gatewayState';
import { figureOf } from '../../components/prometheus/figureOf';
import type { PrometheusState } from '../../components/prometheus/prometheusState';
import { samplesBy } from '../../components/prometheus/samples';
import { trendOf } from '../../components/prometheus/trendOf';

/** One resource of the cluster: what is used and asked for, of what pods may have. */
export interface Capacity {
  used: Figure;
  /** Null for pods, which are not requested but only there. */
  requested: Figure | null;
  allocatable: Figure;
  trend: TrendPoint[];
}

export type CapacityResource = 'cpu' | 'memory' | 'pods';

const REF_ID = { cpu: 'cpu', memory: 'memory', pods: 'pods' } as const satisfies Record<
  CapacityResource,
  OverviewRefId
>;
const SHARE: OverviewRefId = 'share';
const USED = { cpu: ENTRIES.cpuUsed, memory: ENTRIES.memoryUsed, pods: ENTRIES.podsUsed };
const ALLOCATABLE = {
  cpu: ENTRIES.cpuAllocatable,
  memory: ENTRIES.memoryAllocatable,
  pods: ENTRIES.podsAllocatable,
};

/** Prometheus' figure while it answers; the gateway's where Prometheus has none or is silent now. */
function preferred(
  fromPrometheus: Figure,
  value: number | null | undefined,
  summary: GatewayState<SummaryAnswer>,
  silent: boolean
): Figure {
  if (value === null || value === undefined || (fromPrometheus.value !== null && !silent)) {
    return fromPrometheus;
  }
  return { value, source: 'gateway', at: summary.answer?.asOf ?? null };
}

/** Reads one resource's capacity out of both sources. Units: cores, bytes, pods. */
export function capacityOf(
  resource: CapacityResource,
  prometheus: PrometheusState,
  summary: GatewayState<SummaryAnswer>
): Capacity {
  const refId = REF_ID[resource];
  const samples = samplesBy(prometheus.frames[refId], SERIES_LABEL);
  const silent = prometheus.error !== null && summary.error === null;
  const read = (series: string, entry: EntryInfo, fallback: number | null | undefined) =>
    preferred(figureOf(samples.get(series), prometheus, refId, entry), fallback, summary, silent);
  const { requested, allocatable } = summary.answer ?? {};
  const requestedOf = {
    cpu: () => read('requested', ENTRIES.cpuRequested, requested?.cpu),
    memory: () => read('requested', ENTRIES.memoryRequested, requested?.memory),
    pods: () => null,
  };
  return {
    used: read('used', USED[resource], resource === 'pods' ? requested?.pods : null),
    requested: requestedOf[resource](),
    allocatable: read('allocatable', ALLOCATABLE[resource], allocatable?.[resource]),
    trend: trendOf(prometheus.frames[SHARE], SERIES_LABEL, resource),
  };
}
