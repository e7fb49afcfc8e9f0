import fs from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import { ListSplitter } from '../../../src/gateway/kubernetes/protobuf/ListSplitter';
import { decodeListMeta } from '../../../src/gateway/kubernetes/decode/listMeta';
import { Reader } from '../../../src/gateway/kubernetes/protobuf/Reader';
import type { Resource } from '../../../src/contract/kinds';
import type { RunningStack } from '../../stack/stack';
import { pageAddress } from '../peers/kindAddresses';

const ITEM = 2;

/** One page's items go to the file, each after its length; gives where the next page begins, empty after the last. */
function recordPage(options: https.RequestOptions, url: string, file: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = https.get(url, options, (answer) => {
      const splitter = new ListSplitter();
      let next = '';
      answer.on('error', reject);
      answer.on('data', (chunk: Buffer) => {
        splitter.add(chunk);
        for (let part = splitter.next(); part; part = splitter.next()) {
          if (part.field === ITEM) {
            const length = Buffer.alloc(4);
            length.writeUInt32BE(part.bytes.length);
            fs.writeSync(file, length);
            fs.writeSync(file, part.bytes);
          } else {
            next = decodeListMeta(new Reader(part.bytes)).next;
          }
        }
      });
      answer.on('end', () =>
        splitter.complete ? resolve(next) : reject(new Error(`${url}: ${answer.statusCode ?? 0}, cut short`))
      );
    });
    sent.on('error', reject);
  });
}

/** Writes the objects of each kind as the API server sends them to `<folder>/<plural>.items`, each after its length in four bytes. */
export async function recordLists(stack: RunningStack, resources: readonly Resource[], folder: string): Promise<void> {
  const { context } = stack;
  const options = {
    agent: new https.Agent({ keepAlive: true }),
    ca: fs.readFileSync(context.pki('ca.crt')),
    cert: fs.readFileSync(context.pki('admin.crt')),
    key: fs.readFileSync(context.pki('admin.key')),
    headers: { accept: 'application/vnd.kubernetes.protobuf', 'user-agent': 'clusterscope-bench' },
  };
  fs.mkdirSync(folder, { recursive: true });
  for (const resource of resources) {
    const file = fs.openSync(path.join(folder, `${resource}.items`), 'w');
    let next = '';
    do {
      next = await recordPage(options, stack.urls.apiserver + pageAddress(resource, next), file);
    } while (next !== '');
    fs.closeSync(file);
  }
  options.agent.destroy();
}
