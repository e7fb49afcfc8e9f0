import fs from 'node:fs';
import type { Context } from '../instance/Context';
import { ask } from './ask';
import { BOTH_MODES, type Part } from './Part';

const dataDirectory = (context: Context): string => context.file('data', 'etcd');

export const etcd: Part = {
  name: 'etcd',
  tier: 'core',
  modes: BOTH_MODES,
  place: 'node',
  binaries: ['etcd'],
  after: ['relay'],
  before: (context) => {
    const { etcdSeed } = context.settings;
    if (etcdSeed !== undefined && !fs.existsSync(dataDirectory(context))) {
      fs.cpSync(etcdSeed, dataDirectory(context), { recursive: true });
    }
  },
  command: (context) => {
    const address = `http://127.0.0.1:${context.inside.etcd}`;
    const peer = `http://127.0.0.1:${context.inside.etcdPeer}`;
    return [
      context.binary('etcd'),
      ...['--data-dir', dataDirectory(context)],
      ...['--listen-client-urls', address, '--advertise-client-urls', address],
      ...['--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer, '--initial-cluster', `default=${peer}`],
      // The data lives as long as the stack does: nothing is lost by not waiting for the disk.
      '--unsafe-no-fsync',
      ...['--log-level', 'warn', '--auto-compaction-retention', '1h'],
    ];
  },
  ready: async (context) => (await ask(context, 'etcd', '/health')).text.includes('true'),
};
