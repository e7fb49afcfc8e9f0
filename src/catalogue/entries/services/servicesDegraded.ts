import { alertEntry } from '../../alertEntry';
import { maxBy, on } from '../../promql/operators';
import { select } from '../../promql/selector';
import { SERVICE } from '../../promql/services';

export const servicesDegraded = alertEntry(
  {
    id: 'services-degraded',
    title: 'Share of a Service’s endpoints that are not ready',
    description:
      'Share of the endpoints that are not ready, of Services that have some ready ones and of which no other problem says why.',
    unit: 'ratio',
    requires: [['serviceEndpointsReady'], ['serviceEndpoints']],
  },
  (options) => {
    const ready = maxBy(SERVICE, select('serviceEndpointsReady', [], options));
    const all = maxBy(SERVICE, select('serviceEndpoints', [], options));
    const told = maxBy(SERVICE, `last_over_time(${select('serviceHurtInfo', [], options)}[5m])`);
    return `1 - (${ready} > 0) / ${all} unless ${on(SERVICE)} ${told}`;
  }
);
