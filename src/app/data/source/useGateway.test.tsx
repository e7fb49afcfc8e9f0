/** @jest-environment jsdom */
import React, { type ReactNode } from 'react';
import { act, cleanup, renderHook } from '@testing-library/react';
import { answerProxy, listDataSources } from '../testing/grafanaServices';
import { PageAt } from '../testing/PageAt';
import { setHidden } from '../testing/setHidden';
import { useGateway } from './useGateway';

const page = (name: string) => ({
  status: 200,
  data: { rows: [{ name }], total: 1, next: null, asOf: 1, degraded: [] },
});
const at = (address: string) =>
  function Wrapper({ children }: { children: ReactNode }) {
    return <PageAt address={address}>{children}</PageAt>;
  };
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
const names = (state: ReturnType<typeof useGateway<'nodes'>>) => state.answer?.rows.map(({ name }) => name);

beforeEach(() => {
  jest.useFakeTimers();
  listDataSources([
    { uid: 'east', name: 'east' },
    { uid: 'west', name: 'west' },
  ]);
});
afterEach(async () => {
  cleanup();
  await setHidden(false);
  jest.useRealTimers();
});

describe('useGateway', () => {
  test('asks the picked cluster at once and on each refresh', async () => {
    const asked = answerProxy(() => Promise.resolve(page('a')));
    const { result } = renderHook(() => useGateway('nodes', { query: { text: 'x' } }), {
      wrapper: at('/?cluster=west&refresh=10s'),
    });
    expect(result.current).toMatchObject({ answer: null, loading: true, answeredAt: null });
    await pass(0);
    expect(asked).toEqual(['/api/datasources/proxy/uid/west/api/v1/nodes?text=x&packed=true']);
    expect(names(result.current)).toEqual(['a']);
    await pass(10_000);
    await pass(10_000);
    expect(asked).toHaveLength(3);
  });

  test('keeps the last answer and its time when a call fails, and recovers by itself', async () => {
    const answers = [
      () => Promise.resolve(page('first')),
      () => Promise.reject({ status: 502, data: undefined }),
      () => Promise.resolve(page('second')),
    ];
    answerProxy(() => answers.shift()!());
    const { result } = renderHook(() => useGateway('nodes'), { wrapper: at('/?cluster=east&refresh=10s') });
    await pass(0);
    const { answeredAt } = result.current;
    await pass(10_000);
    expect(result.current.error?.code).toBe('gateway-unreachable');
    expect(names(result.current)).toEqual(['first']);
    expect(result.current.answeredAt).toBe(answeredAt);
    await pass(10_000);
    expect(result.current.error).toBeNull();
    expect(names(result.current)).toEqual(['second']);
  });

  test('a slow gateway is not asked again before it has answered, and its answer counts', async () => {
    let finish = (_answer: ReturnType<typeof page>) => {};
    const asked = answerProxy(() => new Promise((resolve) => (finish = resolve)));
    const { result } = renderHook(() => useGateway('nodes'), { wrapper: at('/?cluster=east&refresh=5s') });
    await pass(20_000);
    expect(asked).toHaveLength(1);
    await act(async () => finish(page('slow')));
    expect(names(result.current)).toEqual(['slow']);
    await pass(5_000);
    expect(asked).toHaveLength(2);
  });

  test('rests while hidden and catches up when shown', async () => {
    const asked = answerProxy(() => Promise.resolve(page('a')));
    renderHook(() => useGateway('nodes'), { wrapper: at('/?cluster=east&refresh=10s') });
    await pass(0);
    await setHidden(true);
    await pass(60_000);
    expect(asked).toHaveLength(1);
    await setHidden(false);
    await pass(0);
    expect(asked).toHaveLength(2);
  });

  test('a page opened in a hidden tab asks when it is shown', async () => {
    const asked = answerProxy(() => Promise.resolve(page('a')));
    await setHidden(true);
    renderHook(() => useGateway('nodes'), { wrapper: at('/?cluster=east&refresh=off') });
    await pass(60_000);
    expect(asked).toEqual([]);
    await setHidden(false);
    await pass(0);
    expect(asked).toHaveLength(1);
  });

  test('another query keeps the rows until new ones come; a late answer to the old query is dropped', async () => {
    const finish: Array<(answer: ReturnType<typeof page>) => void> = [];
    answerProxy(() => new Promise((resolve) => finish.push(resolve)));
    const { result, rerender } = renderHook(({ text }) => useGateway('nodes', { query: { text } }), {
      wrapper: at('/?cluster=east&refresh=off'),
      initialProps: { text: 'a' },
    });
    await act(async () => finish[0]!(page('a')));
    rerender({ text: 'b' });
    expect(names(result.current)).toEqual(['a']);
    rerender({ text: 'c' });
    await act(async () => finish[2]!(page('c')));
    await act(async () => finish[1]!(page('b')));
    expect(names(result.current)).toEqual(['c']);
  });

  test('another object starts empty', async () => {
    answerProxy(() => Promise.resolve(page('a')));
    const { result, rerender } = renderHook(
      ({ name }) => useGateway('object', { path: { resource: 'pods', namespace: 'shop', name } }),
      { wrapper: at('/?cluster=east&refresh=off'), initialProps: { name: 'one' } }
    );
    await pass(0);
    expect(result.current.answer).not.toBeNull();
    rerender({ name: 'two' });
    expect(result.current).toMatchObject({ answer: null, answeredAt: null, loading: true });
  });
});
