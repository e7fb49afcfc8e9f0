import fs from 'node:fs';
import { answersOk, ask } from './ask';
import type { Part } from './Part';

const names = ['/usr/bin/prometheus-node-exporter', '/usr/local/bin/node_exporter', '/usr/bin/node_exporter'];

export const nodeExporter: Part = {
  name: 'node-exporter',
  tier: 'rest',
  modes: ['node'],
  place: 'node',
  binaries: [],
  after: [],
  command: (context) => [
    names.find((file) => fs.existsSync(file)) ?? names[0],
    `--web.listen-address=127.0.0.1:${context.inside.nodeExporter}`,
    // Hundreds of pod mounts and virtual interfaces would say nothing about the node.
    '--collector.filesystem.mount-points-exclude=^/(dev|proc|sys|run|var/lib/(kubelet|cni)|.*/\\.stack)($|/)',
    '--collector.netdev.device-exclude=^(veth.*|cni0|node0p)$',
  ],
  ready: (context) => answersOk(ask(context, 'nodeExporter', '/metrics')),
};
