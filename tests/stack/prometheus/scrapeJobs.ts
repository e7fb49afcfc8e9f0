import { NODE_NAME, type Context } from '../instance/Context';

interface Relabel {
  source_labels?: string[];
  regex?: string;
  target_label?: string;
  replacement?: string;
  action?: string;
}

interface ScrapeJob {
  job_name: string;
  [setting: string]: unknown;
}

const tls = (context: Context): object => ({
  scheme: 'https',
  tls_config: {
    ca_file: context.pki('ca.crt'),
    cert_file: context.pki('apiserver-kubelet.crt'),
    key_file: context.pki('apiserver-kubelet.key'),
  },
});

const discover = (context: Context, role: string): object => ({
  kubernetes_sd_configs: [{ role, kubeconfig_file: context.pki('admin.kubeconfig') }],
});

const KIND_OF_NODE = '__meta_kubernetes_node_label_type';
const NODE_OF_TARGET = '__meta_kubernetes_node_name';
const label = (target_label: string, source: string): Relabel => ({ source_labels: [source], target_label });

/** Labels as kube-prometheus gives them: job "kubelet", the path, the node, the kubelet's address. */
const KUBELET_LABELS: Relabel[] = [
  { target_label: 'job', replacement: 'kubelet' },
  label('metrics_path', '__metrics_path__'),
  label('node', NODE_OF_TARGET),
  label('instance', '__address__'),
];

const KUBELET_PATHS = {
  kubelet: '/metrics',
  cadvisor: '/metrics/cadvisor',
  probes: '/metrics/probes',
  resource: '/metrics/resource',
};

const realNodes = (context: Context): ScrapeJob[] =>
  Object.entries(KUBELET_PATHS).map(([name, path]) => ({
    job_name: `kubelet-${name}`,
    metrics_path: path,
    ...tls(context),
    ...discover(context, 'node'),
    relabel_configs: [{ source_labels: [KIND_OF_NODE], regex: 'kwok', action: 'drop' }, ...KUBELET_LABELS],
  }));

const SIMULATED_PATH = '/metrics/nodes/$1/metrics/resource';
const NODE_TOTALS = 'node_(cpu_usage_seconds_total|memory_working_set_bytes)';

/** All simulated nodes answer on one address, each under a path of its own; what they say becomes cAdvisor's series. */
const simulatedNodes = (context: Context): ScrapeJob => ({
  job_name: 'simulated-nodes',
  ...tls(context),
  ...discover(context, 'node'),
  relabel_configs: [
    { source_labels: [KIND_OF_NODE], regex: 'kwok', action: 'keep' },
    { target_label: '__metrics_path__', replacement: KUBELET_PATHS.cadvisor },
    ...KUBELET_LABELS,
    { source_labels: [NODE_OF_TARGET], target_label: '__metrics_path__', replacement: SIMULATED_PATH },
    { source_labels: [NODE_OF_TARGET], target_label: 'instance', replacement: '$1:10250' },
  ],
  metric_relabel_configs: [
    { source_labels: ['__name__'], regex: NODE_TOTALS, target_label: 'id', replacement: '/' },
    { source_labels: ['__name__'], regex: NODE_TOTALS, target_label: '__name__', replacement: 'container_$1' },
    { source_labels: ['__name__'], regex: 'pod_.*|scrape_error|container_start_time_seconds', action: 'drop' },
  ],
});

/** Pods that ask for it by the usual annotations. */
const annotatedPods = (context: Context): ScrapeJob => ({
  job_name: 'pods',
  ...discover(context, 'pod'),
  relabel_configs: [
    { source_labels: ['__meta_kubernetes_pod_annotation_prometheus_io_scrape'], regex: 'true', action: 'keep' },
    { source_labels: ['__meta_kubernetes_pod_phase'], regex: 'Running', action: 'keep' },
    {
      source_labels: ['__meta_kubernetes_pod_ip', '__meta_kubernetes_pod_annotation_prometheus_io_port'],
      regex: '(.+);(.+)',
      target_label: '__address__',
      replacement: '$1:$2',
    },
    {
      source_labels: ['__meta_kubernetes_namespace', '__meta_kubernetes_pod_label_app'],
      regex: '(.+);(.+)',
      target_label: 'job',
      replacement: '$1/$2',
    },
    label('namespace', '__meta_kubernetes_namespace'),
    label('pod', '__meta_kubernetes_pod_name'),
    label('container', '__meta_kubernetes_pod_container_name'),
  ],
});

const fixed = (job_name: string, port: number, labels: Record<string, string> = {}, rest: object = {}): ScrapeJob => ({
  job_name,
  static_configs: [{ targets: [`127.0.0.1:${port}`], labels }],
  ...rest,
});

const gateway = (context: Context): ScrapeJob => ({
  job_name: 'clusterscope-gateway',
  // The gateway's labels name the objects of the cluster, not the gateway itself.
  honor_labels: true,
  authorization: { credentials_file: context.file('etc', 'gateway-token') },
  file_sd_configs: [{ files: [context.file('etc', 'gateway-targets.json')], refresh_interval: '2s' }],
});

/** Everything Prometheus scrapes in this stack. */
export function scrapeJobs(context: Context): ScrapeJob[] {
  const { inside } = context;
  const real = [
    ...realNodes(context),
    fixed('node-exporter', inside.nodeExporter, { node: NODE_NAME, instance: NODE_NAME }),
    fixed('kube-proxy', inside.kubeProxyMetrics, { node: NODE_NAME }),
  ];
  return [
    ...(context.mode === 'node' ? real : []),
    simulatedNodes(context),
    annotatedPods(context),
    fixed('apiserver', inside.apiserver, {}, tls(context)),
    fixed('prometheus', inside.prometheus),
    gateway(context),
    {
      job_name: 'extra',
      file_sd_configs: [{ files: [context.file('etc', 'extra-targets.json')], refresh_interval: '2s' }],
    },
  ];
}
