/** @jest-environment jsdom */
import React from 'react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LinkParametersProvider } from '../../components/link/LinkParameters';
import {
  ago,
  healthAnswer,
  livenessProblem,
  nodeProblem,
  NOW,
  problemsAnswer,
  summaryAnswer,
  unschedulableProblem,
} from '../../components/testing/answers';
import { axeFindings } from '../../components/testing/axe';
import {
  answered,
  failing,
  kept,
  overviewFrames,
  prometheusAnswered,
  prometheusSilent,
  series,
  waiting,
} from '../../components/testing/states';
import { OverviewView, type OverviewViewProps } from './OverviewView';

const broken = problemsAnswer([livenessProblem, nodeProblem, unschedulableProblem]);
const calm = problemsAnswer([]);

function show(more: Partial<OverviewViewProps> = {}) {
  const props: OverviewViewProps = {
    problems: answered(broken),
    summary: answered(summaryAnswer),
    health: answered(healthAnswer),
    prometheus: prometheusAnswered(overviewFrames),
    now: NOW,
    onShowMore: null,
    ...more,
  };
  return render(
    <LinkParametersProvider value={{ cluster: 'east' }}>
      <OverviewView {...props} />
    </LinkParametersProvider>
  );
}
const section = (name: string) => screen.getByRole('region', { name });

describe('problems', () => {
  test('are listed in the order given, counted aloud, and lead to their objects', () => {
    show();
    const rows = within(screen.getByRole('list', { name: 'Problems, worst first' })).getAllByRole('heading');
    expect(rows.map((row) => row.textContent)).toEqual(
      [livenessProblem, nodeProblem, unschedulableProblem].map(({ title }) => title)
    );
    expect(within(section('What is wrong now')).getByRole('status')).toHaveTextContent('2 critical · 1 warning');
    expect(screen.getByRole('link', { name: 'shop/checkout' })).toHaveAttribute(
      'href',
      expect.stringContaining('/objects/deployments/shop/checkout?cluster=east')
    );
  });

  test('the rest is one activation away', async () => {
    const onShowMore = jest.fn();
    show({ problems: answered({ ...broken, total: 40 }), onShowMore });
    screen.getByRole('button', { name: 'Show 37 more' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(onShowMore).toHaveBeenCalledTimes(1);
  });

  test('none: calm, with what was checked and how fresh that is', () => {
    show({ problems: answered(calm) });
    expect(section('What is wrong now')).toHaveTextContent(
      'Nothing is wrong3 nodes, 42 pods, 17 workloads and 9 Services were checked, as of 2s ago.'
    );
  });

  test('none among kinds that could be read: says so and names the others', () => {
    const degraded = [
      {
        resource: 'pods' as const,
        state: 'forbidden' as const,
        resourceVersion: null,
        objects: 0,
        asOf: null,
        problem: { code: 'kind-forbidden' as const, message: 'pods is forbidden', detail: '', allowed: [] },
      },
    ];
    show({ problems: answered({ ...calm, degraded }) });
    expect(screen.getByText('Nothing is wrong in what can be seen')).toBeInTheDocument();
    expect(screen.getByText(/pods not readable for the gateway \(pods is forbidden\)/)).toHaveTextContent(
      /ClusterRole/
    );
  });

  test('a silent gateway is not calm', () => {
    show({ problems: failing, summary: failing, health: failing });
    expect(screen.queryByText('Nothing is wrong')).not.toBeInTheDocument();
    expect(screen.getByText('What is wrong is not known')).toBeInTheDocument();
    expect(section('Nodes')).toHaveTextContent('Not known while the gateway does not answer.');
    expect(section('Nodes')).not.toHaveTextContent('0');
  });

  test('the first load has a placeholder that says what it waits for', () => {
    show({ problems: waiting, summary: waiting, health: waiting, prometheus: prometheusSilent });
    expect(screen.getByRole('status', { name: 'Reading what is wrong' })).toBeInTheDocument();
  });
});

describe('a source that stops answering', () => {
  test('gateway: what it said stays, with since when, why and the fix', () => {
    show({ problems: kept(broken), summary: kept(summaryAnswer), health: kept(healthAnswer) });
    const banner = screen.getByText(/The gateway has not answered since \d\d:\d\d:\d\d/).closest('[role=status]');
    expect(banner).toHaveTextContent('Grafana could not reach the gateway.');
    expect(banner).toHaveTextContent('Check that the gateway runs');
    expect(screen.getByRole('list', { name: 'Problems, worst first' })).toBeInTheDocument();
    expect(section('API server')).not.toHaveTextContent('Reachable');
  });

  test('calm kept from before is told as past', () => {
    show({ problems: kept(calm) });
    expect(screen.getByText('Nothing was wrong when the gateway last answered')).toBeInTheDocument();
  });

  test('Prometheus: numbers stay, and requests come from the gateway now', () => {
    const error = { reason: 'failed' as const, message: 'Prometheus did not answer', detail: 'connection refused' };
    show({ prometheus: { ...prometheusAnswered(overviewFrames), answeredAt: ago(300), error } });
    expect(screen.getByText(/Prometheus has not answered since/).closest('[role=status]')).toHaveTextContent(
      'connection refused'
    );
    expect(screen.getByRole('meter', { name: 'CPU used' })).toHaveAttribute('aria-valuetext', '3 cores of 12 cores');
    expect(screen.getByRole('meter', { name: 'CPU requested' })).toHaveAttribute(
      'aria-valuetext',
      '6 cores of 12 cores'
    );
  });
});

describe('capacity', () => {
  test('used, requested and allocatable with units; Prometheus first, the gateway where it has none', () => {
    show();
    const text = section('Capacity').textContent;
    expect(text).toContain('12 cores allocatable');
    expect(text).toContain('6.50 cores54%');
    expect(text).toContain('20 GiB42%');
    expect(text).toContain('12 GiB25%');
    expect(text).toContain('330 allocatable');
    expect(text).toMatch(/Prometheus 3?\d?s ago · gateway 2s ago/);
  });

  test('unknown usage is a dash with reason and fix, never zero', () => {
    show({ prometheus: { ...prometheusSilent, answeredAt: ago(2) } });
    expect(screen.queryByRole('meter', { name: 'CPU used' })).not.toBeInTheDocument();
    expect(section('Capacity')).toHaveTextContent(/Prometheus has no recent container_cpu_usage_seconds_total/);
    expect(section('Capacity')).toHaveTextContent(/Let it scrape: kubelet, path \/metrics\/cadvisor/);
    expect(section('Capacity')).not.toHaveTextContent('0 cores');
  });

  test('no Prometheus at all says so without an alarm', () => {
    const error = { reason: 'not-configured' as const, message: 'No Prometheus data source is set' };
    show({ prometheus: { ...prometheusSilent, error } });
    expect(screen.queryByText(/Prometheus has not answered/)).not.toBeInTheDocument();
    expect(section('Capacity')).toHaveTextContent('No Prometheus is chosen for this cluster');
  });
});

describe('nodes and API server', () => {
  test('ready of all, the troubled ones by name, and the way to the list', () => {
    show();
    const nodes = within(section('Nodes'));
    expect(nodes.getByText('2 of 3 ready')).toBeInTheDocument();
    expect(nodes.getByText('1 cordoned')).toBeInTheDocument();
    expect(nodes.getByRole('link', { name: 'node-c' })).toHaveAttribute(
      'href',
      expect.stringContaining('/objects/nodes/-/node-c')
    );
    expect(nodes.getByRole('link', { name: 'All nodes' })).toHaveAttribute(
      'href',
      '/a/clusterscope-kubernetes-app/nodes?cluster=east&sort=status'
    );
  });

  test('API server: reachability, latency, rate, errors; no errors are zero errors', () => {
    show();
    const text = section('API server').textContent;
    for (const part of ['Reachable', '12 ms (median)', 'v1.36.3', '42.0 req/s', '0%', '34 ms']) {
      expect(text).toContain(part);
    }
  });

  test('a crossed threshold gets a mark beside its colour', () => {
    const api = [series({ series: 'errors' }, 0.2)];
    show({ prometheus: prometheusAnswered({ ...overviewFrames, api }) });
    expect(screen.getByText('20%').closest('div,span')).toBeInTheDocument();
    expect(section('API server')).toHaveTextContent(/Prometheus has no recent apiserver_request/);
  });

  test('an unreachable API server says why and since when', () => {
    const problem = { code: 'api-server-unreachable' as const, message: 'connection refused', detail: '', allowed: [] };
    const apiServer = { ...healthAnswer.apiServer, reachable: false, answeredAt: ago(65), problem };
    show({ health: answered({ ...healthAnswer, apiServer }) });
    expect(section('API server')).toHaveTextContent('Not reachable last answer 65s ago connection refused');
  });
});

test.each<[string, Partial<OverviewViewProps>]>([
  ['broken', {}],
  ['calm', { problems: answered(calm) }],
  ['silent', { problems: failing, summary: failing, health: failing, prometheus: prometheusSilent }],
])('is sound for screen readers: %s', async (_name, props) => {
  expect(await axeFindings(show(props).container)).toEqual([]);
});
