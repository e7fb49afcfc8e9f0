/** @jest-environment jsdom */
import React from 'react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LinkParametersProvider } from '../link/LinkParameters';
import { livenessProblem, LONG_POD, NOW, nodeProblem, unschedulableProblem } from '../testing/answers';
import { axeFindings } from '../testing/axe';
import { ProblemList } from './ProblemList';

// Grafana copies by the clipboard API only where that is allowed.
beforeAll(() => Object.defineProperty(window, 'isSecureContext', { value: true }));

const list = (open = false) =>
  render(
    <LinkParametersProvider value={{ cluster: 'east', from: 'now-6h' }}>
      <ProblemList
        problems={[livenessProblem, nodeProblem, unschedulableProblem]}
        now={NOW}
        label="Problems"
        open={open}
      />
    </LinkParametersProvider>
  );

test('a row says what, where, whom it hurts and since when', () => {
  list();
  const [row] = screen.getAllByRole('listitem');
  expect(row).toHaveTextContent('Critical');
  expect(row).toHaveTextContent('3 of 3 pods killed by their liveness probe (HTTP 503 /healthz)');
  expect(row).toHaveTextContent('Deployment shop/checkout');
  expect(row).toHaveTextContent('Service checkout 0 of 3 ready');
  expect(row).toHaveTextContent('12m ago');
  expect(within(row!).getByText('12m ago')).toHaveAttribute('title', expect.stringMatching(/2026-11-23/));
});

test('links keep cluster and time range', () => {
  list();
  expect(screen.getByRole('link', { name: 'shop/checkout' })).toHaveAttribute(
    'href',
    '/a/clusterscope-kubernetes-app/objects/deployments/shop/checkout?cluster=east&from=now-6h'
  );
  expect(screen.getByRole('link', { name: 'node-c' })).toHaveAttribute(
    'href',
    '/a/clusterscope-kubernetes-app/objects/nodes/-/node-c?cluster=east&from=now-6h'
  );
});

test('a title that does not name the cause has it beside it', () => {
  list();
  expect(screen.getByText(/no node has 64 cores free/)).toBeVisible();
});

test('an unknown beginning is said, not guessed', () => {
  list();
  expect(screen.getAllByTitle('Kubernetes does not say since when')).toHaveLength(2);
});

test('the keyboard opens a row and finds Kubernetes’ words, the next step and the line to copy', async () => {
  const user = userEvent.setup();
  list();
  expect(screen.queryByText(/statuscode: 503/)).not.toBeInTheDocument();
  await user.tab();
  const toggle = screen.getByRole('button', { name: /3 of 3 pods killed/ });
  expect(toggle).toHaveFocus();
  expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await user.keyboard('{Enter}');
  expect(toggle).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByText('Liveness probe failed: HTTP probe failed with statuscode: 503')).toBeVisible();
  expect(screen.getByText('Look at what /healthz answers and why.')).toBeVisible();
  expect(screen.getByText(`kubectl logs -n shop ${LONG_POD} -c web --previous`)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Copy: kubectl logs/ }));
  expect(await navigator.clipboard.readText()).toBe(livenessProblem.kubectl);
});

test('what is hurt is not told again as explained, and no endpoints are called that', () => {
  const service = { kind: 'Service', namespace: 'shop', name: 'wishlist' };
  const other = { kind: 'Pod', namespace: 'shop', name: 'wishlist-1' };
  const problem = {
    ...unschedulableProblem,
    hurts: [{ object: service, text: 'Service wishlist has no endpoints', ready: 0, total: 0 }],
    explains: [service, other],
  };
  render(<ProblemList problems={[problem]} now={NOW} label="Problems" open />);
  expect(screen.getAllByText('has no endpoints')).toHaveLength(2);
  expect(screen.getByText('Also explains').nextElementSibling).toHaveTextContent(/^Pod shop\/wishlist-1$/);
});

test('is sound for screen readers, closed and open', async () => {
  const { container, unmount } = list();
  expect(await axeFindings(container)).toEqual([]);
  unmount();
  expect(await axeFindings(list(true).container)).toEqual([]);
});
