import fs from 'node:fs';
import { insideNode } from '../instance/insideNode';
import { PAUSE_IMAGE } from '../instance/images';
import type { Context } from '../instance/Context';
import { run } from '../system/run';
import type { Part } from './Part';

const OVERLAYFS = 0x794c7630;

const firstExisting = (...files: string[]): string => files.find((file) => fs.existsSync(file)) ?? files[0];

const networkConfig = {
  cniVersion: '1.0.0',
  name: 'stack',
  plugins: [
    {
      type: 'bridge',
      bridge: 'cni0',
      isGateway: true,
      isDefaultGateway: true,
      ipMasq: false,
      hairpinMode: true,
      ipam: { type: 'host-local', dataDir: '/run/cni-ipam', ranges: [[{ subnet: '10.88.0.0/24' }]] },
    },
    { type: 'portmap', capabilities: { portMappings: true } },
  ],
};

function configuration(context: Context): string {
  // The kernel refuses an overlay upon an overlay, which is what a clone inside a container would be.
  const snapshotter = fs.statfsSync(context.file()).type === OVERLAYFS ? 'native' : 'overlayfs';
  return `version = 2
root = "${context.file('data', 'containerd')}"
state = "/run/containerd"
oom_score = 0
[grpc]
  address = "/run/containerd/containerd.sock"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "${PAUSE_IMAGE}"
  disable_apparmor = true
  # Without CAP_SYS_RESOURCE runc cannot write a negative oom_score_adj.
  restrict_oom_score_adj = true
  tolerate_missing_hugetlb_controller = true
  disable_hugetlb_controller = true
  max_container_log_line_size = 16384
  stream_server_address = "127.0.0.1"
  [plugins."io.containerd.grpc.v1.cri".containerd]
    snapshotter = "${snapshotter}"
    default_runtime_name = "runc"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
      runtime_type = "io.containerd.runc.v2"
      [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
        SystemdCgroup = false
        BinaryName = "${firstExisting('/usr/sbin/runc', '/usr/bin/runc')}"
  [plugins."io.containerd.grpc.v1.cri".registry]
    config_path = "${context.file('etc', 'registries')}"
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "${firstExisting('/usr/lib/cni', '/opt/cni/bin')}"
    conf_dir = "${context.file('etc', 'cni')}"
`;
}

export const containerd: Part = {
  name: 'containerd',
  tier: 'core',
  modes: ['node'],
  place: 'node',
  binaries: [],
  after: [],
  before: (context) => {
    fs.mkdirSync(context.file('etc', 'cni'), { recursive: true });
    fs.writeFileSync(context.file('etc', 'cni', '10-stack.conflist'), JSON.stringify(networkConfig));
    const registry = context.file('etc', 'registries', 'registry.example');
    fs.mkdirSync(registry, { recursive: true });
    fs.writeFileSync(
      `${registry}/hosts.toml`,
      `server = "http://127.0.0.1:${context.inside.registry}"\n[host."http://127.0.0.1:${context.inside.registry}"]\n  capabilities = ["pull", "resolve"]\n`
    );
    fs.writeFileSync(context.file('etc', 'containerd.toml'), configuration(context));
  },
  command: (context) => ['containerd', '--config', context.file('etc', 'containerd.toml'), '--log-level', 'info'],
  ready: async (context) => {
    const [command, ...args] = insideNode(context, ['ctr', 'version']);
    return (await run(command, args, { timeoutMs: 5_000 })).code === 0;
  },
};
