import { METRIC_PREFIX } from '../../../contract/identity';
import type { KubeEvent, Pod } from '../../../contract/objects';
import type { ClusterView } from '../../../contract/clusterView';
import { ownerOf } from '../../../diagnosis';
import type { Change } from '../../cache/KindStore';
import { Counter } from '../Counter';
import { growth } from './growth';
import { probeCause } from './probeCause';

const PROBE = /^(Liveness|Readiness|Startup) probe (?:failed|errored)/;
const CONTAINER = /^spec\.(?:initContainers|containers)\{(.+)\}$/;

/**
 * Counts what the kubelet says about failed probes. Events that were there before the gateway count nothing: when they
 * happened is not known well enough. A cause's series is born with its first count, not at 0: a value held back for a scrape
 * would reach only one of several Prometheus servers, and the catalogue's rule counts a newborn series whole.
 */
export class ProbeFailures {
  readonly counter = new Counter(
    `${METRIC_PREFIX}probe_failures_total`,
    'Failed probes as told by events, by cause; counted from the start of the gateway.',
    ['namespace', 'workload_kind', 'workload', 'container', 'probe', 'cause']
  );

  constructor(private readonly view: () => ClusterView) {}

  /** Takes note of a changed event; `first` when it is from before the gateway's start. */
  readonly onEvent = ({ before, after }: Change<KubeEvent>, first: boolean): void => {
    if (first || !after || after.reason !== 'Unhealthy' || after.regarding.kind !== 'Pod') {
      return;
    }
    const probe = PROBE.exec(after.message)?.[1]?.toLowerCase();
    const amount = growth(before, after);
    if (probe === undefined || amount === 0) {
      return;
    }
    const { namespace, name, fieldPath } = after.regarding;
    const owner = this.ownerOf(namespace, name);
    this.counter.add(
      amount,
      namespace ?? '',
      owner.kind,
      owner.name,
      CONTAINER.exec(fieldPath)?.[1] ?? '',
      probe,
      probeCause(after.message)
    );
  };

  private ownerOf(namespace: string | null, name: string): { kind: string; name: string } {
    const view = this.view();
    const pod: Pod | undefined = view.get('pods', namespace, name);
    return pod ? ownerOf(view, pod) : { kind: 'Pod', name };
  }
}
