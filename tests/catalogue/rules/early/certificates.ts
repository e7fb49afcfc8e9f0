import { inTwoClusters, scrapedTwice } from '../owners';

export const DAY = 86_400;

const KUBELETS: Readonly<Record<string, string>> = {
  'node-a': 'node="node-a",instance="10.0.0.1:10250"',
  'node-b': 'instance="10.0.0.2:10250"',
  'node-c': 'instance="node-c:10250"',
};

type Certificate = 'client' | 'server';

export const certificate = (which: Certificate, node: string) =>
  `kubelet_certificate_manager_${which}_ttl_seconds{job="kubelet",${KUBELETS[node]!}}`;

/** The client certificates of three kubelets, each of which leads to its node in another way. */
export const threeKubelets = (values: string) => ({
  ...Object.fromEntries(Object.keys(KUBELETS).map((node) => [certificate('client', node), values])),
  'kubelet_node_name{job="kubelet",instance="10.0.0.2:10250",node="node-b"}': '1x900',
});

export const expiring = (which: 'client' | 'serving', node = 'node-a') => ({ node, certificate: which });

/** Values of a certificate with so many seconds left, for an hour. */
export const left = (seconds: number) => `${seconds}-15x240`;

export const inItsOwnCluster = {
  name: 'scraped twice it is one alert, in its own cluster',
  series: (seconds: number) =>
    inTwoClusters(scrapedTwice({ [certificate('client', 'node-a')]: left(seconds) }), () => left(90 * DAY)),
};
