import { recordedObjects } from '../../../../tests/recorded/recordedObjects';
import type { Lease } from '../../../contract/objects';
import { metaFixture } from '../../../diagnosis/testing/metaFixture';
import { filledCache } from '../../testing/filledCache';
import { gatewayMetrics } from '../testing/gatewayMetrics';
import { linesOf, scrapeOf } from '../testing/scrapeOf';

const texts = new Map<string, Promise<string>>();

function textOf(scenario: string): Promise<string> {
  const known = texts.get(scenario);
  if (known) {
    return known;
  }
  const { objects, recordedAt } = recordedObjects(scenario);
  const { metrics } = gatewayMetrics(filledCache(objects), {}, () => recordedAt);
  const made = scrapeOf(metrics, '').finally(() => metrics.stop());
  texts.set(scenario, made);
  return made;
}

/** What each scenario says; of pods' families the uid is left out. */
const EXPECTED: ReadonlyArray<readonly [scenario: string, family: string, about: string, lines: string[]]> = [
  [
    'crash-loop',
    'kube_pod_container_status_waiting_reason',
    'payments',
    [
      '{namespace="shop",pod="payments-65c48f588-tww8z",container="payments",reason="CrashLoopBackOff"} 1',
      '{namespace="shop",pod="payments-65c48f588-z95f7",container="payments",reason="CrashLoopBackOff"} 1',
    ],
  ],
  [
    'crash-loop',
    'kube_pod_container_status_last_terminated_reason',
    'payments',
    [
      '{namespace="shop",pod="payments-65c48f588-tww8z",container="payments",reason="Error"} 1',
      '{namespace="shop",pod="payments-65c48f588-z95f7",container="payments",reason="Error"} 1',
    ],
  ],
  [
    'crash-loop',
    'kube_pod_container_status_last_terminated_exitcode',
    'payments',
    [
      '{namespace="shop",pod="payments-65c48f588-tww8z",container="payments"} 3',
      '{namespace="shop",pod="payments-65c48f588-z95f7",container="payments"} 3',
    ],
  ],
  [
    'crash-loop',
    'kube_deployment_status_condition',
    'payments',
    [
      '{namespace="shop",deployment="payments",reason="NewReplicaSetAvailable",condition="Progressing",status="true"} 1',
      '{namespace="shop",deployment="payments",reason="NewReplicaSetAvailable",condition="Progressing",status="false"} 0',
      '{namespace="shop",deployment="payments",reason="NewReplicaSetAvailable",condition="Progressing",status="unknown"} 0',
      '{namespace="shop",deployment="payments",reason="MinimumReplicasUnavailable",condition="Available",status="true"} 0',
      '{namespace="shop",deployment="payments",reason="MinimumReplicasUnavailable",condition="Available",status="false"} 1',
      '{namespace="shop",deployment="payments",reason="MinimumReplicasUnavailable",condition="Available",status="unknown"} 0',
    ],
  ],
  [
    'crash-loop',
    'kube_deployment_status_replicas_unavailable',
    'payments',
    ['{namespace="shop",deployment="payments"} 2'],
  ],
  [
    'crash-loop',
    'kube_replicaset_owner',
    'payments',
    [
      '{namespace="shop",replicaset="payments-65c48f588",owner_kind="Deployment",owner_name="payments",owner_is_controller="true"} 1',
    ],
  ],
  [
    'oom-killed',
    'kube_pod_container_status_last_terminated_reason',
    'reports',
    ['{namespace="shop",pod="reports-874f6d794-bttmn",container="reports",reason="OOMKilled"} 1'],
  ],
  [
    'init-failing',
    'kube_pod_init_container_status_waiting_reason',
    '',
    ['{namespace="shop",pod="accounts-7b7b977b84-6292w",container="migrate",reason="CrashLoopBackOff"} 1'],
  ],
  [
    'init-failing',
    'kube_pod_init_container_info',
    '',
    [
      '{namespace="shop",pod="accounts-7b7b977b84-6292w",container="migrate",image_spec="clusterscope.local/busybox:1",image="clusterscope.local/busybox:1",restart_policy=""} 1',
    ],
  ],
  [
    'job-failed',
    'kube_job_failed',
    '',
    [
      '{namespace="shop",job_name="orders-export",condition="true"} 1',
      '{namespace="shop",job_name="orders-export",condition="false"} 0',
      '{namespace="shop",job_name="orders-export",condition="unknown"} 0',
    ],
  ],
  [
    'job-failed',
    'kube_job_status_failed',
    '',
    [
      '{namespace="shop",job_name="orders-export",reason="BackoffLimitExceeded"} 1',
      '{namespace="shop",job_name="orders-export",reason="DeadlineExceeded"} 0',
      '{namespace="shop",job_name="orders-export",reason="Evicted"} 0',
    ],
  ],
  ['job-failed', 'kube_job_status_start_time', '', ['{namespace="shop",job_name="orders-export"} 1795475914']],
  [
    'hpa-at-maximum',
    'kube_horizontalpodautoscaler_spec_target_metric',
    'pricing',
    [
      '{namespace="shop",horizontalpodautoscaler="pricing",metric_name="cpu",metric_target_type="utilization",container=""} 60',
    ],
  ],
  [
    'hpa-at-maximum',
    'kube_horizontalpodautoscaler_status_target_metric',
    'pricing',
    [
      '{namespace="shop",horizontalpodautoscaler="pricing",metric_name="cpu",metric_target_type="utilization",container=""} 490',
      '{namespace="shop",horizontalpodautoscaler="pricing",metric_name="cpu",metric_target_type="average",container=""} 0.098',
    ],
  ],
  [
    'hpa-at-maximum',
    'kube_horizontalpodautoscaler_spec_max_replicas',
    'pricing',
    ['{namespace="shop",horizontalpodautoscaler="pricing"} 2'],
  ],
  [
    'hpa-at-maximum',
    'kube_horizontalpodautoscaler_status_desired_replicas',
    'pricing',
    ['{namespace="shop",horizontalpodautoscaler="pricing"} 2'],
  ],
  [
    'quota-exceeded',
    'kube_resourcequota',
    '',
    [
      '{namespace="loyalty",resourcequota="team-budget",resource="pods",type="hard"} 2',
      '{namespace="loyalty",resourcequota="team-budget",resource="requests.cpu",type="hard"} 0.05',
      '{namespace="loyalty",resourcequota="team-budget",resource="requests.memory",type="hard"} 67108864',
      '{namespace="loyalty",resourcequota="team-budget",resource="pods",type="used"} 2',
      '{namespace="loyalty",resourcequota="team-budget",resource="requests.cpu",type="used"} 0.04',
      '{namespace="loyalty",resourcequota="team-budget",resource="requests.memory",type="used"} 33554432',
    ],
  ],
  [
    'pvc-pending',
    'kube_persistentvolumeclaim_status_phase',
    'warehouse',
    [
      '{namespace="shop",persistentvolumeclaim="warehouse-data",phase="Lost"} 0',
      '{namespace="shop",persistentvolumeclaim="warehouse-data",phase="Bound"} 0',
      '{namespace="shop",persistentvolumeclaim="warehouse-data",phase="Pending"} 1',
    ],
  ],
  [
    'pvc-pending',
    'kube_persistentvolumeclaim_info',
    '',
    [
      '{namespace="shop",persistentvolumeclaim="uploads",storageclass="local",volumename="disk-3",volumemode="Filesystem"} 1',
      '{namespace="shop",persistentvolumeclaim="warehouse-data",storageclass="fast-ssd",volumename="",volumemode="Filesystem"} 1',
    ],
  ],
  [
    'pvc-pending',
    'kube_pod_spec_volumes_persistentvolumeclaims_info',
    'warehouse',
    ['{namespace="shop",pod="warehouse-866966856c-tx26h",persistentvolumeclaim="warehouse-data"} 1'],
  ],
  [
    'unschedulable-taint',
    'kube_pod_status_unschedulable',
    '',
    ['{namespace="shop",pod="image-resizer-5c4858898c-wcs6g"} 1'],
  ],
  [
    'unschedulable-taint',
    'kube_pod_status_scheduled',
    'image-resizer',
    [
      '{namespace="shop",pod="image-resizer-5c4858898c-wcs6g",condition="true"} 0',
      '{namespace="shop",pod="image-resizer-5c4858898c-wcs6g",condition="false"} 1',
      '{namespace="shop",pod="image-resizer-5c4858898c-wcs6g",condition="unknown"} 0',
    ],
  ],
  [
    'node-lost',
    'kube_node_status_condition',
    '"node-a",condition="Ready"',
    [
      '{node="node-a",condition="Ready",status="true"} 0',
      '{node="node-a",condition="Ready",status="false"} 0',
      '{node="node-a",condition="Ready",status="unknown"} 1',
    ],
  ],
  [
    'node-lost',
    'kube_node_spec_taint',
    'node-a',
    [
      '{node="node-a",key="node.kubernetes.io/unreachable",value="",effect="NoSchedule"} 1',
      '{node="node-a",key="node.kubernetes.io/unreachable",value="",effect="NoExecute"} 1',
    ],
  ],
  [
    'shop',
    'kube_statefulset_status_current_revision',
    '',
    ['{namespace="shop",statefulset="cache",revision="cache-5c9b9cb9bb"} 1'],
  ],
  [
    'shop',
    'kube_persistentvolume_claim_ref',
    '',
    ['{persistentvolume="disk-3",name="uploads",claim_namespace="shop"} 1'],
  ],
  ['shop', 'kube_service_spec_type', 'frontend', ['{namespace="shop",service="frontend",type="ClusterIP"} 1']],
  [
    'shop',
    'kube_endpointslice_ports',
    'cache',
    ['{namespace="shop",endpointslice="cache-x4fp7",port_name="http",port_protocol="TCP",port_number="8080"} 1'],
  ],
  [
    'shop',
    'kube_ingress_path',
    '',
    [
      '{namespace="shop",ingress="frontend",host="shop.example",path="/",path_type="Prefix",service_name="frontend",service_port="0",resource_kind="",resource_name=""} 1',
    ],
  ],
  [
    'shop',
    'kube_poddisruptionbudget_status_pod_disruptions_allowed',
    '',
    ['{namespace="shop",poddisruptionbudget="backend"} 1'],
  ],
  [
    'shop',
    'kube_cronjob_info',
    '',
    [
      '{namespace="shop",cronjob="invoice-mailer",schedule="*/30 * * * *",concurrency_policy="Allow",timezone="local"} 1',
    ],
  ],
  ['shop', 'kube_cronjob_next_schedule_time', '', ['{namespace="shop",cronjob="invoice-mailer"} 1795476600']],
  ['shop', 'kube_daemonset_status_desired_number_scheduled', '', ['{namespace="shop",daemonset="log-shipper"} 1']],
  [
    'shop',
    'kube_namespace_status_phase',
    'shop',
    ['{namespace="shop",phase="Active"} 1', '{namespace="shop",phase="Terminating"} 0'],
  ],
  [
    'shop',
    'kube_node_status_allocatable',
    'node-a',
    [
      '{node="node-a",resource="cpu",unit="core"} 2',
      '{node="node-a",resource="memory",unit="byte"} 25171656704',
      '{node="node-a",resource="pods",unit="integer"} 110',
      '{node="node-a",resource="ephemeral_storage",unit="byte"} 267847642337',
    ],
  ],
  [
    'shop',
    'kube_pod_container_resource_limits',
    'cache',
    [
      '{namespace="shop",pod="cache-0",container="cache",node="node-a",resource="cpu",unit="core"} 0.1',
      '{namespace="shop",pod="cache-0",container="cache",node="node-a",resource="memory",unit="byte"} 67108864',
    ],
  ],
];

test.each(EXPECTED)('%s: %s %s', async (scenario, family, about, lines) => {
  const found = linesOf(await textOf(scenario), family).filter((line) => line.includes(about));
  expect(
    found.map((line) =>
      line
        .slice(family.length)
        .replace(/uid="[^"]+",?/, '')
        .replace(',}', '}')
    )
  ).toEqual(lines);
});

test('a lease tells when it was renewed, and how long ago', async () => {
  const lease: Lease = {
    meta: metaFixture('Lease', { name: 'node-a', namespace: 'kube-node-lease' }),
    holder: 'node-a',
    durationSeconds: 40,
    renewedAt: 1_795_475_600_900,
  };
  const never: Lease = { ...lease, meta: { ...lease.meta, name: 'node-b' }, renewedAt: null };
  const { metrics } = gatewayMetrics(filledCache({ leases: [lease, never] }), {}, () => 1_795_475_612_400);
  const text = await scrapeOf(metrics, '');
  metrics.stop();
  expect(linesOf(text, 'kube_lease_renew_time')).toEqual([
    'kube_lease_renew_time{namespace="kube-node-lease",lease="node-a"} 1795475600',
  ]);
  expect(linesOf(text, 'clusterscope_node_lease_age_seconds')).toEqual([
    'clusterscope_node_lease_age_seconds{node="node-a"} 11.5',
  ]);
});

test('a pod is in exactly one phase; amounts that are not set have no series', async () => {
  const { objects } = recordedObjects('shop');
  const phases = linesOf(await textOf('shop'), 'kube_pod_status_phase');
  expect(phases.filter((line) => line.endsWith(' 1'))).toHaveLength(objects.pods?.length ?? 0);
  expect(phases).toHaveLength(5 * (objects.pods?.length ?? 0));
  const limits = (objects.pods ?? []).flatMap(({ containers }) =>
    containers.flatMap(({ resources }) => [resources.cpuLimit, resources.memoryLimit].filter((one) => one !== null))
  );
  expect(linesOf(await textOf('shop'), 'kube_pod_container_resource_limits')).toHaveLength(limits.length);
});
