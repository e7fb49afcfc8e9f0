import type { RuleCase, RuleCases } from '../ruleCase';
import { at, inTwoClusters, pod, twice, waits } from './series';

const ofAutoscaler = (family: string, name: string, more = '') =>
  `kube_horizontalpodautoscaler_${family}{namespace="shop",horizontalpodautoscaler="${name}"${more}}`;
const condition = (name: string, type: string, status: string) =>
  ofAutoscaler('status_condition', name, `,condition="${type}",status="${status}"`);
const ALERT = { namespace: 'shop', horizontalpodautoscaler: 'web' };
const BLIND = {
  [condition('web', 'ScalingActive', 'false')]: '1x60 0x60',
  [ofAutoscaler('status_current_replicas', 'web')]: '2x120',
};

const cases: RuleCase[] = [
  {
    name: 'for ten minutes; over when it has figures again',
    series: BLIND,
    expect: [at('9m45s'), at('10m15s', ALERT), at('15m', ALERT), at('21m')],
  },
  {
    name: 'scaled to zero, at its maximum, well, its workload told of elsewhere',
    series: {
      [condition('zero', 'ScalingActive', 'false')]: '1x60',
      [ofAutoscaler('status_current_replicas', 'zero')]: '0x60',
      [condition('most', 'ScalingLimited', 'false')]: '1x60',
      [ofAutoscaler('status_current_replicas', 'most')]: '2x60',
      [condition('well', 'AbleToScale', 'true')]: '1x60',
      [ofAutoscaler('status_current_replicas', 'well')]: '2x60',
      ...pod('image-0', 'image'),
      [waits('ImagePullBackOff', 'image-0')]: '1x60',
      [condition('images', 'ScalingActive', 'false')]: '1x60',
      [ofAutoscaler('status_current_replicas', 'images')]: '2x60',
      [ofAutoscaler('info', 'images', ',scaletargetref_kind="Deployment",scaletargetref_name="image"')]: '1x60',
    },
    expect: [at('12m')],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(BLIND), 'kube_horizontalpodautoscaler_status_condition'),
    expect: [at('12m', { ...ALERT, cluster: 'eu' })],
  },
];

export const hpaCannotScale: RuleCases = {
  rule: 'hpa-cannot-scale',
  cases,
  words: {
    case: cases[0]!.name,
    at: '10m15s',
    annotations: {
      summary: 'web (shop): the autoscaler cannot scale',
      description:
        'The number of pods no longer follows the load: too few of them when it grows. For 10 minutes it gets no figures, or may not change the number of pods (ScalingActive or AbleToScale is False).',
      impact: 'The number of pods no longer follows the load: too few of them when it grows.',
      cause:
        'For 10 minutes it gets no figures, or may not change the number of pods (ScalingActive or AbleToScale is False).',
      next_step: 'Read its conditions: they name the metric it cannot get.',
      kubectl: 'kubectl -n shop describe hpa web',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/horizontalpodautoscalers/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/hpa-cannot-scale.md',
    },
  },
};
