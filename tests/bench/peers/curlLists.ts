import fs from 'node:fs';
import path from 'node:path';
import type { Resource } from '../../../src/contract/kinds';
import type { RunningStack } from '../../stack/stack';
import { runOk } from '../../stack/system/run';
import { ApiServerUser } from './ApiServerUser';
import { pageAddress } from './kindAddresses';

/** Rows without objects: a cheap way to learn where pages begin. */
const TABLE = 'application/json;as=Table;v=v1;g=meta.k8s.io';

/** Addresses of every page of a list, as of now. */
async function pagesOf(user: ApiServerUser, resource: Resource): Promise<string[]> {
  const pages: string[] = [];
  let next = '';
  do {
    const address = pageAddress(resource, next);
    const answer = await user.request('GET', `${address}&includeObject=None`, { accept: TABLE });
    if (answer.status !== 200) {
      throw new Error(`${address}: ${answer.status} ${answer.text.slice(0, 300)}`);
    }
    pages.push(address);
    next = (JSON.parse(answer.text) as { metadata: { continue?: string } }).metadata.continue ?? '';
  } while (next !== '');
  return pages;
}

export interface CurlRun {
  seconds: number;
  bytes: number;
  pages: number;
}

/**
 * The floor: what network, TLS and API server alone take. One curl a kind, all started together; each fetches every page of its kind
 * one after the other over one connection, as protobuf, and throws the bytes away. The addresses are collected beforehand, so that
 * curl need not read what it gets. Timed from the start of the processes to the end of the last.
 */
export async function curlLists(stack: RunningStack, resources: readonly Resource[]): Promise<CurlRun> {
  const user = new ApiServerUser(stack, 'gateway');
  const token = fs.readFileSync(path.join(stack.serviceAccountFolder, 'token'), 'utf8');
  const configs: string[] = [];
  let pages = 0;
  for (const resource of resources) {
    const addresses = await pagesOf(user, resource);
    const config = path.join(stack.dir, `curl-${resource}.config`);
    const lines = [
      'silent',
      'fail',
      'http1.1',
      `cacert = "${stack.context.pki('ca.crt')}"`,
      // A name that begins with "curl" would make the API server pretty-print.
      'user-agent = "clusterscope-bench"',
      'header = "Accept: application/vnd.kubernetes.protobuf"',
      `header = "Authorization: Bearer ${token}"`,
      'write-out = "%{size_download}\\n"',
      ...addresses.flatMap((address) => [`url = "${stack.urls.apiserver}${address}"`, 'output = "/dev/null"']),
    ];
    fs.writeFileSync(config, lines.join('\n'), { mode: 0o600 });
    configs.push(config);
    pages += addresses.length;
  }
  user.close();
  const started = performance.now();
  const printed = await Promise.all(
    configs.map((config) => runOk('curl', ['--config', config], { timeoutMs: 600_000 }))
  );
  const seconds = (performance.now() - started) / 1000;
  const sizes = printed.flatMap((text) => text.trim().split('\n').map(Number));
  if (sizes.length !== pages) {
    throw new Error(`curl fetched ${sizes.length} pages of ${pages}`);
  }
  return { seconds, bytes: sizes.reduce((sum, size) => sum + size, 0), pages };
}
