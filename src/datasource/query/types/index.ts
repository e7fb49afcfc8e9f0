import type { QueryType } from '../QueryType';
import { events } from './events';
import { nodes } from './nodes';
import { pods } from './pods';
import { problems } from './problems';
import { servicePath } from './servicePath';
import { top } from './top';
import { workloads } from './workloads';

/** Every query type, in the order of the editor. */
export const QUERY_TYPES: readonly QueryType[] = [problems, pods, nodes, workloads, events, top, servicePath];
