/** @jest-environment jsdom */
import React, { type ReactNode } from 'react';
import type { DataQueryRequest } from '@grafana/data';
import { toDataQueryResponse, type FetchError, type FetchResponse } from '@grafana/runtime';
import { act, renderHook } from '@testing-library/react';
import recorded from '../testing/queryAnswers.json';
import { listDataSources } from '../testing/grafanaServices';
import { PageAt } from '../testing/PageAt';
import { usePrometheus, type PrometheusQuery } from './usePrometheus';

const responseOf = (name: string) => {
  const { status, body } = recorded.find((entry) => entry.name === name)!;
  return toDataQueryResponse({ status, data: body } as unknown as FetchResponse | FetchError as FetchResponse);
};
const wrapper = ({ children }: { children: ReactNode }) => (
  <PageAt address="/?cluster=east&refresh=10s">{children}</PageAt>
);
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
const two: PrometheusQuery[] = [
  { refId: 'A', expr: 'up', kind: 'instant' },
  { refId: 'B', expr: 'down', kind: 'range' },
];

function clusterWithPrometheus(query: jest.Mock, prometheusUid: string | undefined = 'prom') {
  listDataSources([{ uid: 'east', name: 'east', jsonData: { prometheusUid } }], { query });
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('usePrometheus', () => {
  test('all queries go in one request, once a refresh, whatever else renders', async () => {
    const query = jest.fn((_request: DataQueryRequest) => Promise.resolve(responseOf('query-two')));
    clusterWithPrometheus(query);
    const { result, rerender } = renderHook(() => usePrometheus([...two]), { wrapper });
    await pass(0);
    rerender();
    await pass(0);
    expect(query).toHaveBeenCalledTimes(1);
    expect(query.mock.calls[0]![0].targets).toEqual([
      expect.objectContaining({ refId: 'A', expr: 'up', instant: true, range: false }),
      expect.objectContaining({ refId: 'B', expr: 'down', instant: false, range: true }),
    ]);
    expect(Object.keys(result.current.frames)).toEqual(['A', 'B']);
    expect(result.current.frames.A![0]!.fields[1]!.labels).toMatchObject({ job: 'prometheus' });
    await pass(10_000);
    expect(query).toHaveBeenCalledTimes(2);
  });

  test('a relative range moves on with each refresh', async () => {
    const query = jest.fn((_request: DataQueryRequest) => Promise.resolve(responseOf('query-two')));
    clusterWithPrometheus(query);
    renderHook(() => usePrometheus(two), { wrapper });
    await pass(0);
    await pass(10_000);
    const ends = query.mock.calls.map(([request]) => request.range.to.valueOf());
    expect(ends[1]! - ends[0]!).toBe(10_000);
  });

  test('one query that fails leaves the other alone', async () => {
    clusterWithPrometheus(jest.fn(() => Promise.resolve(responseOf('query-one-good-one-bad'))));
    const { result } = renderHook(() => usePrometheus(two), { wrapper });
    await pass(0);
    expect(Object.keys(result.current.frames)).toEqual(['A']);
    expect(result.current.errors.B).toMatch(/parse error/);
    expect(result.current.error).toBeNull();
  });

  test('no series is an empty list, not an unknown', async () => {
    clusterWithPrometheus(jest.fn(() => Promise.resolve(responseOf('query-empty'))));
    const { result } = renderHook(() => usePrometheus(two.slice(0, 1)), { wrapper });
    await pass(0);
    expect(result.current.frames).toEqual({ A: [] });
  });

  test('keeps the last frames when all fails', async () => {
    const responses = [responseOf('query-two'), responseOf('query-bad-promql')];
    clusterWithPrometheus(jest.fn(() => Promise.resolve(responses.shift())));
    const { result } = renderHook(() => usePrometheus(two.slice(0, 1)), { wrapper });
    await pass(0);
    const { frames, answeredAt } = result.current;
    await pass(10_000);
    expect(result.current.error).toMatchObject({ reason: 'failed', detail: expect.stringContaining('parse error') });
    expect(result.current.frames).toBe(frames);
    expect(result.current.answeredAt).toBe(answeredAt);
  });

  test('no queries, no request', async () => {
    const query = jest.fn();
    clusterWithPrometheus(query);
    const { result } = renderHook(() => usePrometheus([]), { wrapper });
    await pass(30_000);
    expect(query).not.toHaveBeenCalled();
    expect(result.current).toMatchObject({ loading: false, error: null });
  });

  test.each([
    ['not-configured', () => listDataSources([{ uid: 'east', name: 'east' }])],
    ['datasource-missing', () => listDataSources([{ uid: 'east', name: 'east', jsonData: { prometheusUid: 'gone' } }])],
    ['failed', () => clusterWithPrometheus(jest.fn(() => Promise.reject({ data: { message: 'boom' } })))],
  ])('%s', async (reason, prepare) => {
    prepare();
    const { result } = renderHook(() => usePrometheus(two), { wrapper });
    await pass(0);
    expect(result.current.error?.reason).toBe(reason);
    expect(result.current.loading).toBe(false);
  });
});
