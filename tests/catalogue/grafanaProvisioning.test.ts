import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ALERT_RULES } from '../../src/catalogue';
import { blocksContactPoint, contactPoint, CONTACT_POINT } from '../../src/generate/grafana/contactPoint';
import { grafanaRules } from '../../src/generate/grafana/rules';
import { DEFAULTS } from '../../src/generate/options';
import { keyPaths } from './keyPaths';

const recording = (name: string): unknown =>
  parse(readFileSync(path.join(__dirname, 'recordings', name), 'utf8')) as unknown;
const accepted = keyPaths(recording('accepted-alerting.yaml'));
const exported = keyPaths(recording('rule-export.yaml'));

/** Keys that no recording happens to hold, from Grafana's documentation of file provisioning. */
const DOCUMENTED: Readonly<Record<string, string>> = {
  'contactPoints[].receivers[].settings.endpointUrl': 'string',
  'contactPoints[].receivers[].settings.color': 'string',
  'groups[].rules[].notification_settings.repeat_interval': 'string',
};

const rules = grafanaRules(ALERT_RULES, DEFAULTS);
const all = rules.groups.flatMap((group) => group.rules);

describe.each([
  ['rules', rules],
  ['contact point', contactPoint()],
  ['contact point for blocks', blocksContactPoint()],
])('%s', (_name, document) => {
  test('every key is one that Grafana took, with a value of the same type', () => {
    const unknown = [...keyPaths(document)].filter(
      ([key, type]) => ![accepted.get(key), exported.get(key), DOCUMENTED[key]].includes(type)
    );
    expect(unknown).toEqual([]);
  });
});

test('an unknown key and a wrong type are found', () => {
  expect(accepted.get('groups[].rules[].nodatastate')).toBeUndefined();
  expect(accepted.get('groups[].rules[].noDataState')).toBe('string');
  expect(accepted.get('groups[].interval')).toBe('string');
});

test('every key of the accepted rules is there', () => {
  const ours = keyPaths(rules);
  const missing = [...accepted.keys()].filter((key) => key.startsWith('groups') && !ours.has(key));
  expect(missing).toEqual([]);
});

describe.each(all.map((rule) => ({ uid: rule.uid, rule })))('rule $uid', ({ uid, rule }) => {
  test('has an id that Grafana accepts', () => expect(uid).toMatch(/^[A-Za-z0-9_-]{1,40}$/));

  test('decides by a threshold on its query', () => {
    const [query, threshold] = rule.data;
    expect(rule.condition).toBe(threshold!.refId);
    expect(threshold!.model).toMatchObject({ type: 'threshold', expression: query!.refId });
    expect(query!.datasourceUid).toBe(DEFAULTS.prometheusUid);
  });

  test('stays quiet when there is no data, and as it was when the query fails', () => {
    expect([rule.noDataState, rule.execErrState]).toEqual(['OK', 'KeepLast']);
  });

  test('sends to the contact point by itself', () => {
    expect(rule.notification_settings.receiver).toBe(CONTACT_POINT);
  });

  test('has no dollar sign that Grafana would expand', () => {
    const expanded = [rule.uid, rule.title, ...Object.values(rule.labels)];
    expect(expanded.filter((text) => text.replaceAll('$$', '').includes('$'))).toEqual([]);
  });
});

test('ids and titles are unique', () => {
  expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
});

test('the contact point needs no secret to be valid', () => {
  const { url, endpointUrl, title, text, color } = contactPoint().contactPoints[0]!.receivers[0]!.settings;
  expect(url).toMatch(/^\$[A-Z_]+$/);
  expect(endpointUrl).toMatch(/^http/);
  expect([title, text, color].filter((field) => field.replaceAll('$$', '').includes('$'))).toEqual([]);
});
