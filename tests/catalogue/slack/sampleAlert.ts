/** An alert as the notifiers' templates see it. */
export interface SampleAlert {
  status: 'firing' | 'resolved';
  labels: Record<string, string>;
  annotations: Record<string, string>;
  startsAt: string;
  endsAt: string;
  generatorURL: string;
  /** Grafana only. */
  silenceURL?: string;
}

const LABELS = { alertname: 'A', severity: 'critical', clusterscope_rule: 'a', namespace: 'shop', workload: 'backend' };

export const sampleAlert = (
  annotations: Record<string, string> = {},
  status: SampleAlert['status'] = 'firing',
  labels: Record<string, string> = { ...LABELS, workload_kind: 'Deployment', container: 'web' }
): SampleAlert => ({
  status,
  labels,
  annotations: {
    summary: 'backend (shop): broken',
    subject: 'Deployment backend',
    where: 'shop',
    impact: 'Customers wait.',
    cause: 'HTTP 503',
    next_step: 'Look.',
    kubectl: 'kubectl get pods',
    page_url: 'https://g/a/x',
    dashboard_url: 'https://g/d/c?var-cluster=k&from=now-3h&to=now',
    ...annotations,
  },
  startsAt: '2026-01-01T10:00:00Z',
  endsAt: '2026-01-01T10:02:20Z',
  generatorURL: 'https://g/alerting/grafana/a/view',
  silenceURL: 'https://g/alerting/silence/new?alertmanager=grafana&matcher=a%3Db',
});

/** An alert about a node: neither namespace nor workload. */
export const nodeAlert = (): SampleAlert => {
  const { where: _where, ...annotations } = sampleAlert({
    subject: 'Node n1',
    summary: 'Node n1 is not ready',
  }).annotations;
  const labels = { alertname: 'N', severity: 'warning', clusterscope_rule: 'n', node: 'n1', zone: 'eu-1' };
  return { ...sampleAlert({}, 'firing', labels), annotations };
};

/** An alert of somebody else's rule, sent to the same contact point. */
export const foreignAlert = (): SampleAlert => ({
  ...sampleAlert({}, 'firing', { alertname: 'DiskFull', disk: 'sda' }),
  annotations: { description: 'No space.' },
});
