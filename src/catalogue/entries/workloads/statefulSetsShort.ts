import { alertEntry } from '../../alertEntry';
import { maxBy, on } from '../../promql/operators';
import { select } from '../../promql/selector';
import { workloadsWithCause } from '../../promql/suppressed';
import { asWorkload, WORKLOAD } from '../../promql/workload';

const STATEFUL_SET = ['cluster', 'namespace', 'statefulset'];

export const statefulSetsShort = alertEntry(
  {
    id: 'statefulsets-short',
    title: 'Replicas that a StatefulSet lacks',
    description:
      'Replicas that are wanted and not ready, by StatefulSet; except while pods are updated one after the other, and where another alert says why.',
    requires: [['statefulSetReplicas'], ['statefulSetReady'], ['statefulSetUpdated']],
  },
  (options) => {
    const wanted = maxBy(STATEFUL_SET, select('statefulSetReplicas', [], options));
    const ready = maxBy(STATEFUL_SET, select('statefulSetReady', [], options));
    const moving = maxBy(STATEFUL_SET, `(changes(${select('statefulSetUpdated', [], options)}[10m]) > 0)`);
    const short = asWorkload(`(${wanted} - ${ready} > 0 unless ${moving})`, 'StatefulSet', 'statefulset');
    return `${short} unless ${on(WORKLOAD)} ${workloadsWithCause(options)}`;
  }
);
