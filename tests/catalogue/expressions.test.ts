import { ALERT_RULES, CLUSTER, METRICS, labelsIn } from '../../src/catalogue';
import { everyExpression } from './everyExpression';
import { selectorsOf, syntaxError } from './promqlTree';

const names = new Set<string>(Object.values(METRICS).map(({ name }) => name));
const expressions = everyExpression();

test('a broken expression is found', () => {
  expect(syntaxError('sum by (a) (up')).toBeDefined();
  expect(syntaxError('sum by (a) (up)')).toBeUndefined();
  expect(selectorsOf('sum(up{job="a"}) + down')).toEqual([
    { metric: 'up', labels: ['job'], aggregated: true },
    { metric: 'down', labels: [], aggregated: false },
  ]);
});

describe.each(expressions)('$name', ({ entry, expr }) => {
  const selectors = selectorsOf(expr);

  test('parses', () => expect(syntaxError(expr)).toBeUndefined());

  test('reads only what the dictionary knows', () => {
    expect(selectors.map(({ metric }) => metric).filter((metric) => !names.has(metric))).toEqual([]);
  });

  test('names what it requires', () => {
    const read = new Set(selectors.map(({ metric }) => metric));
    const unread = entry.requires.filter((alternatives) => !alternatives.some((id) => read.has(METRICS[id].name)));
    expect(unread).toEqual([]);
  });

  test('is bounded: each selector is limited by a label or aggregated', () => {
    expect(selectors.filter(({ labels, aggregated }) => labels.length === 0 && !aggregated)).toEqual([]);
  });
});

test('metric names and entry ids are unique', () => {
  const all = Object.values(METRICS).map(({ name }) => name);
  expect(new Set(all).size).toBe(all.length);
  const ids = new Set(expressions.map(({ entry }) => entry.id));
  expect(ids.size).toBe(new Set(expressions.map(({ entry }) => entry)).size);
});

describe.each(ALERT_RULES.map((rule) => ({ rule, id: rule.id })))('rule $id', ({ rule }) => {
  test('its texts use labels that its expression delivers', () => {
    const delivered = rule.entry.expr(CLUSTER, {});
    const used = [rule.summary, rule.cause, rule.nextStep, rule.kubectl, rule.subject?.name ?? ''].flatMap(labelsIn);
    expect(used.filter((label) => !delivered.includes(label))).toEqual([]);
  });

  test('its group runs at an interval Grafana accepts', () => {
    expect(rule.group.intervalSeconds % 10).toBe(0);
  });
});
