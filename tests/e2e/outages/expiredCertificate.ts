import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { createServer } from 'node:tls';
import type { AddressInfo } from 'node:net';
import { kubeconfig } from '../../stack/instance/kubeconfig';
import type { RunningStack } from '../../stack/stack';
import { runOk } from '../../stack/system/run';
import { overview } from '../pages';
import { PAGES } from '../../../src/contract/links';
import { FAILED_REQUESTS, FAST, type Outage } from './Outage';
import { saysSo } from './saysSo';
import { testDataSource } from './testDataSource';

const EXPIRED = /API server’s certificate/;

/** Something that speaks TLS with a certificate of the cluster's authority that expired an hour ago. */
async function serveExpired(stack: RunningStack): Promise<{ url: string; close(): void }> {
  const { context } = stack;
  const spec = context.pki('expired.json');
  const hosts = ['127.0.0.1'];
  writeFileSync(spec, JSON.stringify([{ name: 'expired', commonName: 'expired', authority: 'ca', hosts, hours: -1 }]));
  await runOk(context.binary('pki'), [spec, context.pki('')]);
  const read = (file: string) => readFileSync(context.pki(file));
  const behind = Number(new URL(stack.urls.apiserver).port);
  const server = createServer({ key: read('expired.key'), cert: read('expired.crt') }, (socket) => {
    socket.on('error', () => socket.destroy());
    socket.pipe(connect(behind, '127.0.0.1').on('error', () => socket.destroy()));
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

export const expiredCertificate: Outage = {
  name: 'an expired certificate of the API server is named on the settings page and on the overview',
  async run(visit, _site, { stack, gateway }) {
    visit.excuse(FAILED_REQUESTS);
    const expired = await serveExpired(stack);
    const file = stack.context.file('expired.kubeconfig');
    writeFileSync(file, kubeconfig(stack.context, expired.url, { certificate: 'admin' }), { mode: 0o600 });
    await gateway.stop();
    try {
      await gateway.start({ kubeconfig: file });
      await testDataSource(visit, EXPIRED);
      await visit.page.goto(PAGES.overview);
      await saysSo(visit, EXPIRED);
    } finally {
      expired.close();
      await gateway.stop();
      await gateway.start({ kubeconfig: stack.gatewayKubeconfig });
    }
    await overview.open(visit, FAST);
  },
};
