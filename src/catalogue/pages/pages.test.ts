import { nodePageQueries, nodeTableQueries } from './nodes';
import { overviewQueries } from './overview';
import { workloadUsageQueries } from './workload';

test('the overview sends at most five queries, and only its trend asks for a range', () => {
  const queries = overviewQueries();
  expect(queries.length).toBeLessThanOrEqual(5);
  expect(queries.filter(({ kind }) => kind === 'range').map(({ refId }) => refId)).toEqual(['share']);
});

test('nothing on screen, nothing asked', () => {
  expect(nodeTableQueries([])).toEqual([]);
  expect(workloadUsageQueries('shop', [])).toEqual([]);
});

test.each([
  ['overview', overviewQueries({ cluster: 'eu' })],
  ['node table', nodeTableQueries(['a', 'b'], { cluster: 'eu' })],
  ['node page', nodePageQueries('a', { cluster: 'eu' })],
  ['workload', workloadUsageQueries('shop', ['p'], { cluster: 'eu' })],
])('%s: ids are unique and every selector is limited to the cluster', (_name, queries) => {
  expect(new Set(queries.map(({ refId }) => refId)).size).toBe(queries.length);
  for (const { expr } of queries) {
    const selectors = expr.match(/\b(container|node|kube|apiserver)_\w+(?=[\s[)])|\w+\{[^}]*\}/g) ?? [];
    expect(selectors.length).toBeGreaterThan(0);
    expect(selectors.filter((selector) => !selector.includes('cluster="eu"'))).toEqual([]);
  }
});

test('the node table asks for the nodes on screen only', () => {
  nodeTableQueries(['a.b', 'c']).forEach(({ expr, kind }) => {
    expect(kind).toBe('instant');
    expect(expr.match(/node=~"a\\\\.b\|c"/g)).toHaveLength(3);
  });
});
