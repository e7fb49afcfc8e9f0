import { Moments } from '../../answers/Moments';
import type { ClusterCache } from '../../cache/ClusterCache';
import { EventLoopShare } from '../../eventLoop/EventLoopShare';
import { EventCounts } from '../events/EventCounts';
import { ProbeFailures } from '../events/ProbeFailures';
import { GatewayMetrics, type MetricsOptions } from '../GatewayMetrics';

/** The metrics of a gateway that has this cache; the caller stops them. */
export function gatewayMetrics(cache: ClusterCache, options: Partial<MetricsOptions> = {}, now?: () => number) {
  const events = new EventCounts(() => cache, now);
  const failures = new ProbeFailures(() => cache);
  const metrics = new GatewayMetrics(new Moments(cache, now), events, failures, {
    version: 'test',
    kubeStateMetrics: true,
    share: new EventLoopShare(),
    now,
    ...options,
  });
  return { metrics, events, failures };
}
