import type { RuleCase } from '../ruleCase';
import { at, inTwoClusters, told, twice } from '../broken/series';

/** Cases of a rule about what the gateway alone knows of objects of one kind; it waits for so long. */
export function brokenCases(of: {
  kind: string;
  cause: string;
  why: string;
  firesAt: string;
  before: string;
}): RuleCase[] {
  const { kind, cause, why, firesAt, before } = of;
  const alert = { namespace: 'shop', [kind.toLowerCase()]: 'web', why };
  const broken = { [told(cause, why, kind)]: '_x20 1x40 stale' };
  return [
    {
      name: 'in the words of the gateway; over when it is mended',
      series: broken,
      expect: [at(before), at(firesAt, alert), at('15m', alert), at('17m')],
    },
    {
      name: 'another cause, another kind',
      series: { [told('not-ready', why, kind)]: '1x60', [told(cause, why, 'Pod')]: '1x60' },
      expect: [at('6m'), at('10m')],
    },
    {
      name: 'two gateways are one alert, and clusters are told apart',
      series: inTwoClusters(twice(broken), 'clusterscope_problem'),
      expect: [at('8m', { ...alert, cluster: 'eu' })],
    },
  ];
}
