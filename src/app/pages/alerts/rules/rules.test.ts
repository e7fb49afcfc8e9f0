/** @jest-environment jsdom */
import type { AlertRule } from '../../../../catalogue';
import type { StoredGroup } from '../grafana/ruleGroups';
import type { GroupState } from '../grafana/ruleStates';
import { ourRule } from '../installed/ourRule';
import { boundedRule, cluster, fixedRule, target } from '../testing/rules';
import { changesOf, isFor } from './changesOf';
import { ruleAddressOf, ruleParametersOf, rowsAt } from './ruleAddress';
import { ruleRows } from './ruleRows';
import { fromShown, toShown } from './shownUnit';

const rules: AlertRule[] = [fixedRule, boundedRule];
const bounded = ourRule(boundedRule, cluster, target, { paused: false });
const groupOf = (...stored: StoredGroup['rules']): StoredGroup => ({
  title: stored[0]!.ruleGroup!,
  folderUid: 'clusterscope',
  interval: 10,
  rules: stored,
});
const statesOf = (group: StoredGroup, more = {}): GroupState[] => [
  {
    name: group.title,
    file: 'Clusterscope',
    folderUid: group.folderUid,
    rules: group.rules.map(({ uid, title, isPaused }) => ({ uid, name: title, state: 'inactive', isPaused, ...more })),
  },
];
const rows = (group: StoredGroup | null, more = {}) =>
  ruleRows(rules, {
    grafana: group ? statesOf(group, more) : [],
    prometheus: [],
    groups: group ? [group] : [],
    firedAt: new Map(),
    cluster,
  });

describe('how an installed rule stands', () => {
  test.each<[string, StoredGroup['rules'][number], string]>([
    ['as we would write it', bounded, 'current'],
    ['with a threshold that was set', ourRule(boundedRule, cluster, target, { above: 0.6, paused: false }), 'current'],
    [
      'as we wrote it before the catalogue changed',
      ourRule({ ...boundedRule, title: 'old' }, cluster, target, { paused: false }),
      'outdated',
    ],
    ['changed by somebody', { ...bounded, for: '1h' }, 'edited'],
    ['from a file', { ...bounded, provenance: 'file' }, 'locked'],
  ])('%s', (_name, stored, standing) => {
    expect(rows(groupOf(stored))[1]!.installed?.standing).toBe(standing);
  });

  test('not readable while its group is not', () => {
    const group = groupOf(bounded);
    const known = { grafana: statesOf(group), prometheus: [], groups: [], firedAt: new Map<string, number>(), cluster };
    expect(ruleRows(rules, known)[1]!.installed?.standing).toBe('unread');
  });
});

test.each<[object, string]>([
  [{ state: 'firing', alerts: [{ labels: {}, state: 'Alerting', activeAt: '2026-11-25T00:00:00Z' }] }, 'firing'],
  [{ state: 'pending' }, 'pending'],
  [{ state: 'inactive' }, 'normal'],
  [{ state: 'inactive', health: 'error' }, 'failing'],
  [{ state: 'inactive', isPaused: true }, 'paused'],
])('state %j is %s', (more, condition) => {
  expect(rows(groupOf(bounded), more)[1]!.condition).toBe(condition);
  expect(rows(groupOf(bounded), more)[0]!.condition).toBe('absent');
});

test('the threshold is the installed one, whoever set it', () => {
  const stored = ourRule(boundedRule, cluster, target, { above: 0.6, paused: false });
  expect(rows(groupOf(stored))[1]!.above).toBe(0.6);
  expect(rows(null)[1]!.above).toBe(0.9);
});

test('an update keeps threshold, pause, folder, group and contact point', () => {
  const old = ourRule(
    { ...boundedRule, title: 'old' },
    cluster,
    { folderUid: 'f', receiver: 'pager' },
    { above: 0.6, paused: true }
  );
  const moved = { ...old, ruleGroup: 'their group' };
  const group = { ...groupOf(moved), title: 'their group', folderUid: 'f' };
  const [changes] = changesOf(rows(group), { do: 'update' }, cluster);
  expect(changes!.place).toEqual({ folderUid: 'f', title: 'their group' });
  expect(changes!.changes).toMatchObject([
    {
      do: 'write',
      rule: {
        title: boundedRule.title,
        isPaused: true,
        folderUID: 'f',
        ruleGroup: 'their group',
        notification_settings: { receiver: 'pager' },
        data: [{}, { model: { conditions: [{ evaluator: { params: [0.6] } }] } }],
      },
    },
  ]);
});

test('deeds are for rules they make sense for', () => {
  const [missing, current] = rows(groupOf(bounded));
  const deeds = ['install', 'update', 'enable', 'disable', 'threshold', 'uninstall'] as const;
  expect(deeds.filter((deed) => isFor(deed, missing!))).toEqual(['install']);
  expect(deeds.filter((deed) => isFor(deed, current!))).toEqual(['disable', 'threshold', 'uninstall']);
  const [, locked] = rows(groupOf({ ...bounded, provenance: 'file' }));
  expect(deeds.filter((deed) => isFor(deed, locked!))).toEqual([]);
});

test('rules of one group are one change', () => {
  const all = changesOf(rows(null), { do: 'install', target }, cluster);
  expect(all).toHaveLength(1);
  expect(all[0]!.changes).toHaveLength(2);
  expect(all[0]!.interval).toBe(fixedRule.group.intervalSeconds);
});

describe('the address', () => {
  test('says what is shown and reads it back', () => {
    const address = ruleAddressOf('text=memory&show=missing&profile=standard&sort=title&order=desc');
    expect(new URLSearchParams(ruleParametersOf(address) as Record<string, string>).toString()).toBe(
      'text=memory&show=missing&profile=standard&sort=title&order=desc'
    );
    expect(ruleAddressOf('show=x&profile=y&sort=z&order=w')).toEqual(ruleAddressOf(''));
  });

  test.each<[string, string[]]>([
    ['', [fixedRule.id, boundedRule.id]],
    ['text=NEAR', [boundedRule.id]],
    ['profile=quiet', [fixedRule.id]],
    ['show=installed', [boundedRule.id]],
    ['show=missing', [fixedRule.id]],
    ['sort=severity&order=desc', [boundedRule.id, fixedRule.id]],
    ['sort=state', [boundedRule.id, fixedRule.id]],
  ])('%s', (search, ids) => {
    expect(rowsAt(rows(groupOf(bounded)), ruleAddressOf(search)).map(({ rule }) => rule.id)).toEqual(ids);
  });
});

test.each([
  [0.9, 'ratio', 90],
  [0.07, 'ratio', 7],
  [1.5 * 2 ** 30, 'bytes', 1536],
  [3, 'count', 3],
] as const)('%d of %s is shown as %d and read back', (value, unit, shown) => {
  expect(toShown(value, unit)).toBe(shown);
  expect(fromShown(shown, unit)).toBe(value);
});
