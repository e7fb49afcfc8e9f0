import type { RuleCase } from '../ruleCase';
import { at, inTwoClusters, nodeLost, type Series, twice } from './series';

/** Cases of a rule about a kind of workload that has fewer pods than it should for five minutes. */
export function shortCases(of: {
  kind: string;
  /** The families, without what they have in common. */
  wanted: string;
  there: string;
  updated: string;
  /** A pod of the workload of this name on this node. */
  podOn(workload: string, node: string): Series;
}): RuleCase[] {
  const kind = of.kind.toLowerCase();
  const series = (family: string, name: string) => `kube_${kind}_${family}{namespace="shop",${kind}="${name}"}`;
  const alert = { namespace: 'shop', workload_kind: of.kind, workload: 'web' };
  const short = (name: string, updated = '3x100') => ({
    [series(of.wanted, name)]: '3x100',
    [series(of.there, name)]: '3x19 2x40 3x40',
    [series(of.updated, name)]: updated,
  });
  return [
    {
      name: 'one of three for five minutes; over when it is back',
      series: short('web'),
      expect: [at('9m45s'), at('10m15s', alert), at('14m', alert), at('18m')],
    },
    {
      name: 'while pods are updated, and while a node is lost',
      series: {
        ...short('web', '0x20 1x20 2x20 3x40'),
        ...short('lost'),
        ...of.podOn('lost', 'node-b'),
        ...nodeLost('node-b'),
      },
      expect: [at('11m'), at('14m')],
    },
    {
      name: 'two exporters are one alert, and clusters are told apart',
      series: inTwoClusters(twice(short('web')), `kube_${kind}_${of.there}`),
      expect: [at('12m', { ...alert, cluster: 'eu' })],
    },
  ];
}
