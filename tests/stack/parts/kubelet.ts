import fs from 'node:fs';
import { stringify } from 'yaml';
import { NODE_NAME, type Context } from '../instance/Context';
import { writeImages } from '../instance/images';
import { insideNode } from '../instance/insideNode';
import { runOk } from '../system/run';
import { until } from '../system/wait';
import { answersOk, ask } from './ask';
import { kubectl } from './kubectl';
import type { Part } from './Part';

const configuration = (context: Context): object => ({
  apiVersion: 'kubelet.config.k8s.io/v1beta1',
  kind: 'KubeletConfiguration',
  authentication: {
    anonymous: { enabled: false },
    webhook: { enabled: true },
    x509: { clientCAFile: context.pki('ca.crt') },
  },
  authorization: { mode: 'Webhook' },
  tlsCertFile: context.pki('serving.crt'),
  tlsPrivateKeyFile: context.pki('serving.key'),
  port: context.inside.kubelet,
  healthzPort: context.inside.kubeletHealth,
  containerRuntimeEndpoint: 'unix:///run/containerd/containerd.sock',
  failCgroupV1: false,
  cgroupDriver: 'cgroupfs',
  cgroupRoot: `/${context.cgroup}`,
  failSwapOn: false,
  resolvConf: context.file('etc', 'resolv.conf'),
  // There is no DNS; an address keeps MissingClusterDNS out of the events.
  clusterDNS: ['10.96.0.10'],
  clusterDomain: 'cluster.local',
  evictionHard: {
    'memory.available': '100Mi',
    'nodefs.available': '1%',
    'nodefs.inodesFree': '1%',
    'imagefs.available': '1%',
  },
  imageGCHighThresholdPercent: 99,
  imageGCLowThresholdPercent: 98,
  nodeStatusUpdateFrequency: '5s',
  nodeLeaseDurationSeconds: 20,
  syncFrequency: '10s',
  maxPods: 110,
  volumeStatsAggPeriod: '10s',
  serializeImagePulls: false,
  volumePluginDir: '/var/lib/kubelet/volumeplugins',
  // The default of -999 needs CAP_SYS_RESOURCE.
  oomScoreAdj: 0,
});

/** Where scenarios lay parts of the kubelet's configuration over the usual one; read at its start. */
export const kubeletOverrides = (context: Context): string => context.file('etc', 'kubelet.d');

async function importImages(context: Context): Promise<void> {
  const archive = context.file('data', 'images.tar');
  if (!fs.existsSync(archive)) {
    await writeImages(context, archive);
    const [command, ...args] = insideNode(context, ['ctr', '-n', 'k8s.io', 'images', 'import', archive]);
    await runOk(command, args);
  }
}

const nodeIsReady = async (context: Context): Promise<boolean> => {
  const path = '{.status.conditions[?(@.type=="Ready")].status}';
  return (await kubectl(context, ['get', 'node', NODE_NAME, '-o', `jsonpath=${path}`])).stdout === 'True';
};

export const kubelet: Part = {
  name: 'kubelet',
  tier: 'core',
  modes: ['node'],
  place: 'node',
  binaries: ['kubelet', 'pause', 'shop-server'],
  after: ['containerd', 'node-link'],
  before: async (context) => {
    fs.mkdirSync(kubeletOverrides(context), { recursive: true });
    fs.writeFileSync(context.file('etc', 'kubelet.yaml'), stringify(configuration(context)));
    await importImages(context);
  },
  command: (context) => [
    context.binary('kubelet'),
    ...['--config', context.file('etc', 'kubelet.yaml'), '--config-dir', kubeletOverrides(context)],
    ...['--kubeconfig', context.pki('kubelet.kubeconfig')],
    ...['--node-ip', context.ip, '--hostname-override', NODE_NAME],
    ...['--node-labels', 'topology.kubernetes.io/zone=zone-a', '--v=2'],
  ],
  ready: (context) => answersOk(ask(context, 'kubeletHealth', '/healthz')),
  afterwards: async (context) => {
    await until(`node ${NODE_NAME} to be Ready`, () => nodeIsReady(context));
  },
};
