import fs from 'node:fs';
import { stringify } from 'yaml';
import { prometheusConfig } from '../prometheus/prometheusConfig';
import { answersOk, ask } from './ask';
import { BOTH_MODES, type Part } from './Part';

export const prometheus: Part = {
  name: 'prometheus',
  tier: 'rest',
  modes: BOTH_MODES,
  place: 'node',
  binaries: ['prometheus'],
  after: ['kubelet', 'kwok'],
  before: (context) => {
    for (const file of ['gateway-targets.json', 'extra-targets.json']) {
      if (!fs.existsSync(context.file('etc', file))) {
        fs.writeFileSync(context.file('etc', file), '[]');
      }
    }
    fs.writeFileSync(context.file('etc', 'gateway-token'), '', { flag: 'a', mode: 0o600 });
    fs.writeFileSync(context.file('etc', 'prometheus.yaml'), stringify(prometheusConfig(context)));
  },
  command: (context) => [
    context.binary('prometheus'),
    `--config.file=${context.file('etc', 'prometheus.yaml')}`,
    `--storage.tsdb.path=${context.file('data', 'prometheus')}`,
    '--storage.tsdb.retention.time=6h',
    `--web.listen-address=127.0.0.1:${context.inside.prometheus}`,
    '--web.enable-lifecycle',
    '--log.level=info',
  ],
  ready: (context) => answersOk(ask(context, 'prometheus', '/-/ready')),
};
