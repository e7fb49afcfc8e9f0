import { DecodeError } from '../protobuf/DecodeError';
import { ListSplitter } from '../protobuf/ListSplitter';
import { Reader } from '../protobuf/Reader';
import type { EventLoopShare } from '../../eventLoop/EventLoopShare';
import type { ApiClient } from '../transport/ApiClient';
import { apiError } from '../transport/ApiError';
import { withDeadline } from '../transport/withDeadline';
import { decodeSample } from './decodeSample';
import type { Sample } from './Sample';

const PROTOBUF = 'application/vnd.kubernetes.protobuf';
const ITEM = 2;
const DEADLINE_MS = 15_000;

/** The latest sample of every node or pod from the metrics API. Rejects with ApiError (404: there is no such API). */
export async function readSamples(
  client: ApiClient,
  of: 'nodes' | 'pods',
  share: EventLoopShare,
  signal: AbortSignal
): Promise<Sample[]> {
  const request = {
    path: `/apis/metrics.k8s.io/v1beta1/${of}`,
    accept: PROTOBUF,
    type: /^application\/vnd\.kubernetes\.protobuf/,
    verb: 'list',
    what: `${of}.metrics.k8s.io`,
  };
  return withDeadline(signal, DEADLINE_MS, request.what, async (within) => {
    const splitter = new ListSplitter();
    const samples: Sample[] = [];
    try {
      for await (const chunk of await client.get({ ...request, signal: within })) {
        splitter.add(chunk as Buffer);
        for (let part = splitter.next(); part; part = splitter.next()) {
          if (part.field === ITEM) {
            samples.push(decodeSample(new Reader(part.bytes), of));
          }
        }
        await share.giveWay();
      }
    } catch (error) {
      throw error instanceof DecodeError ? unreadable(error.message) : error;
    }
    if (!splitter.complete) {
      throw unreadable('the list ended early');
    }
    return samples;
  });
}

function unreadable(detail: string): Error {
  return apiError('api-server-unreachable', 'What the metrics API answers cannot be read', detail);
}
