import type { StoredGroup } from '../grafana/ruleGroups';
import { boundedRule, cluster, fixedRule, target } from '../testing/rules';
import { changed, type Change } from './change';
import { ourRule } from './ourRule';

const place = { folderUid: 'clusterscope', title: 'probes' };
const [fixed, bounded] = [fixedRule, boundedRule].map((rule) => ourRule(rule, cluster, target, { paused: false }));
const own = { uid: 'own', title: 'a rule of their own', extra: { kept: true } };
const edited = { ...bounded!, for: '1h' };
const group: StoredGroup = { ...place, interval: 50, rules: [own, fixed!, edited] };
const newer = { ...fixed!, title: 'newer' };
const newerBounded = { ...bounded!, title: 'newer' };

test('a change touches its rule only; all others, order and interval stay as they were read', () => {
  const result = changed(group, place, 10, [{ do: 'write', rule: newer }]);
  expect(result).toEqual({ group: { ...group, rules: [own, newer, edited] }, conflicts: [], differs: true });
  expect(result.group.rules[0]).toBe(own);
  expect(result.group.rules[2]).toBe(edited);
});

test.each<[string, Change]>([
  ['overwritten', { do: 'write', rule: newerBounded }],
  ['removed', { do: 'remove', uid: edited.uid }],
])('an edited rule is not %s without a yes', (_what, change) => {
  const asked = changed(group, place, 10, [change]);
  expect(asked.group).toEqual(group);
  expect(asked.conflicts).toEqual([{ mine: edited, ours: change.do === 'write' ? newerBounded : null }]);
  const kept = changed(group, place, 10, [change], { [edited.uid]: 'mine' });
  expect(kept).toEqual({ group, conflicts: [], differs: false });
  const done = changed(group, place, 10, [change], { [edited.uid]: 'ours' });
  expect(done.group.rules).toEqual(change.do === 'write' ? [own, fixed, newerBounded] : [own, fixed]);
});

test('a yes for one rule is none for another', () => {
  const change: Change = { do: 'write', rule: newerBounded };
  expect(changed(group, place, 10, [change], { [fixed!.uid]: 'ours' }).conflicts).toHaveLength(1);
});

test('pausing an edited rule keeps the edit and asks nothing', () => {
  const result = changed(group, place, 10, [{ do: 'pause', uid: edited.uid, paused: true }]);
  expect(result.conflicts).toEqual([]);
  expect(result.group.rules).toEqual([own, fixed, { ...edited, isPaused: true }]);
});

test('new rules come after the others; a group that is not there gets the catalogue’s interval', () => {
  expect(changed({ ...group, rules: [own] }, place, 10, [{ do: 'write', rule: fixed! }]).group.rules).toEqual([
    own,
    fixed,
  ]);
  expect(changed(null, place, 10, [{ do: 'write', rule: fixed! }]).group).toEqual({
    ...place,
    interval: 10,
    rules: [fixed],
  });
});

test('nothing to do is nothing to write', () => {
  expect(changed(group, place, 10, [{ do: 'remove', uid: 'gone' }]).differs).toBe(false);
  expect(changed(null, place, 10, []).differs).toBe(false);
});
