/** @jest-environment jsdom */
import React from 'react';
import { render, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { KINDS } from '../../../contract/kinds';
import type { ObjectAnswer } from '../../../contract/answers';
import { deploymentAnswer, pageOf } from '../../components/testing/answers';
import { answerPrometheus } from '../../components/testing/answerPrometheus';
import { answerRoutes } from '../../components/testing/answerRoutes';
import { PageAt } from '../../data/testing/PageAt';
import type { Chart } from '../../scenes/chart';
import NodePage from '../nodes/NodePage';
import ObjectPage from './ObjectPage';

jest.mock('../../scenes/loadTimeCharts', () => ({
  loadTimeCharts: jest.fn(() =>
    Promise.resolve({
      default: ({ charts }: { charts: Chart[] }) => (
        <p>{charts.map(({ id, noValue }) => `${id}: ${noValue}`).join(' ')}</p>
      ),
    })
  ),
}));

const nodeAnswer: ObjectAnswer = {
  ...deploymentAnswer,
  resource: 'nodes',
  info: KINDS.nodes,
  object: { kind: 'Node', namespace: null, name: 'node-a' },
  problems: [],
  hurts: [],
};
const pod = {
  namespace: 'shop',
  name: 'checkout-1',
  status: 'CrashLoopBackOff',
  ready: 0,
  containers: 1,
  restarts: 12,
  lastRestartAt: null,
  createdAt: null,
  node: 'node-a',
  ip: '',
  owner: null,
  cause: 'killed by its liveness probe (HTTP 503 /healthz)',
  cpuRequest: null,
  memoryRequest: null,
  memoryLimit: null,
};

function open(path: string) {
  const asked = answerRoutes({
    'objects/deployments/shop/checkout': () => deploymentAnswer,
    'objects/nodes/-/node-a': () => nodeAnswer,
    pods: () => pageOf([pod], { total: 30, next: 'x' }),
  });
  const requests = answerPrometheus({});
  render(
    <PageAt address={`/a/clusterscope-kubernetes-app/${path}?cluster=east&refresh=off`}>
      <Routes>
        <Route path="/a/clusterscope-kubernetes-app/objects/:resource/:namespace/:name" element={<ObjectPage />} />
        <Route path="/a/clusterscope-kubernetes-app/nodes/:name" element={<NodePage />} />
      </Routes>
    </PageAt>
  );
  return { asked, requests };
}

test('an object of any kind by its address, with one request', async () => {
  const { asked, requests } = open('objects/deployments/shop/checkout');
  expect(await screen.findByRole('region', { name: 'What is wrong' })).toBeInTheDocument();
  expect(asked()).toEqual(['objects/deployments/shop/checkout']);
  expect(requests).toEqual([]);
});

test('a node shows its pods, the broken first, and its usage in one request', async () => {
  const { asked, requests } = open('objects/nodes/-/node-a');
  const row = (await screen.findByRole('link', { name: 'shop/checkout-1' })).closest('tr');
  expect(row).toHaveTextContent('CrashLoopBackOffkilled by its liveness probe (HTTP 503 /healthz)0 of 112');
  expect(screen.getByText('1–1 of 30 pods')).toBeInTheDocument();
  expect(await screen.findByText(/cpu: Prometheus has no recent/)).toBeInTheDocument();
  expect(asked().sort()).toEqual(['objects/nodes/-/node-a', 'pods?node=node-a&sort=trouble&limit=25&packed=true']);
  expect(requests).toHaveLength(1);
});

test('the short address of a node leads to it', async () => {
  open('nodes/node-a');
  expect(await screen.findByRole('region', { name: 'Pods on this node' })).toBeInTheDocument();
});

test('what does not exist is said', async () => {
  open('objects/pods/shop/gone');
  expect(await screen.findByText('There is no such Pod now')).toBeInTheDocument();
});

test('a kind that is not kept is not asked for', async () => {
  const { asked } = open('objects/widgets/shop/x');
  expect(await screen.findByText('kubectl describe widgets x -n shop')).toBeInTheDocument();
  expect(asked()).toEqual([]);
});
