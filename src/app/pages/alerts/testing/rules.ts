import { ALERT_RULES, type AlertRule } from '../../../../catalogue';
import type { RuleCluster } from '../installed/ourRule';

/** The catalogue's first rule, which has no bounds. */
export const fixedRule: AlertRule = ALERT_RULES.find(({ id }) => id === 'liveness-probe-failing')!;

/** One whose threshold may be set, in percent. */
export const boundedRule: AlertRule = {
  ...fixedRule,
  id: 'memory-near-limit',
  title: 'A container is close to its memory limit',
  severity: 'warning',
  profile: 'standard',
  entry: { ...fixedRule.entry, unit: 'ratio' },
  above: 0.9,
  bounds: { min: 0.5, max: 0.99 },
  for: '5m',
};

export const cluster: RuleCluster = { prometheusUid: 'prom', clusterUid: 'east', clusterLabel: undefined };
export const target = { folderUid: 'clusterscope', receiver: 'Slack' };
