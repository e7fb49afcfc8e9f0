import { ALL_NODES, CLUSTER, CLUSTER_DASHBOARD, ENTRIES } from '../../catalogue';
import { layout } from './layout';
import { NODE_PAGE_LINK, OVERVIEW_LINK } from './links';
import { problemsPanel, statPanel, timePanel } from './panel';
import { VARIABLES } from './variables';

const nodeLinks = [NODE_PAGE_LINK];

/** Dashboard "Cluster": what is wrong, how full the cluster is, how its nodes and API server fare. */
export function clusterDashboard() {
  return {
    uid: CLUSTER_DASHBOARD.uid,
    title: 'Cluster',
    description: 'What is wrong in a Kubernetes cluster, how full it is, and how its nodes and API server fare.',
    tags: ['kubernetes', 'clusterscope'],
    schemaVersion: 41,
    editable: true,
    graphTooltip: 1,
    refresh: '30s',
    time: { from: 'now-1h', to: 'now' },
    templating: { list: VARIABLES },
    annotations: { list: [] },
    links: [OVERVIEW_LINK],
    panels: layout([
      {
        height: 8,
        panels: [problemsPanel('What is wrong now', 'Problems found by the Clusterscope gateway, worst first.')],
      },
      {
        height: 5,
        panels: [
          statPanel(ENTRIES.cpuCapacity, CLUSTER),
          statPanel(ENTRIES.memoryCapacity, CLUSTER),
          statPanel(ENTRIES.podCapacity, CLUSTER),
        ],
      },
      {
        height: 8,
        panels: [
          timePanel(ENTRIES.usageShare, CLUSTER, '{{series}}'),
          timePanel(ENTRIES.podsByPhase, CLUSTER, '{{phase}}'),
        ],
      },
      {
        height: 8,
        panels: [
          timePanel(ENTRIES.cpuUsed, ALL_NODES, '{{node}}', nodeLinks),
          timePanel(ENTRIES.memoryUsed, ALL_NODES, '{{node}}', nodeLinks),
        ],
      },
      {
        height: 8,
        panels: [
          timePanel(ENTRIES.filesystemUsed, ALL_NODES, '{{node}} {{device}}', nodeLinks),
          timePanel(ENTRIES.networkTraffic, ALL_NODES, '{{node}} {{series}}', nodeLinks),
        ],
      },
      {
        height: 7,
        panels: [
          timePanel(ENTRIES.apiRequestRate, CLUSTER, 'requests'),
          timePanel(ENTRIES.apiErrorRatio, CLUSTER, 'errors'),
          timePanel(ENTRIES.apiLatency, CLUSTER, 'p99'),
          statPanel(ENTRIES.apiServersUp, CLUSTER),
        ],
      },
    ]),
  };
}
