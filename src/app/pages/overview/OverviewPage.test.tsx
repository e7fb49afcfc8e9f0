/** @jest-environment jsdom */
import React from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { healthAnswer, livenessProblem, problemsAnswer, summaryAnswer } from '../../components/testing/answers';
import { answerPrometheus } from '../../components/testing/answerPrometheus';
import { answerRoutes } from '../../components/testing/answerRoutes';
import { overviewFrames } from '../../components/testing/states';
import { PageAt } from '../../data/testing/PageAt';
import OverviewPage from './OverviewPage';

const problems = problemsAnswer([livenessProblem], { total: 30 });
const open = () =>
  render(
    <PageAt address="/overview?cluster=east&from=now-6h&to=now&refresh=off">
      <OverviewPage />
    </PageAt>
  );

test('asks little: three routes of the gateway and at most five queries in one request to Prometheus', async () => {
  const asked = answerRoutes({ problems: () => problems, summary: () => summaryAnswer, health: () => healthAnswer });
  const requests = answerPrometheus(overviewFrames);
  open();
  expect(await screen.findByText(livenessProblem.title)).toBeInTheDocument();
  expect(await screen.findByRole('meter', { name: 'CPU used' })).toBeInTheDocument();
  expect(asked()).toEqual(['problems?limit=8', 'summary', 'health']);
  expect(requests).toHaveLength(1);
  expect(requests[0]!.length).toBeLessThanOrEqual(5);
});

test('links keep the cluster and the time range; the rest of the problems comes on demand', async () => {
  const asked = answerRoutes({ problems: () => problems, summary: () => summaryAnswer, health: () => healthAnswer });
  answerPrometheus(overviewFrames);
  open();
  expect(await screen.findByRole('link', { name: 'shop/checkout' })).toHaveAttribute(
    'href',
    '/a/clusterscope-kubernetes-app/objects/deployments/shop/checkout?cluster=east&from=now-6h&to=now&refresh=off'
  );
  await userEvent.click(screen.getByRole('button', { name: 'Show 29 more' }));
  expect(asked()).toContain('problems?limit=500');
});
