import type { RuleCase, RuleCases } from '../ruleCase';
import { at, failedProbe, nodeLost, ofContainer, ofPod, pod, type Series, waits } from './series';
import { shortCases } from './shortCases';

const deployment = (family: string, name: string, more = '') =>
  `kube_deployment_${family}{namespace="shop",deployment="${name}"${more}}`;

/** A Deployment that lacks one of its three replicas, with a pod of the same name. */
const short = (name: string, node?: string): Series => ({
  [deployment('spec_replicas', name)]: '3x100',
  [deployment('status_replicas_available', name)]: '2x100',
  [deployment('status_replicas_updated', name)]: '3x100',
  ...pod(`${name}-0`, name, node),
});
const set = (what: string) => `kube_replicaset_${what}{namespace="shop",replicaset="refused-7d4b9c6f5d"}`;

const cases: RuleCase[] = [
  ...shortCases({
    kind: 'Deployment',
    wanted: 'spec_replicas',
    there: 'status_replicas_available',
    updated: 'status_replicas_updated',
    podOn: (workload, node) => pod(`${workload}-0`, workload, node),
  }),
  {
    name: 'told elsewhere: restarts, probes, a waiting container, no node, a lost node, a refusal, a rollout that is stuck',
    series: {
      ...short('crashed'),
      [ofContainer('container_status_restarts_total', 'crashed-0')]: '0x10 1x20 2x20 3x40',
      ...short('alive'),
      [failedProbe('Liveness', 'alive-0')]: '0+1x100',
      ...short('started'),
      [failedProbe('Startup', 'started-0')]: '0+1x100',
      ...short('unready'),
      [failedProbe('Readiness', 'unready-0')]: '0+1x100',
      [ofPod('status_ready', 'unready-0', 'condition="true"')]: '1x3 0x100',
      ...short('passed'),
      [failedProbe('Readiness', 'passed-0')]: '0+1x100',
      [failedProbe('Readiness', 'passed-0').replace('failed', 'successful')]: '7x100',
      ...short('waiting'),
      [waits('ContainerCreating', 'waiting-0')]: '1x100',
      ...short('pending'),
      [ofPod('status_unschedulable', 'pending-0')]: '1x100',
      ...short('lost', 'node-b'),
      ...nodeLost('node-b'),
      ...short('refused'),
      [set('spec_replicas')]: '3x100',
      [set('status_replicas')]: '2x100',
      ...short('stuck'),
      [deployment('status_condition', 'stuck', ',condition="Progressing",status="false"')]: '1x100',
    },
    expect: [at('8m'), at('12m')],
  },
  {
    name: 'a pod that never was ready is not told of by its readiness probe',
    series: {
      ...short('web'),
      [failedProbe('Readiness', 'web-0')]: '0+1x100',
      [ofPod('status_ready', 'web-0', 'condition="true"')]: '0x100',
    },
    expect: [at('6m', { namespace: 'shop', workload_kind: 'Deployment', workload: 'web' })],
  },
];

export const deploymentReplicasMissing: RuleCases = {
  rule: 'deployment-replicas-missing',
  cases,
  words: {
    case: cases[0]!.name,
    at: '10m15s',
    annotations: {
      summary: 'web (shop): 1 replica(s) missing',
      description:
        'Fewer pods carry the load. 1 replica(s) not available for 5 minutes, without a rollout going on and without a reason that another alert tells.',
      impact: 'Fewer pods carry the load.',
      cause:
        '1 replica(s) not available for 5 minutes, without a rollout going on and without a reason that another alert tells.',
      next_step: 'List the pods and look at those that are not ready.',
      kubectl: 'kubectl -n shop get pods -o wide',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/deployment-replicas-missing.md',
    },
  },
};
