import { ENTRIES, type EntryInfo, type NodeTableRefId } from '../../../catalogue';
import type { Figure } from '../../components/figure/figure';
import { figureOf } from '../../components/prometheus/figureOf';
import type { PrometheusState } from '../../components/prometheus/prometheusState';
import { samplesBy } from '../../components/prometheus/samples';

/** What a node uses now: cores and bytes. */
export interface NodeUsage {
  cpu: Figure;
  memory: Figure;
}

const NODE_LABEL = 'node';

/** Reads usage by node name out of Prometheus' answer; a node without a sample says why. */
export function nodeUsage(prometheus: PrometheusState): (name: string) => NodeUsage {
  const reader = (refId: NodeTableRefId, entry: EntryInfo) => {
    const samples = samplesBy(prometheus.frames[refId], NODE_LABEL);
    return (name: string) => figureOf(samples.get(name), prometheus, refId, entry);
  };
  const cpu = reader('cpu', ENTRIES.cpuUsed);
  const memory = reader('memory', ENTRIES.memoryUsed);
  return (name) => ({ cpu: cpu(name), memory: memory(name) });
}
