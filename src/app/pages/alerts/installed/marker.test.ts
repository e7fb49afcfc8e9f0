import { recorded } from '../../../../../tests/preview/testing/recorded';
import type { StoredGroup, StoredRule } from '../grafana/ruleGroups';
import { boundedRule, cluster, fixedRule, target } from '../testing/rules';
import { canonical, MARKER } from './canonical';
import { isEdited, marked, markOf } from './marker';
import { ourRule } from './ourRule';

const ours = ourRule(boundedRule, cluster, target, { paused: false });
const put = recorded('rule-group-put').request.body as StoredGroup;
const read = recorded('rule-group-get').response.body as StoredGroup;
const editedInUi = recorded('rule-get').response.body as StoredRule;

test('what Grafana makes of a rule it is given is the same rule', () => {
  expect(read.rules).toHaveLength(put.rules.length);
  put.rules.forEach((sent, index) => expect(canonical(read.rules[index]!)).toEqual(canonical(sent)));
  const installed = { ...read.rules[0]!, annotations: marked(put.rules[0]!).annotations };
  expect(isEdited(installed)).toBe(false);
});

test('an edit in Grafana’s own page, as recorded, is seen', () => {
  const annotations = { ...editedInUi.annotations, [MARKER]: marked(put.rules[0]!).annotations![MARKER]! };
  expect(isEdited({ ...editedInUi, annotations })).toBe(true);
});

test.each<[string, (rule: StoredRule) => StoredRule]>([
  ['title', (rule) => ({ ...rule, title: 'mine' })],
  ['for', (rule) => ({ ...rule, for: '6m' })],
  ['a label', (rule) => ({ ...rule, labels: { team: 'a' } })],
  ['an annotation', (rule) => ({ ...rule, annotations: { ...rule.annotations, summary: 'x' } })],
  ['the contact point', (rule) => ({ ...rule, notification_settings: { receiver: 'pager' } })],
  ['the expression', (rule) => ({ ...rule, data: JSON.parse(JSON.stringify(rule.data).replace('sum by', 'max by')) })],
  ['the threshold', (rule) => ({ ...rule, data: JSON.parse(JSON.stringify(rule.data).replace('[0.9]', '[0.8]')) })],
  ['what happens without data', (rule) => ({ ...rule, noDataState: 'Alerting' })],
])('a change of %s is an edit', (_what, change) => {
  expect(isEdited(ours)).toBe(false);
  expect(isEdited(change(ours))).toBe(true);
});

test.each<[string, (rule: StoredRule) => StoredRule]>([
  ['paused', (rule) => ({ ...rule, isPaused: true })],
  ['moved to another folder', (rule) => ({ ...rule, folderUID: 'x', ruleGroup: 'y' })],
  ['stored with another id', (rule) => ({ ...rule, id: 7, updated: 'now', record: null, provenance: 'api' })],
  ['its duration spelled otherwise', (rule) => ({ ...rule, for: '300s' })],
])('%s is no edit', (_what, change) => {
  expect(isEdited(change(ours))).toBe(false);
});

test('the mark remembers the threshold that was set, and only that', () => {
  expect(markOf(ours)?.above).toBeUndefined();
  expect(markOf(ourRule(boundedRule, cluster, target, { above: 0.75, paused: false }))?.above).toBe(0.75);
  expect(markOf(ourRule(fixedRule, cluster, target, { above: 3, paused: false }))?.above).toBeUndefined();
});

test('a threshold out of bounds becomes the nearest that is allowed', () => {
  expect(markOf(ourRule(boundedRule, cluster, target, { above: 7, paused: false }))?.above).toBe(0.99);
});

test('a rule without our mark is somebody’s own', () => {
  expect(markOf({ uid: 'a', title: 'b' })).toBeNull();
  expect(isEdited({ uid: 'a', title: 'b' })).toBe(true);
  expect(isEdited({ ...ours, annotations: { ...ours.annotations, [MARKER]: '' } })).toBe(true);
});
