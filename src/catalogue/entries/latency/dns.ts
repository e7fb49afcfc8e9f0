import type { Entry } from '../../entry';
import { is } from '../../promql/matcher';
import { sumBy } from '../../promql/operators';
import { rateOf, type QueryOptions } from '../../promql/selector';

/** Answers a second below which a share or a quantile is made of single answers. */
const FEW_ANSWERS = 0.5;

const answers = (options: QueryOptions) =>
  `(${sumBy(['cluster'], rateOf('dnsResponses', [], options))} > ${FEW_ANSWERS})`;

export const dnsLatency: Entry<'cluster'> = {
  id: 'dns-latency',
  title: 'DNS latency (p99)',
  description: 'Time within which CoreDNS answered 99 % of the questions of the last five minutes.',
  unit: 'seconds',
  requires: [['dnsDuration'], ['dnsResponses']],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const window: QueryOptions = { window: '5m', ...options };
    const buckets = sumBy(['cluster', 'le'], rateOf('dnsDuration', [], window));
    return `histogram_quantile(0.99, ${buckets}) and on (cluster) ${answers(window)}`;
  },
  thresholds: [{ tone: 'warning', from: 1 }],
};

export const dnsErrors: Entry<'cluster'> = {
  id: 'dns-errors',
  title: 'DNS errors',
  description: 'Share of CoreDNS’s answers that say it could not find out (SERVFAIL).',
  unit: 'ratio',
  requires: [['dnsResponses']],
  levels: ['cluster'],
  expr: (_scope, options) =>
    `${sumBy(['cluster'], rateOf('dnsResponses', [is('rcode', 'SERVFAIL')], options))} / ${answers(options)}`,
  thresholds: [{ tone: 'critical', from: 0.05 }],
};
