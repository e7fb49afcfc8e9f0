import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { METRICS } from '../../../catalogue';
import { ContainerReasons } from '../families/ContainerReasons';
import { podTable } from '../families/podTable';
import { KUBE_STATE_TABLES } from './tables';

interface Documented {
  families: Record<string, { type: string; labels: string[] } | undefined>;
}

const LIST = join(__dirname, '../../../../tests/fixtures/kube-state-metrics-families.json');
const documented = JSON.parse(readFileSync(LIST, 'utf8')) as Documented;
const families = new Map(
  [podTable(new ContainerReasons(), true), ...KUBE_STATE_TABLES].flatMap((table) =>
    table.families.map((family) => [family.name, family] as const)
  )
);

const NOT_BY_DEFAULT = 'kube-state-metrics itself has no samples without an allow-list';
const NOT_KEPT = 'the field is not kept in the cache, and no known rule or dashboard reads the family';

/** Documented families that the gateway does not export. */
const NOT_EXPORTED: ReadonlyArray<readonly [name: RegExp, reason: string]> = [
  [/_(annotations|labels)$/, NOT_BY_DEFAULT],
  [
    /^kube_pod_(nodeselectors|ips|overhead_.*|runtimeclass_name_info|tolerations|scheduler|resourceclaim_info)$/,
    NOT_KEPT,
  ],
  [/^kube_pod_(service_account|spec_volumes_persistentvolumeclaims_readonly)$/, NOT_KEPT],
  [/_terminating_replicas$|_fully_labeled_replicas$/, NOT_KEPT],
  [/^kube_statefulset_(ordinals_start|persistentvolumeclaim_retention_policy)$/, NOT_KEPT],
  [/^kube_horizontalpodautoscaler_spec_behavior_/, NOT_KEPT],
  [/^kube_(node_spec_pod_cidrs|namespace_status_condition|persistentvolume_csi_attributes)$/, NOT_KEPT],
  [/^kube_endpointslice_endpoints_hints$/, NOT_KEPT],
  [/^kube_cronjob_schedule_invalid$/, 'the API server refuses such schedules; no rule reads the family'],
];

/** Labels that differ: without those of the first list, with those of the second. */
const LABELS_THAT_DIFFER: Record<string, readonly [without: string[], withThem: string[], reason: string]> = {
  kube_pod_info: [['priority_class'], [], 'not kept'],
  kube_pod_container_info: [['container_id', 'image_id'], [], 'not kept: they are the longest strings of a pod'],
  kube_pod_init_container_info: [['container_id', 'image_id'], [], 'as of containers'],
  kube_pod_spec_volumes_persistentvolumeclaims_info: [['ephemeral', 'volume'], [], 'names of volumes are not kept'],
  kube_endpointslice_endpoints: [
    ['hostname', 'nodename'],
    ['endpoint_nodename'],
    'hostname is not kept; kube-state-metrics exports endpoint_nodename, whatever its documentation says',
  ],
  kube_persistentvolumeclaim_status_condition: [
    ['type'],
    ['condition'],
    'kube-state-metrics exports condition, whatever its documentation says',
  ],
  kube_ingress_path: [['resource_api_group'], [], 'not kept'],
  kube_ingress_tls: [['secret'], [], 'the gateway does not keep names of Secrets'],
};

test.each([...families.values()].map(({ name, type, labels }) => [name, type, labels] as const))(
  '%s is as documented',
  (name, type, labels) => {
    const found = documented.families[name];
    expect(found?.type).toBe(type);
    const [without, withThem] = LABELS_THAT_DIFFER[name] ?? [[], []];
    const expected =
      name === 'kube_persistentvolume_info'
        ? // Of what backs a volume nothing is kept: nineteen labels, of which a volume fills three.
          ['persistentvolume', 'reclaim_policy', 'storageclass']
        : [...(found?.labels ?? []).filter((label) => !without.includes(label)), ...withThem];
    expect([...labels].sort()).toEqual(expected.sort());
  }
);

test('every documented family is exported, or it is said why not', () => {
  const missing = Object.keys(documented.families).filter((name) => !families.has(name));
  expect(missing.filter((name) => !NOT_EXPORTED.some(([pattern]) => pattern.test(name)))).toEqual([]);
});

test('nothing is excused that need not be', () => {
  const excused = [...families.keys()].filter((name) => NOT_EXPORTED.some(([pattern]) => pattern.test(name)));
  expect(excused).toEqual([]);
  expect(Object.keys(LABELS_THAT_DIFFER).filter((name) => !families.has(name))).toEqual([]);
});

const needed = Object.values(METRICS).filter(({ exporter }) => exporter === 'kube-state-metrics');

test.each(needed.map(({ name, type, labels }) => [name, type, labels] as const))(
  '%s has what the catalogue says',
  (name, type, labels) => {
    const family = families.get(name);
    expect([family?.type, [...(family?.labels ?? [])].sort()]).toEqual([type, [...labels].sort()]);
  }
);
