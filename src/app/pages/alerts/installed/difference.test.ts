import { boundedRule, cluster, target } from '../testing/rules';
import { differences } from './difference';
import { ourRule } from './ourRule';

const ours = ourRule(boundedRule, cluster, target, { paused: false });

test('names what differs, and nothing that Grafana adds', () => {
  const mine = {
    ...ours,
    id: 4,
    for: '10m',
    labels: { severity: 'critical', team: 'a' },
    data: JSON.parse(JSON.stringify(ours.data).replace('[0.9]', '[0.8]')) as unknown,
  };
  expect(differences(mine, ours)).toEqual([
    { where: 'data[1].model.conditions[0].evaluator.params[0]', mine: '0.8', ours: '0.9' },
    { where: 'for', mine: '600s', ours: '300s' },
    { where: 'labels.clusterscope_rule', mine: null, ours: 'memory-near-limit' },
    { where: 'labels.severity', mine: 'critical', ours: 'warning' },
    { where: 'labels.team', mine: 'a', ours: null },
  ]);
  expect(differences(ours, { ...ours, isPaused: true })).toEqual([]);
});
