import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { USER_AGENT } from '../../../contract/identity';
import { isMetadataHost, lookupOutsideMetadata } from '../../kubernetes/connection/metadataAddress';

const TIMEOUT_MS = 5_000;
const LARGEST = 64 * 1024;

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += (chunk as Buffer).length;
    if (size > LARGEST) {
      throw new Error(`it answers more than ${LARGEST / 1024} KiB`);
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function ask(url: URL, ca: string | null, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? https.request : http.request;
  const headers = { accept: 'application/json', 'user-agent': USER_AGENT };
  const options = { agent: false, headers, signal, lookup: lookupOutsideMetadata, ...(ca === null ? {} : { ca }) };
  return new Promise((resolve, reject) => {
    request(url, options, resolve).on('error', reject).end();
  });
}

/**
 * The text at `address`: one GET without credentials, in at most 5 seconds and 64 KiB, no redirect followed, never to an
 * address of cloud metadata. Rejects with an Error that names the address.
 */
export async function fetchKeySet(address: string, ca: string | null): Promise<string> {
  const url = new URL(address);
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    if (isMetadataHost(url.hostname)) {
      throw new Error('it is an address of cloud metadata');
    }
    const answer = await ask(url, ca, signal);
    if (answer.statusCode !== 200) {
      answer.destroy();
      throw new Error(`it answers HTTP ${answer.statusCode}`);
    }
    return await textOf(answer);
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    throw new Error(`${url.origin}${url.pathname}: ${signal.aborted ? 'no answer in time' : message || code}`);
  }
}
