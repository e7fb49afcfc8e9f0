/** @jest-environment jsdom */
import React from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { nodeRow, pageOf } from '../../components/testing/answers';
import { answerPrometheus } from '../../components/testing/answerPrometheus';
import { answerRoutes } from '../../components/testing/answerRoutes';
import { series } from '../../components/testing/states';
import { PageAt } from '../../data/testing/PageAt';
import NodesPage from './NodesPage';

const PAGES: Record<string, ReturnType<typeof pageOf<ReturnType<typeof nodeRow>>>> = {
  '': pageOf([nodeRow('a-1'), nodeRow('a-2')], { total: 5, next: 'two' }),
  two: pageOf([nodeRow('b-1'), nodeRow('b-2')], { total: 5, next: 'three' }),
  three: pageOf([nodeRow('c-1')], { total: 5 }),
};

function Address() {
  return <output>{useLocation().search}</output>;
}
const search = () => new URLSearchParams(screen.getByRole('status', { name: '' }).textContent ?? '');

function open(address: string) {
  const asked = answerRoutes({ nodes: (query) => PAGES[query.get('cursor') ?? ''] });
  const requests = answerPrometheus({ cpu: [series({ node: 'a-1' }, 1)], memory: [series({ node: 'a-1' }, 2 ** 30)] });
  render(
    <PageAt address={`/nodes?cluster=east&refresh=off${address}`}>
      <NodesPage />
      <Address />
    </PageAt>
  );
  return { asked, requests };
}
const click = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('asks Prometheus once, about the nodes on screen only', async () => {
  const { asked, requests } = open('');
  expect(await screen.findByText('1 core')).toBeInTheDocument();
  expect(asked()).toEqual(['nodes?sort=name&order=asc&limit=50&packed=true']);
  expect(requests.map((targets) => targets.map(({ refId }) => refId))).toEqual([['cpu', 'memory']]);
  expect(requests[0]![0]!.expr).toMatch(/a-1.*a-2/);
  expect(requests[0]![0]!.expr).not.toContain('b-1');
});

test('pages forth and back, with the page in the address', async () => {
  open('&text=pool');
  await screen.findByRole('link', { name: 'a-1' });
  await click('Next');
  await screen.findByRole('link', { name: 'b-1' });
  expect(screen.getByText('3–4 of 5 nodes')).toBeInTheDocument();
  await click('Next');
  await screen.findByRole('link', { name: 'c-1' });
  expect(Object.fromEntries(search())).toMatchObject({ text: 'pool', cursor: 'three', start: '4', cluster: 'east' });
  await click('Previous');
  await screen.findByRole('link', { name: 'b-1' });
  await click('Previous');
  await screen.findByRole('link', { name: 'a-1' });
  expect(search().has('cursor')).toBe(false);
});

test('an address opened afresh on a later page leads back to the first', async () => {
  open('&cursor=three&start=4');
  await screen.findByRole('link', { name: 'c-1' });
  await click('Previous');
  expect(await screen.findByRole('link', { name: 'a-1' })).toBeInTheDocument();
});

test('another order begins at the first page and is asked of the gateway', async () => {
  const { asked } = open('&cursor=two&start=2');
  await screen.findByRole('link', { name: 'b-1' });
  await click('CPU requested');
  expect(await screen.findByRole('link', { name: 'a-1' })).toBeInTheDocument();
  expect(asked()).toContain('nodes?sort=cpuRequested&order=desc&limit=50&packed=true');
  expect(Object.fromEntries(search())).toEqual({
    cluster: 'east',
    refresh: 'off',
    sort: 'cpuRequested',
    order: 'desc',
  });
});
