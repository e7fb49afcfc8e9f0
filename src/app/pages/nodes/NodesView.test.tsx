/** @jest-environment jsdom */
import React from 'react';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LinkParametersProvider } from '../../components/link/LinkParameters';
import { NOW, nodeRow, pageOf } from '../../components/testing/answers';
import { axeFindings } from '../../components/testing/axe';
import { answered, failing, kept, prometheusAnswered, prometheusSilent, series } from '../../components/testing/states';
import { nodesAddressOf } from './nodesAddress';
import { NodesView, type NodesViewProps } from './NodesView';

const page = pageOf([
  nodeRow('node-a'),
  nodeRow('node-b', {
    status: 'NotReady',
    ready: false,
    trouble: 'its kubelet stopped reporting',
    zone: '',
    roles: [],
  }),
]);
const usage = prometheusAnswered({
  cpu: [series({ node: 'node-a' }, 1)],
  memory: [series({ node: 'node-a' }, 2 ** 33)],
});

function show(more: Partial<NodesViewProps> = {}) {
  const calls = { onFilter: jest.fn(), onSort: jest.fn(), onPrevious: null, onNext: jest.fn() };
  const props: NodesViewProps = {
    nodes: answered(page),
    prometheus: usage,
    now: NOW,
    address: nodesAddressOf(''),
    ...calls,
    ...more,
  };
  const rendered = render(
    <LinkParametersProvider value={{ cluster: 'east' }}>
      <NodesView {...props} />
    </LinkParametersProvider>
  );
  return { ...rendered, ...calls };
}
const row = (name: string) => screen.getByRole('rowheader', { name: new RegExp(name) }).closest('tr')!;

test('joins the gateway’s facts with Prometheus’ usage', () => {
  show();
  const text = row('node-a').textContent;
  for (const part of [
    'Ready',
    'worker',
    'eu-1a',
    'v1.36.3',
    '12 of 110',
    '1 core',
    '25%',
    '2 of 4 cores',
    '50%',
    '8 GiB',
    '4 of 16 GiB',
    '3d',
  ]) {
    expect(text).toContain(part);
  }
  expect(within(row('node-a')).getByRole('link', { name: 'node-a' })).toHaveAttribute(
    'href',
    '/a/clusterscope-kubernetes-app/objects/nodes/-/node-a?cluster=east'
  );
});

test('a node without usage has a dash that says why, not a zero', () => {
  show();
  expect(row('node-b')).toHaveTextContent('NotReadyits kubelet stopped reporting');
  expect(within(row('node-b')).getAllByTitle(/Prometheus has no recent/)).toHaveLength(2);
  expect(within(row('node-b')).queryByRole('meter', { name: 'CPU used on node-b' })).not.toBeInTheDocument();
});

test('no usage at all is explained below the table', () => {
  show({ prometheus: { ...prometheusSilent, error: { reason: 'not-configured', message: '' } } });
  expect(screen.getByText(/No Prometheus is chosen for this cluster/, { selector: 'li' })).toBeInTheDocument();
});

test('sorts by keyboard; the head says by what', async () => {
  const { onSort } = show({ address: nodesAddressOf('?sort=cpuRequested&order=desc') });
  expect(screen.getByRole('columnheader', { name: 'CPU requested' })).toHaveAttribute('aria-sort', 'descending');
  expect(screen.getByRole('columnheader', { name: 'Zone' })).not.toHaveAttribute('aria-sort');
  expect(within(screen.getByRole('columnheader', { name: 'CPU used' })).queryByRole('button')).toBeNull();
  screen.getByRole('button', { name: 'CPU requested' }).focus();
  await userEvent.keyboard('{Enter}');
  screen.getByRole('button', { name: 'Pods' }).focus();
  await userEvent.keyboard(' ');
  expect(onSort.mock.calls).toEqual([
    ['cpuRequested', 'asc'],
    ['pods', 'desc'],
  ]);
});

test('pages say where they are; without a page before there is no way back', async () => {
  const { onNext } = show({ nodes: answered({ ...page, total: 230 }), address: nodesAddressOf('?cursor=x&start=50') });
  expect(screen.getByText('51–52 of 230 nodes')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Previous' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  expect(onNext).toHaveBeenCalledTimes(1);
});

test('the filter reports once typing pauses', () => {
  jest.useFakeTimers();
  const { onFilter } = show();
  const filter = screen.getByRole('textbox', { name: 'Filter nodes' });
  fireEvent.change(filter, { target: { value: 'po' } });
  act(() => jest.advanceTimersByTime(100));
  fireEvent.change(filter, { target: { value: 'pool' } });
  act(() => jest.advanceTimersByTime(100));
  expect(onFilter).not.toHaveBeenCalled();
  act(() => jest.advanceTimersByTime(1000));
  expect(onFilter.mock.calls).toEqual([['pool']]);
  jest.useRealTimers();
});

test('nothing found says what was looked for', () => {
  show({ nodes: answered(pageOf([])), address: nodesAddressOf('?text=xyz') });
  expect(screen.getByText('Nothing contains “xyz”.')).toBeInTheDocument();
});

test('a silent gateway keeps the rows, or says that nothing is known', () => {
  const { unmount } = show({ nodes: kept(page) });
  expect(screen.getByText(/The gateway has not answered since/)).toBeInTheDocument();
  expect(row('node-a')).toBeInTheDocument();
  unmount();
  show({ nodes: failing });
  expect(screen.getByText('The nodes are not known')).toBeInTheDocument();
});

test('is sound for screen readers', async () => {
  expect(await axeFindings(show().container)).toEqual([]);
});
