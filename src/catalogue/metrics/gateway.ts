import { METRIC_PREFIX } from '../../contract/identity';
import type { Metric } from './metric';

const OWNER = ['namespace', 'owner_kind', 'owner'] as const;

/** A metric of the gateway; all of its own figures are counts or flags unless a unit is given. */
function own<const L extends readonly string[]>(
  name: string,
  type: Metric['type'],
  labels: L,
  note: string,
  unit = '1'
): Metric & { labels: L } {
  return { name: `${METRIC_PREFIX}${name}`, type, unit, labels, exporter: 'gateway', note };
}

export const gateway = {
  gatewayBuild: own('build_info', 'gauge', ['version'], 'Always there while the gateway is scraped.'),
  events: own(
    'events_total',
    'counter',
    [...OWNER, 'reason', 'type'],
    'An event from before the start counts 0, so that its series is born; a new one is born with its first count, which increase() does not see: count a newborn series whole. A folded event counts what its count grew by. owner is the outermost one; namespace is empty for nodes. Beyond the bound all labels are other; a series silent for two hours may go.'
  ),
  eventMessage: own(
    'event_message_info',
    'gauge',
    [...OWNER, 'reason', 'message'],
    'A warning of an owner and reason within the hour, for the most recent 200; the words stay for an hour while warnings go on, with <id>, <address>, <n> in place of what varies. Replicas may have different ones.'
  ),
  probeFailures: own(
    'probe_failures_total',
    'counter',
    ['namespace', 'workload_kind', 'workload', 'container', 'probe', 'cause'],
    'From Unhealthy events, probe in lower case; cause is normalised (HTTP 503, connection refused, timed out). Each cause is born at its first count and starts anew with the process.'
  ),
  problems: own(
    'problems',
    'gauge',
    ['severity', 'cause'],
    'As the Overview counts them; no series without a problem.'
  ),
  problemAffected: own(
    'problem_affected',
    'gauge',
    [...OWNER, 'cause', 'severity'],
    'Broken pods or endpoints of each problem, 1 where counting makes no sense; gone with the problem.'
  ),
  problemInfo: own(
    'problem_info',
    'gauge',
    [...OWNER, 'cause', 'why'],
    'Each problem in words (why), which stay the same while it lasts. Told once a problem is ten seconds old.'
  ),
  serviceHurtInfo: own(
    'service_hurt_info',
    'gauge',
    ['namespace', 'service', 'why', 'workload_kind', 'workload', 'worst_pod'],
    'Services that lack ready endpoints because of a problem of another object; the words stay the same while it lasts.'
  ),
  containersWaiting: own(
    'containers_waiting',
    'gauge',
    [...OWNER, 'container', 'reason'],
    'Init containers too; the reason as the kubelet gives it (CrashLoopBackOff, ImagePullBackOff, ContainerCreating …).'
  ),
  containersLastTerminated: own(
    'containers_last_terminated',
    'gauge',
    [...OWNER, 'container', 'reason'],
    'By the latest end of each container, however long ago; Completed is left out.'
  ),
  serviceEndpointsReady: own(
    'service_endpoints_ready',
    'gauge',
    ['namespace', 'service'],
    'None for ExternalName, and while EndpointSlices are not known.'
  ),
  serviceEndpoints: own('service_endpoints', 'gauge', ['namespace', 'service'], 'Those being drained are left out.'),
  servicePortEndpointsReady: own(
    'service_port_endpoints_ready',
    'gauge',
    ['namespace', 'service', 'port', 'protocol'],
    '0 too when no pod has a port of the name the Service leads to; port is empty for an unnamed one.'
  ),
  nodeLeaseAge: own(
    'node_lease_age_seconds',
    'gauge',
    ['node'],
    'By the clock of the gateway; kubelets renew every 10 s, and 40 s without make a node NotReady.',
    'seconds'
  ),
  gatewayKindSynced: own('kind_synced', 'gauge', ['resource'], '0 while a kind is listed, stale, forbidden or absent.'),
  gatewayKindState: own('kind_state', 'gauge', ['resource', 'state'], 'One series a state, 1 for the current one.'),
  gatewayKindObjects: own('kind_objects', 'gauge', ['resource'], 'None for a kind that was never listed.'),
  gatewayEventsDropped: own('events_dropped_total', 'counter', [], 'Over 100 about one object, or 100,000 in all.'),
  gatewayCacheAge: own(
    'cache_age_seconds',
    'gauge',
    ['resource'],
    '0 while a watch runs; none for a kind that was never listed.',
    'seconds'
  ),
  gatewayApiDuration: own(
    'api_request_duration_seconds',
    'histogram',
    ['verb', 'resource', 'code'],
    'Until the API server answered; watches until their first byte. code 0: no answer.',
    'seconds'
  ),
  gatewayWatchRestarts: own('watch_restarts_total', 'counter', ['resource'], 'API servers end watches now and then.'),
  gatewayHttpRequests: own('http_requests_total', 'counter', ['route', 'code'], 'code is the HTTP status.'),
  gatewayHttpRefused: own(
    'http_refused_total',
    'counter',
    ['code'],
    'code is the error of the answer, e.g. token-refused; too-many-connections for connections that were dropped.'
  ),
  gatewayHttpStreams: own('http_streams', 'gauge', [], 'Open streams of changes and logs.'),
  gatewayDroppedSeries: own(
    'metrics_dropped_series',
    'gauge',
    ['family'],
    'Of this scrape; no series while every family is within its bound.'
  ),
} as const satisfies Record<string, Metric>;
