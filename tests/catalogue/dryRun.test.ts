import { ALERT_RULES, dryRunCoverage, dryRunQuery } from '../../src/catalogue';
import { syntaxError } from './promqlTree';

test.each(ALERT_RULES.map((rule) => [rule.id, rule] as const))(
  'the dry run of %s is one count, and parses',
  (_id, rule) => {
    for (const options of [{}, { cluster: 'eu"1' }]) {
      expect(syntaxError(dryRunQuery(rule, options))).toBeUndefined();
      expect(syntaxError(dryRunCoverage(rule, options))).toBeUndefined();
    }
    expect(dryRunQuery(rule, {})).toMatch(new RegExp(`^count\\(.* > ${rule.above}\\)$`, 's'));
  }
);

test('a threshold to try is kept within the rule’s bounds', () => {
  const rule = { ...ALERT_RULES[0]!, above: 5, bounds: { min: 1, max: 10 } };
  expect(dryRunQuery(rule, {}, 7)).toContain(' > 7)');
  expect(dryRunQuery(rule, {}, 70)).toContain(' > 10)');
  expect(dryRunQuery({ ...rule, bounds: null }, {}, 7)).toContain(' > 5)');
});

test('coverage needs one metric of each list', () => {
  const [rule] = ALERT_RULES;
  const entry = { ...rule!.entry, requires: [['up'], ['probeResults', 'podStartTime']] as const };
  expect(dryRunCoverage({ ...rule!, entry }, {})).toBe(
    '(group(up)) * (group(prober_probe_total) or group(kube_pod_start_time))'
  );
});
