import fs from 'node:fs';
import { alertmanagerConfig } from '../prometheus/alertmanagerConfig';
import { answersOk, ask } from './ask';
import { BOTH_MODES, type Part } from './Part';

export const alertmanager: Part = {
  name: 'alertmanager',
  tier: 'rest',
  modes: BOTH_MODES,
  place: 'node',
  binaries: ['alertmanager'],
  after: ['slack'],
  before: (context) => fs.writeFileSync(context.file('etc', 'alertmanager.yaml'), alertmanagerConfig(context)),
  command: (context) => [
    context.binary('alertmanager'),
    `--config.file=${context.file('etc', 'alertmanager.yaml')}`,
    `--storage.path=${context.file('data', 'alertmanager')}`,
    `--web.listen-address=127.0.0.1:${context.inside.alertmanager}`,
    '--cluster.listen-address=',
    '--log.level=info',
  ],
  ready: (context) => answersOk(ask(context, 'alertmanager', '/-/ready')),
};
