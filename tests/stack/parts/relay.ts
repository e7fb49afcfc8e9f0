import fs from 'node:fs';
import { PORT_NAMES, type Context, type PortName } from '../instance/Context';
import { connects } from './connects';
import type { Part } from './Part';

interface Forward {
  listen: string;
  listenNs?: string;
  dial: string;
  dialNs?: string;
}

/** Ports that this machine's processes reach inside the node. */
const INWARD = PORT_NAMES.filter((name) => name !== 'gateway' && name !== 'etcdPeer');

function forwards(context: Context): Forward[] {
  const namespace = `/proc/${fs.readFileSync(context.file('init.pid'), 'utf8')}/ns/net`;
  const address = (name: PortName): string =>
    `${name === 'kubelet' ? context.ip : '127.0.0.1'}:${context.inside[name]}`;
  const inward = INWARD.map((name) => ({
    listen: `127.0.0.1:${context.outside[name]}`,
    dial: address(name),
    dialNs: namespace,
  }));
  // The gateway runs on this machine, but Prometheus inside the node scrapes it.
  const gateway = {
    listen: `127.0.0.1:${context.inside.gateway}`,
    listenNs: namespace,
    dial: `@${context.file('gateway-address')}`,
  };
  return [...inward, gateway];
}

/** Carries connections between this machine and the node's network namespace; the host gets no interface or route. */
export const relay: Part = {
  name: 'relay',
  tier: 'core',
  modes: ['node'],
  place: 'host',
  binaries: ['relay'],
  after: [],
  before: (context) => fs.writeFileSync(context.file('etc', 'relay.json'), JSON.stringify(forwards(context))),
  command: (context) => [context.binary('relay'), context.file('etc', 'relay.json'), 'until-input-ends'],
  ready: (context) => connects(context.outside.etcd),
};
