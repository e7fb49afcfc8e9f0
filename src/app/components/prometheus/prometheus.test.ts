/** @jest-environment jsdom */
import { createDataFrame, FieldType } from '@grafana/data';
import { ENTRIES } from '../../../catalogue';
import { figureOf } from './figureOf';
import type { PrometheusState } from './prometheusState';
import { samplesBy, samplesOf } from './samples';

const labelled = (labels: Record<string, string>, values: number[]) =>
  createDataFrame({
    fields: [
      { name: 'Time', type: FieldType.time, values: values.map((_, index) => 1000 * (index + 1)) },
      { name: 'Value', type: FieldType.number, values, labels },
    ],
  });
const table = createDataFrame({
  fields: [
    { name: 'Time', type: FieldType.time, values: [5000, 5000] },
    { name: 'node', type: FieldType.string, values: ['a', 'b'] },
    { name: 'Value', type: FieldType.number, values: [1, 2] },
  ],
});

describe('samplesOf', () => {
  test('a frame for each series gives its last value', () => {
    expect(samplesOf([labelled({ node: 'a' }, [1, 2])])).toEqual([{ labels: { node: 'a' }, value: 2, at: 2000 }]);
  });
  test('a table gives a sample for each row', () => {
    expect(samplesOf([table]).map(({ labels, value }) => [labels.node, value])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
  test('what is not a number is not known, and an empty frame holds nothing', () => {
    expect(samplesOf([labelled({ node: 'a' }, [NaN]), labelled({}, []), ...[]])).toEqual([]);
    expect(samplesOf(undefined)).toEqual([]);
  });
  test('zero is known', () => {
    expect(samplesBy([labelled({ series: 'errors' }, [0])], 'series').get('errors')?.value).toBe(0);
  });
});

describe('why there is no figure', () => {
  const silent: PrometheusState = { frames: {}, errors: {}, error: null, answeredAt: null };
  const cases: Array<[string, PrometheusState, RegExp, RegExp]> = [
    [
      'none chosen',
      { ...silent, error: { reason: 'not-configured', message: 'none' } },
      /No Prometheus is chosen/,
      /settings/,
    ],
    ['still asking', silent, /being asked/, /^$/],
    ['never answered', { ...silent, error: { message: 'timed out' } }, /not answered yet/, /^$/],
    ['refused', { ...silent, errors: { cpu: 'parse error' } }, /refused the query: parse error/, /^$/],
    [
      'no such series',
      { ...silent, answeredAt: 1 },
      /no recent container_cpu_usage_seconds_total/,
      /kubelet, path \/metrics\/cadvisor/,
    ],
  ];
  test.each(cases)('%s', (_name, state, reason, fix) => {
    const figure = figureOf(undefined, state, 'cpu', ENTRIES.cpuUsed);
    expect(figure).toEqual({ value: null, reason: expect.stringMatching(reason), fix: expect.stringMatching(fix) });
  });
});
