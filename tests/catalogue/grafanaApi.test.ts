import {
  ALERT_RULES,
  byGroup,
  contactPointTest,
  grafanaRuleGroup,
  groupName,
  InvalidOverride,
  isInProfile,
  ruleUid,
  slackBlocksContactPoint,
  slackContactPoint,
  TEMPLATE_GROUP,
  type AlertRule,
  type RuleGroupOptions,
} from '../../src/catalogue';
import { recorded } from '../preview/testing/recorded';
import { keyPaths } from './keyPaths';

const OPTIONS: RuleGroupOptions = {
  prometheusUid: 'prom',
  clusterUid: 'k8s-prod',
  folderUid: 'clusterscope',
  receiver: 'Clusterscope UI Slack',
  profile: 'standard',
  overrides: {},
};
const groups = byGroup(ALERT_RULES).map(({ group }) => grafanaRuleGroup(group, ALERT_RULES, OPTIONS));
const rules = groups.flatMap((group) => group.rules);

/** Keys that the recorded requests do not hold, from Grafana's documentation of the API; the first two are in recorded answers. */
const DOCUMENTED: Readonly<Record<string, string>> = {
  'rules[].notification_settings.group_wait': 'string',
  'rules[].notification_settings.group_interval': 'string',
  'rules[].notification_settings.repeat_interval': 'string',
  'settings.color': 'string',
  'receivers[].grafana_managed_receiver_configs[].settings.color': 'string',
};

const contactPoint = slackContactPoint({ uid: 'clusterscope-ui-slack', name: 'N' }, { url: 'https://s' });
const blocks = slackBlocksContactPoint({ uid: 'u', name: 'N' }, 'https://s');
const takenAsBlocks = (recorded('contact-points').response.body as Array<{ type: string }>).find(
  ({ type }) => type === 'webhook'
);

test.each([
  ['rule groups', groups, keyPaths(recorded('rule-group-put').request.body)],
  ['contact point', contactPoint, keyPaths(recorded('contact-point-create').request.body)],
  ['contact point for blocks', blocks, keyPaths(takenAsBlocks)],
  ['contact point’s test', contactPointTest(contactPoint), keyPaths(recorded('contact-point-test').request.body)],
  ['template group', TEMPLATE_GROUP, keyPaths(recorded('template-put').request.body)],
])('%s: the keys are those that Grafana took, with values of the same types', (_name, ours, accepted) => {
  const found = keyPaths(Array.isArray(ours) ? { groups: ours } : ours);
  const keys = [...found].map(([key, type]) => [key.replace(/^groups\[\]\.?/, ''), type] as const);
  const unknown = keys.filter(([key, type]) => (accepted.get(key) ?? DOCUMENTED[key]) !== type);
  expect(unknown).toEqual([]);
  const known = new Set(keys.map(([key]) => key));
  expect([...accepted.keys()].filter((key) => key !== 'provenance' && !known.has(key))).toEqual([]);
});

describe.each(rules.map((rule) => ({ uid: rule.uid, rule })))('$uid', ({ uid, rule }) => {
  test('is one that Grafana can evaluate, which accepts others too', () => {
    expect(uid).toMatch(/^[A-Za-z0-9_-]{1,40}$/);
    const [query, condition] = rule.data;
    expect(rule.condition).toBe(condition!.refId);
    expect(query!.model.expr).not.toBe('');
    expect(condition!.model).toMatchObject({ type: 'threshold', expression: query!.refId });
    expect(rule.notification_settings.receiver).toBe(OPTIONS.receiver);
  });
});

test('groups are evaluated at multiples of ten seconds', () => {
  expect(groups.filter(({ interval }) => interval % 10 !== 0)).toEqual([]);
});

test('rules outside the profile are there, paused, unless a person wants them', () => {
  const all = (profile: RuleGroupOptions['profile'], paused?: boolean) => {
    const overrides = Object.fromEntries(ALERT_RULES.map(({ id }) => [id, { paused }]));
    return byGroup(ALERT_RULES).flatMap(
      ({ group }) => grafanaRuleGroup(group, ALERT_RULES, { ...OPTIONS, profile, overrides }).rules
    );
  };
  const expected = byGroup(ALERT_RULES).flatMap((one) => one.rules.map((rule) => !isInProfile(rule, 'quiet')));
  expect(all('quiet').map(({ isPaused }) => isPaused)).toEqual(expected);
  expect(all('verbose').filter(({ isPaused }) => isPaused)).toEqual([]);
  expect(all('quiet', false).filter(({ isPaused }) => isPaused)).toEqual([]);
  expect(all('verbose', true).filter(({ isPaused }) => !isPaused)).toEqual([]);
});

describe('overrides', () => {
  const rule: AlertRule = { ...ALERT_RULES[0]!, id: 'sample', above: 0.9, bounds: { min: 0.5, max: 1 } };
  const made = (override: object, from = rule) =>
    grafanaRuleGroup(from.group, [from], { ...OPTIONS, overrides: { sample: override } }).rules[0]!;

  test('threshold and waiting time reach the rule and its words', () => {
    const changed = made({ above: 0.75, for: '1h30m' });
    expect(changed.data[1]!.model.conditions![0]!.evaluator.params).toEqual([0.75]);
    expect(changed.for).toBe('1h30m');
  });

  test.each([
    [{ above: 1.1 }, 'sample: above is 1.1, allowed: 0.5 to 1'],
    [{ above: Number.NaN }, 'sample: above is NaN, allowed: 0.5 to 1'],
    [{ for: '5 minutes' }, 'sample: for is "5 minutes", allowed: a duration such as 0s, 5m or 1h30m'],
    [{ for: '' }, 'sample: for is "", allowed: a duration such as 0s, 5m or 1h30m'],
  ])('%j is refused', (override, message) => {
    expect(() => made(override)).toThrow(InvalidOverride);
    expect(() => made(override)).toThrow(message);
  });

  test('a threshold that is part of the meaning cannot be set', () => {
    const fixed = { ...rule, bounds: null };
    expect(() => made({ above: 1 }, fixed)).toThrow('allowed: 0.9, which is part of the rule’s meaning');
    expect(made({ above: 0.9 }, fixed).data).toHaveLength(2);
  });
});

test('the rules of two clusters share neither uids nor groups, and the longest id still fits', () => {
  const rule = { id: 'x'.repeat(27) };
  const uids = ['clusterscope', 'a', 'b'].map((uid) => ruleUid(rule, uid));
  expect(new Set(uids).size).toBe(3);
  expect(uids.filter((uid) => uid.length > 40)).toEqual([]);
  const group = { id: 'clusterscope-probes', intervalSeconds: 10 };
  expect(new Set(['clusterscope', 'a', 'b'].map((uid) => groupName(group, uid))).size).toBe(3);
});

test('a cluster that shares its Prometheus is told apart by its label', () => {
  const [group] = byGroup(ALERT_RULES);
  const made = grafanaRuleGroup(group!.group, ALERT_RULES, { ...OPTIONS, clusterLabel: 'eu' });
  expect(made.rules[0]!.data[0]!.model.expr).toContain('cluster="eu"');
});
