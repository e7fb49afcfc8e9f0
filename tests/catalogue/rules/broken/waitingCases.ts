import type { RuleCase } from '../ruleCase';
import {
  alert,
  at,
  deleted,
  GATEWAY,
  inTwoClusters,
  nodeLost,
  ofContainer,
  OTHER_POD,
  pod,
  POD,
  told,
  twice,
  waits,
} from './series';

/** Cases of a rule about containers that wait for one reason, a quarter of a minute long. */
export function waitingCases(of: { reason: string; cause: string; why: string; silent: string }): RuleCase[] {
  const { reason, cause, why, silent } = of;
  const wait = waits(reason);
  const waiting = { ...pod(), [wait]: '_x20 1x40 stale' };
  return [
    {
      name: 'in the words of the gateway, also while the reason changes; over when it is mended',
      series: {
        ...waiting,
        ...GATEWAY,
        [told(cause, why)]: '_x22 1x40',
        [told('crash', 'something else')]: '_x22 1x40',
      },
      expect: [
        at('5m30s'),
        at('5m45s', alert({ container: 'app', why })),
        at('15m', alert({ container: 'app', why })),
        at('18m'),
      ],
    },
    {
      name: 'without a gateway in general words; two pods and an init container',
      series: {
        ...waiting,
        ...pod(OTHER_POD),
        [waits(reason, OTHER_POD)]: '_x20 1x40',
        [ofContainer('init_container_status_waiting_reason', POD, `reason="${reason}"`, 'migrate')]: '_x20 1x40',
      },
      expect: [
        at('5m'),
        at('5m15s', alert({ container: 'app', why: silent }), alert({ container: 'migrate', why: silent })),
      ],
    },
    {
      name: 'a pod that starts, ends, or whose node is lost',
      series: {
        ...pod(),
        [waits('ContainerCreating')]: '1x60',
        ...pod('ending-0', 'ending'),
        [waits(reason, 'ending-0')]: '1x60',
        ...deleted('ending-0'),
        ...pod('lost-0', 'lost', 'node-b'),
        [waits(reason, 'lost-0')]: '1x60',
        ...nodeLost('node-b'),
      },
      expect: [at('5m'), at('10m')],
    },
    {
      name: 'two exporters are one alert, and clusters are told apart',
      series: inTwoClusters(twice(waiting), 'kube_pod_container_status_waiting'),
      expect: [at('6m', alert({ cluster: 'eu', container: 'app', why: silent }))],
    },
  ];
}
