import type { Resource } from '../../contract/kinds';
import type { EventLoopShare } from '../eventLoop/EventLoopShare';
import type { LogQuery } from './logs/logAddress';
import { openLog } from './logs/openLog';
import { type ReadLog, readLog } from './logs/readLog';
import { MetricsApi, type Sampled } from './metricsApi/MetricsApi';
import { type ObjectYaml, readYaml } from './objects/readYaml';
import type { ApiClient } from './transport/ApiClient';

/** What is asked of the API server only when somebody wants it. Everything rejects with ApiError. */
export interface ClusterReader {
  yaml(resource: Resource, namespace: string | null, name: string, signal: AbortSignal): Promise<ObjectYaml>;
  /** The newest `mostBytes` of a log. */
  log(query: LogQuery, mostBytes: number, signal: AbortSignal): Promise<ReadLog>;
  /** A log that goes on as it is written; `signal` ends it. */
  followLog(query: LogQuery, signal: AbortSignal): Promise<AsyncIterable<Buffer>>;
  sampled(of: 'nodes' | 'pods'): Promise<Sampled>;
}

/** Reads through one client; `stopping` ends what no caller can end. */
export function clusterReader(client: ApiClient, share: EventLoopShare, stopping: AbortSignal): ClusterReader {
  const metrics = new MetricsApi(client, share, stopping);
  return {
    yaml: (resource, namespace, name, signal) => readYaml(client, resource, namespace, name, signal),
    log: (query, mostBytes, signal) => readLog(client, query, mostBytes, signal),
    followLog: (query, signal) => openLog(client, { ...query, follow: true }, signal),
    sampled: (of) => metrics.sampled(of),
  };
}
