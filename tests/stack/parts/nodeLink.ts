import fs from 'node:fs';
import type { Context } from '../instance/Context';
import { answersOk, askSecurely } from './ask';
import type { Part } from './Part';

const delayFile = (context: Context): string => context.file('link-delay-ms');

/** Makes the way between the kubelet and the API server slow: `ms` milliseconds more in each direction. */
export const setLinkDelay = (context: Context, ms: number): void => fs.writeFileSync(delayFile(context), String(ms));

/** The line between the kubelet and the API server: a relay whose delay can be changed while it runs. */
export const nodeLink: Part = {
  name: 'node-link',
  tier: 'core',
  modes: ['node'],
  place: 'node',
  binaries: ['relay'],
  after: ['kube-apiserver'],
  before: (context) => {
    setLinkDelay(context, 0);
    const forward = {
      listen: `127.0.0.1:${context.inside.apiserverLink}`,
      dial: `127.0.0.1:${context.inside.apiserver}`,
      delayFile: delayFile(context),
    };
    fs.writeFileSync(context.file('etc', 'node-link.json'), JSON.stringify([forward]));
  },
  command: (context) => [context.binary('relay'), context.file('etc', 'node-link.json')],
  ready: (context) => answersOk(askSecurely(context, 'apiserverLink', '/readyz')),
};
