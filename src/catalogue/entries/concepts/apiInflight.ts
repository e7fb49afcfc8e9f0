import type { Entry } from '../../entry';
import { sumBy } from '../../promql/operators';
import { select } from '../../promql/selector';

export const apiInflight: Entry<'cluster'> = {
  id: 'api-inflight',
  title: 'API server: requests being answered',
  description:
    'Requests that the API servers are working on; one series for those that change something (mutating) and those that do not (readOnly).',
  unit: 'count',
  requires: [['apiInflight']],
  levels: ['cluster'],
  expr: (_scope, options) => sumBy(['request_kind'], select('apiInflight', [], options)),
  thresholds: [],
};
