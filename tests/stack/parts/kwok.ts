import fs from 'node:fs';
import path from 'node:path';
import { createKwokWorkload } from '../kwok/createKwokWorkload';
import { answersOk, askSecurely } from './ask';
import { BOTH_MODES, type Part } from './Part';

const DEFINITIONS = path.join(__dirname, '../kwok/definitions');

/** How simulated nodes and pods behave and which usage they report: kwok reads one file. */
const configuration = (): string =>
  fs
    .readdirSync(DEFINITIONS)
    .sort()
    .map((file) => fs.readFileSync(path.join(DEFINITIONS, file), 'utf8').trim())
    .join('\n---\n');

export const kwok: Part = {
  name: 'kwok',
  tier: 'core',
  modes: BOTH_MODES,
  place: 'node',
  binaries: ['kwok'],
  after: ['kube-controller-manager', 'kube-scheduler'],
  before: (context) => fs.writeFileSync(context.file('etc', 'kwok.yaml'), configuration()),
  command: (context) => [
    context.binary('kwok'),
    ...['--kubeconfig', context.pki('admin.kubeconfig'), '--config', context.file('etc', 'kwok.yaml')],
    ...['--manage-all-nodes=false', '--manage-nodes-with-annotation-selector=kwok.x-k8s.io/node=fake'],
    ...['--node-ip', context.ip, '--node-port', String(context.inside.kwok)],
    ...['--tls-cert-file', context.pki('serving.crt'), '--tls-private-key-file', context.pki('serving.key')],
    ...['--node-lease-duration-seconds', String(2 * context.nodeGraceSeconds), '--cidr', '10.77.0.0/16'],
  ],
  ready: (context) => answersOk(askSecurely(context, 'kwok', '/healthz')),
  afterwards: createKwokWorkload,
};
