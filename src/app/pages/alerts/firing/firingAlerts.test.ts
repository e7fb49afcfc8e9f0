import { recorded } from '../../../../../tests/preview/testing/recorded';
import type { AlertInstance, GroupState, RuleState } from '../grafana/ruleStates';
import { fixedRule } from '../testing/rules';
import { firingAlerts } from './firingAlerts';
import { worstFirst } from './worstFirst';

const whose = { prometheusUid: 'prom', clusterLabel: undefined };
const subject = { namespace: 'shop', workload_kind: 'Deployment', workload: 'web', container: 'app' };
const labels = { ...subject, severity: 'critical', clusterscope_rule: fixedRule.id };
const at = (minute: number) => `2026-11-23T21:${String(minute).padStart(2, '0')}:00Z`;

function group(instances: AlertInstance[], more: Partial<RuleState> = {}): GroupState[] {
  const rule = { name: 'LivenessProbeFailing', alerts: instances, queriedDatasourceUIDs: ['prom'], ...more };
  return [{ name: 'g', file: 'f', rules: [rule] }];
}
const grafana = (more: Partial<AlertInstance> = {}) =>
  group([
    {
      labels: { ...labels, alertname: fixedRule.title, grafana_folder: 'Clusterscope', __grafana_receiver__: 'Slack' },
      annotations: { summary: 'web fails' },
      state: 'Alerting',
      activeAt: at(10),
      ...more,
    },
  ]);
const prometheus = (more: Partial<AlertInstance> = {}) =>
  group([{ labels: { ...labels, alertname: 'LivenessProbeFailing' }, state: 'firing', activeAt: at(5), ...more }]);

test('reads the recorded states of a real Grafana', () => {
  const { groups } = (recorded('grafana-rules').response.body as { data: { groups: GroupState[] } }).data;
  const alerts = firingAlerts(groups, [], whose, [fixedRule]);
  expect(
    alerts.map(({ title, summary, severity, state, object }) => ({ title, summary, severity, state, object }))
  ).toEqual([
    {
      title: 'PrometheusUp',
      summary: 'up is 1 on 127.0.0.1:9090',
      severity: 'critical',
      state: 'firing',
      object: null,
    },
    { title: 'PrometheusUpBlocks', summary: 'blocks up is 1', severity: 'warning', state: 'firing', object: null },
  ]);
});

test('the same alert in both is one row, since the first of them, with its object', () => {
  const alerts = firingAlerts(grafana(), prometheus(), whose, [fixedRule]);
  expect(alerts).toHaveLength(1);
  expect(alerts[0]).toMatchObject({
    title: fixedRule.title,
    sources: ['Grafana', 'Prometheus'],
    since: Date.parse(at(5)),
    object: { kind: 'Deployment', namespace: 'shop', name: 'web' },
    rule: fixedRule,
  });
});

test('other labels are another alert', () => {
  const other = prometheus({ labels: { ...labels, container: 'sidecar' } });
  expect(firingAlerts(grafana(), other, whose, [fixedRule])).toHaveLength(2);
});

test.each<[string, AlertInstance['state'], string[]]>([
  ['Alerting (NoData)', 'Alerting (NoData)', ['firing']],
  ['Pending', 'Pending', ['pending']],
  ['Normal', 'Normal', []],
  ['Recovering', 'Recovering', ['firing']],
])('Grafana’s state %s', (_name, state, states) => {
  expect(firingAlerts(grafana({ state }), [], whose, [fixedRule]).map((one) => one.state)).toEqual(states);
});

test('rules that ask another Prometheus, and other clusters in the same one, are not this cluster’s', () => {
  const elsewhere = group(grafana()[0]!.rules[0]!.alerts as AlertInstance[], { queriedDatasourceUIDs: ['other'] });
  expect(firingAlerts(elsewhere, [], whose, [fixedRule])).toEqual([]);
  const west = prometheus({ labels: { ...labels, cluster: 'west' } });
  expect(firingAlerts([], west, { ...whose, clusterLabel: 'east' }, [fixedRule])).toEqual([]);
  expect(firingAlerts([], west, { ...whose, clusterLabel: 'west' }, [fixedRule])).toHaveLength(1);
});

test.each<[string, Record<string, string>, object | null]>([
  ['a pod', { pod: 'a', namespace: 'n', node: 'x' }, { kind: 'Pod', namespace: 'n', name: 'a' }],
  ['a node', { node: 'x', instance: '10.0.0.1:9100' }, { kind: 'Node', namespace: null, name: 'x' }],
  [
    'a deployment before its pod',
    { deployment: 'd', pod: 'a', namespace: 'n' },
    { kind: 'Deployment', namespace: 'n', name: 'd' },
  ],
  ['a pod without namespace', { pod: 'a' }, null],
  ['nothing known', { instance: 'a' }, null],
])('other people’s alert about %s', (_name, given, object) => {
  const [alert] = firingAlerts([], prometheus({ labels: given }), whose, [fixedRule]);
  expect(alert!.object).toEqual(object);
});

test('firing before pending, worse before milder', () => {
  const one = (severity: string, state: string, container: string) =>
    prometheus({ labels: { ...labels, severity, container }, state });
  const all = [one('info', 'firing', 'a'), one('critical', 'pending', 'b'), one('critical', 'firing', 'c')].flat();
  const order = worstFirst(firingAlerts([], all, whose, [fixedRule])).map((alert) => alert.labels.container);
  expect(order).toEqual(['c', 'a', 'b']);
});
