/** @jest-environment jsdom */
import React from 'react';
import { render, screen } from '@testing-library/react';
import { answerPrometheus } from '../../components/testing/answerPrometheus';
import { PageAt } from '../../data/testing/PageAt';
import { NodeCharts } from './NodeCharts';

jest.mock('../../scenes/loadTimeCharts', () => ({
  loadTimeCharts: () => Promise.reject(new Error('Loading chunk 7 failed')),
}));

test('charts that cannot be loaded do not take the page along', async () => {
  // React reports what a boundary catches.
  const reported = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  answerPrometheus({});
  render(
    <PageAt address="/?cluster=east&refresh=off">
      <NodeCharts node="node-a" />
      <p>pods</p>
    </PageAt>
  );
  expect(await screen.findByText('The charts could not be drawn')).toBeInTheDocument();
  expect(screen.getByText(/Loading chunk 7 failed/)).toBeInTheDocument();
  expect(screen.getByText('pods')).toBeInTheDocument();
  reported.mockRestore();
});
