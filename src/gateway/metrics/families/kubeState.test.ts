import { METRICS } from '../../../catalogue';
import { indexView } from '../../../diagnosis';
import { recordedObjects } from '../../../../tests/recorded/recordedObjects';
import { viewOf } from '../../../../tests/recorded/viewOf';
import { ago } from '../../../diagnosis/testing/clock';
import { podFixture } from '../../../diagnosis/testing/podFixture';
import { jobFixture } from '../../../diagnosis/testing/workloadFixture';
import type { Sample } from '../Family';
import { kubeStateFamilies } from './kubeState';

const recorded = recordedObjects('shop').objects;
const pods = [...(recorded.pods ?? []), podFixture({ name: 'going', deletedAt: ago(5) })];
const families = new Map(
  [
    ...kubeStateFamilies(
      indexView(viewOf({ ...recorded, pods, jobs: [jobFixture({ name: 'backup-1', owner: 'CronJob/backup' })] }))
    ),
  ].map((family) => [family.name, [...family.samples()]])
);
const samples = (name: string, labels: Record<string, string>): Sample[] =>
  (families.get(name) ?? []).filter(([found]) => Object.entries(labels).every(([key, value]) => found[key] === value));

const needed = Object.values(METRICS).filter(({ exporter }) => exporter === 'kube-state-metrics');

test.each(needed.map(({ name, labels }) => [name, labels] as const))(
  '%s has the labels that the catalogue reads',
  (name, labels) => {
    const [first] = families.get(name) ?? [];
    expect(Object.keys(first?.[0] ?? {}).sort()).toEqual([...labels].sort());
  }
);

test('a pod is in exactly one phase', () => {
  for (const pod of pods) {
    const phases = samples('kube_pod_status_phase', { pod: pod.meta.name });
    expect(phases.map(([{ phase }]) => phase)).toEqual(['Pending', 'Succeeded', 'Failed', 'Unknown', 'Running']);
    expect(phases.filter(([, value]) => value === 1).map(([{ phase }]) => phase)).toEqual([pod.phase]);
  }
});

test('owners lead from pod to ReplicaSet to Deployment', () => {
  const [pod] = samples('kube_pod_owner', { namespace: 'shop', owner_kind: 'ReplicaSet' });
  const [set] = samples('kube_replicaset_owner', { namespace: 'shop', replicaset: pod![0].owner_name! });
  expect(set![0]).toMatchObject({ owner_kind: 'Deployment', owner_is_controller: 'true' });
});

test('instants are seconds, amounts base units, absent ones have no series', () => {
  expect(samples('kube_pod_deletion_timestamp', {})).toEqual([
    [expect.objectContaining({ pod: 'going' }), ago(5) / 1000],
  ]);
  expect(samples('kube_pod_container_resource_requests', { pod: 'going' })).toEqual([]);
  const units = new Set(
    families.get('kube_pod_container_resource_requests')!.map(([{ resource, unit }]) => `${resource} ${unit}`)
  );
  expect(units).toEqual(new Set(['cpu core', 'memory byte']));
});

test('a node condition has one true word', () => {
  const [node] = recorded.nodes ?? [];
  const ready = samples('kube_node_status_condition', { node: node!.meta.name, condition: 'Ready' });
  expect(ready.map(([{ status }, value]) => [status, value])).toEqual([
    ['true', 1],
    ['false', 0],
    ['unknown', 0],
  ]);
});
