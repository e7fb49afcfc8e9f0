import type { RuleCase, RuleCases } from '../ruleCase';

const at = '10m';

/** Probes of three nodes of a zone to one of another, each with its own time. */
const link = (source: string, target: string, times: readonly number[], labels = '') =>
  Object.fromEntries(
    times.map((time, node) => [
      `probe_duration_seconds{job="blackbox",instance="${target}-1:9100",source_node="${source}-${node}",source_zone="${source}",target_zone="${target}"${labels}}`,
      `${time}x120`,
    ])
  );

const near = [0.002, 0.002, 0.002];

const cases: RuleCase[] = [
  {
    name: 'one direction between two of three zones is slow',
    series: {
      ...link('a', 'b', [0.11, 0.11, 0.12]),
      ...link('b', 'a', [0.08, 0.09, 0.08]),
      ...link('a', 'c', near),
      ...link('a', 'a', near),
    },
    expect: [
      { at: '1m', alerts: [] },
      { at, alerts: [{ source_zone: 'a', target_zone: 'b' }] },
    ],
  },
  {
    name: 'one slow node is no slow zone; slow within a zone is none between zones',
    series: { ...link('a', 'b', [2, 0.002, 0.002]), ...link('b', 'b', [1, 1, 1]) },
    expect: [{ at, alerts: [] }],
  },
  {
    name: 'probes without zones, and of websites, tell nothing',
    series: {
      'probe_duration_seconds{job="blackbox",instance="x:9100",source_node="a-1"}': '1x120',
      'probe_duration_seconds{job="blackbox",instance="https://example.com",source_zone="a"}': '9x120',
      'probe_duration_seconds{job="blackbox",instance="https://example.com",target_zone="a"}': '9x120',
    },
    expect: [{ at, alerts: [] }],
  },
  {
    name: 'zones of the same name in two clusters are told apart',
    series: {
      ...link('a', 'b', [0.3, 0.3, 0.3], ',cluster="eu"'),
      ...link('a', 'b', near, ',cluster="us"'),
    },
    expect: [{ at, alerts: [{ cluster: 'eu', source_zone: 'a', target_zone: 'b' }] }],
  },
];

export const zoneLinkSlow: RuleCases = {
  rule: 'zone-link-slow',
  cases,
  evaluateEvery: '30s',
  words: {
    case: cases[0]!.name,
    at,
    annotations: {
      cause:
        'Half of the probes from nodes of a to nodes of b took longer than 110ms over the last 5 minutes (threshold 100ms).',
      description:
        'Every call between pods of these zones waits that long, each time; chains of calls add it up. Half of the probes from nodes of a to nodes of b took longer than 110ms over the last 5 minutes (threshold 100ms).',
      impact: 'Every call between pods of these zones waits that long, each time; chains of calls add it up.',
      kubectl: 'kubectl get nodes -L topology.kubernetes.io/zone',
      next_step: 'Ask the provider about the link, and keep calls within a zone meanwhile.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/zone-link-slow.md',
      summary: 'From zone a to zone b it takes 110ms',
    },
  },
};
