import * as ENTRIES from '../entries';
import type { QueryOptions } from '../promql/selector';
import type { NodeScope } from '../scope';
import { ask, type PageQuery } from './pageQuery';

export type NodeTableRefId = 'cpu' | 'memory';
export type NodePageRefId = 'cpu' | 'memory' | 'disk' | 'network';

/** Usage now of the nodes on screen, one row per `node`; no names, no queries. */
export function nodeTableQueries(
  nodeNames: readonly string[],
  options: QueryOptions = {}
): Array<PageQuery<NodeTableRefId>> {
  if (nodeNames.length === 0) {
    return [];
  }
  const scope: NodeScope = { level: 'node', nodes: nodeNames };
  return [
    ask('cpu', 'instant', ENTRIES.cpuUsed, scope, options),
    ask('memory', 'instant', ENTRIES.memoryUsed, scope, options),
  ];
}

/** Usage of one node over time. `disk` has a series per `device`, `network` the `series` received and sent. */
export function nodePageQueries(node: string, options: QueryOptions = {}): Array<PageQuery<NodePageRefId>> {
  const scope: NodeScope = { level: 'node', nodes: [node] };
  return [
    ask('cpu', 'range', ENTRIES.cpuUsed, scope, options),
    ask('memory', 'range', ENTRIES.memoryUsed, scope, options),
    ask('disk', 'range', ENTRIES.filesystemUsed, scope, options),
    ask('network', 'range', ENTRIES.networkTraffic, scope, options),
  ];
}
