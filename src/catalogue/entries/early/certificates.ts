import type { Entry } from '../../entry';
import type { MetricId } from '../../metrics';
import { isNot } from '../../promql/matcher';
import { minBy, sumBy, withLabel } from '../../promql/operators';
import { KUBELET_NAME, NODE, onNodes } from '../../promql/nodes';
import { select, type QueryOptions } from '../../promql/selector';
import { ALL_NODES } from '../../scope';

const DAY = 86_400;
const WEEK = 7 * DAY;

/** Certificates that live for 30 days are renewed when at least this is left. */
const OVERDUE = 3 * DAY;

function ofKubelets(metric: MetricId, options: QueryOptions): string {
  const left = onNodes(
    (matchers) => `(${select(metric, matchers, options)} < ${OVERDUE})`,
    options,
    ALL_NODES,
    KUBELET_NAME
  );
  return minBy(NODE, left);
}

/** The two certificates of each kubelet, named by the label `certificate`. */
function kubelets(options: QueryOptions): string {
  const client = withLabel(ofKubelets('kubeletClientCertificate', options), 'certificate', 'client');
  const server = withLabel(ofKubelets('kubeletServerCertificate', options), 'certificate', 'serving');
  return `clamp_min(${client} or ${server}, 1)`;
}

const kubelet = (id: string, title: string, within: string, expr: (options: QueryOptions) => string) =>
  ({
    id,
    title,
    description: `Seconds until a certificate of a node’s kubelet expires, where that is ${within}.`,
    unit: 'seconds',
    requires: [['kubeletClientCertificate'], ['kubeletServerCertificate']],
    levels: ['cluster'],
    expr: (_scope, options) => expr(options),
    thresholds: [],
  }) satisfies Entry<'cluster'>;

export const kubeletCertificates: Entry<'cluster'> = kubelet(
  'kubelet-certificates',
  'Time until certificates of kubelets expire, in three days or less',
  'between one day and three',
  (options) => `${kubelets(options)} >= ${DAY}`
);

export const kubeletCertificatesUrgent: Entry<'cluster'> = kubelet(
  'kubelet-certificates-urgent',
  'Time until certificates of kubelets expire, in a day or less',
  'less than a day',
  (options) => `${kubelets(options)} < ${DAY}`
);

export const clientCertificates: Entry<'cluster'> = {
  id: 'client-certificates',
  title: 'Time until certificates of clients expire',
  description:
    'What was left of the certificates that clients showed the API server within the last hour: one request in a hundred had less, where that is less than a week.',
  unit: 'seconds',
  requires: [['clientCertificateLife']],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const buckets = `rate(${select('clientCertificateLife', [isNot('le', '')], options)}[1h])`;
    return `clamp_min(histogram_quantile(0.01, ${sumBy(['cluster', 'le'], buckets)}), 1) < ${WEEK}`;
  },
  thresholds: [],
};
