export interface GoModule {
  /** Folder under tests/stack that holds go.mod. */
  folder: string;
  flags: string[];
  /** The module's own sources take part in the cache key. */
  ownSources?: boolean;
}

const KUBERNETES_VERSION = ['gitVersion=v1.36.3', 'gitMajor=1', 'gitMinor=36']
  .map((value) => `-X k8s.io/component-base/version.${value}`)
  .join(' ');

export const MODULES = {
  programs: { folder: 'programs', flags: ['-trimpath', '-ldflags', '-s -w'], ownSources: true },
  cluster: { folder: 'modules/cluster', flags: ['-trimpath', '-ldflags', `-s -w ${KUBERNETES_VERSION}`] },
  prometheus: {
    folder: 'modules/prometheus',
    flags: [
      '-trimpath',
      '-tags',
      'remove_all_sd,enable_kubernetes_sd,enable_file_sd,enable_http_sd',
      '-ldflags',
      '-s -w',
    ],
  },
  alertmanager: { folder: 'modules/alertmanager', flags: ['-trimpath', '-ldflags', '-s -w'] },
  bench: { folder: '../bench/programs', flags: ['-trimpath', '-ldflags', '-s -w'], ownSources: true },
  notifier: { folder: '../catalogue/slack/notifier', flags: ['-trimpath', '-ldflags', '-s -w'], ownSources: true },
} satisfies Record<string, GoModule>;

interface BinaryEntry {
  module: keyof typeof MODULES;
  package: string;
  /** Processor minutes of a cold build, given that those above were built: the basis of "how long is left". */
  minutes: number;
}

/** Every binary the stack builds, in the order in which a starting cluster needs them. */
export const BINARIES = {
  pki: { module: 'programs', package: './pki', minutes: 0.3 },
  relay: { module: 'programs', package: './relay', minutes: 0.1 },
  pause: { module: 'programs', package: './pause', minutes: 0.05 },
  registry: { module: 'programs', package: './registry', minutes: 0.05 },
  'shop-server': { module: 'programs', package: './shop-server', minutes: 0.1 },
  etcd: { module: 'cluster', package: 'go.etcd.io/etcd/server/v3', minutes: 1.5 },
  'kube-apiserver': { module: 'cluster', package: 'k8s.io/kubernetes/cmd/kube-apiserver', minutes: 6 },
  kubectl: { module: 'cluster', package: 'k8s.io/kubernetes/cmd/kubectl', minutes: 1 },
  'kube-controller-manager': {
    module: 'cluster',
    package: 'k8s.io/kubernetes/cmd/kube-controller-manager',
    minutes: 1.8,
  },
  'kube-scheduler': { module: 'cluster', package: 'k8s.io/kubernetes/cmd/kube-scheduler', minutes: 0.5 },
  kwok: { module: 'cluster', package: 'sigs.k8s.io/kwok/cmd/kwok', minutes: 1.5 },
  kubelet: { module: 'cluster', package: 'k8s.io/kubernetes/cmd/kubelet', minutes: 1.5 },
  'kube-proxy': { module: 'cluster', package: 'k8s.io/kubernetes/cmd/kube-proxy', minutes: 0.4 },
  prometheus: { module: 'prometheus', package: 'github.com/prometheus/prometheus/cmd/prometheus', minutes: 6 },
  'metrics-server': { module: 'cluster', package: 'sigs.k8s.io/metrics-server/cmd/metrics-server', minutes: 1 },
  alertmanager: { module: 'alertmanager', package: 'github.com/prometheus/alertmanager/cmd/alertmanager', minutes: 1 },
  promtool: { module: 'prometheus', package: 'github.com/prometheus/prometheus/cmd/promtool', minutes: 1 },
  'bench-load': { module: 'bench', package: './load', minutes: 0.2 },
  'bench-informer': { module: 'bench', package: './informer', minutes: 0.1 },
  notifier: { module: 'notifier', package: '.', minutes: 0.1 },
  amtool: { module: 'alertmanager', package: 'github.com/prometheus/alertmanager/cmd/amtool', minutes: 0.3 },
} satisfies Record<string, BinaryEntry>;

export type BinaryName = keyof typeof BINARIES;

export const BINARY_NAMES = Object.keys(BINARIES) as BinaryName[];
