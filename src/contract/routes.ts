import type { CapabilitiesAnswer } from './answers/capabilities';
import type { ChangesEvent } from './answers/changes';
import { EVENT_SORTS, type EventsAnswer } from './answers/events';
import type { HealthAnswer } from './answers/health';
import type { LogsAnswer, LogsEvent } from './answers/logs';
import { NODE_SORTS, type NodeRow } from './answers/node';
import type { ObjectAnswer } from './answers/object';
import type { ObjectsAnswer } from './answers/objectList';
import type { Page } from './answers/page';
import { POD_SORTS, type PodRow } from './answers/pod';
import type { ProblemsAnswer } from './answers/problem';
import type { RelatedAnswer } from './answers/related';
import type { ServicePathAnswer } from './answers/servicePath';
import type { SummaryAnswer } from './answers/summary';
import { TOP_NODE_SORTS, TOP_POD_SORTS, type TopAnswer, type TopNodeRow, type TopPodRow } from './answers/top';
import type { YamlAnswer } from './answers/yaml';
import type { GatewayErrorCode } from './errors';
import { RESOURCES } from './kinds';
import { PARAMETERS } from './parameters';
import { route, stream, type Delivery } from './route';

const { namespace, text, order, limit, cursor, packed } = PARAMETERS;

/** What any request may meet. */
const always = [
  'bad-request',
  'body-refused',
  'bad-parameter',
  'token-missing',
  'token-refused',
  'identity-missing',
  'identity-refused',
  'identity-unverifiable',
  'request-too-large',
  'too-many-requests',
  'gateway-stopping',
  'internal',
] as const satisfies readonly GatewayErrorCode[];

const fromCache = [
  ...always,
  'not-synced',
  'api-server-unreachable',
  'api-server-certificate',
  'api-server-unauthorized',
  'kind-forbidden',
] as const satisfies readonly GatewayErrorCode[];

const ofOneObject = [...fromCache, 'unknown-kind', 'object-not-found'] as const satisfies readonly GatewayErrorCode[];

const objectInPath = {
  resource: PARAMETERS.resource,
  namespace: PARAMETERS.namespaceOrNone,
  name: PARAMETERS.name,
} as const;

const inNamespace = { namespace: PARAMETERS.namespaceInPath, name: PARAMETERS.name } as const;

const byColumn = <const C extends readonly string[], const D extends C[number]>(
  choices: C,
  byDefault: D,
  description = 'Column to sort by'
) => ({ type: 'choice', choices, default: byDefault, description }) as const;

/** Every route of the gateway: router, validation, client and reference are made from this table. */
export const ROUTES = {
  health: route<HealthAnswer>()({
    path: '/api/v1/health',
    summary: 'Is the gateway up, can it read the cluster, how fresh is each kind',
    parameters: {},
    query: {},
    errors: always,
  }),
  capabilities: route<CapabilitiesAnswer>()({
    path: '/api/v1/capabilities',
    summary: 'What can be asked here: kinds with state, age and rights, logs, metrics, versions, and who asks',
    parameters: {},
    query: {},
    errors: always,
  }),
  summary: route<SummaryAnswer>()({
    path: '/api/v1/summary',
    summary: 'Counts and capacity of the whole cluster',
    parameters: {},
    query: {},
    errors: fromCache,
  }),
  problems: route<ProblemsAnswer>()({
    path: '/api/v1/problems',
    summary: 'What is wrong now, grouped by owner, worst first',
    parameters: {},
    query: {
      namespace,
      severity: { type: 'choice', choices: ['critical', 'warning', 'info'], description: 'Only this severity' },
      limit: { ...limit, default: 50 },
    },
    errors: fromCache,
  }),
  nodes: route<Page<NodeRow>>()({
    path: '/api/v1/nodes',
    summary: 'Nodes with state, capacity and requests',
    parameters: {},
    query: { text, sort: byColumn(NODE_SORTS, 'name'), order, limit, cursor, packed },
    errors: fromCache,
  }),
  pods: route<Page<PodRow>>()({
    path: '/api/v1/pods',
    summary: 'Pods as kubectl prints them, with the cause when broken',
    parameters: {},
    query: {
      namespace,
      node: { type: 'text', maxLength: 253, description: 'Only pods on this node' },
      workload: {
        type: 'text',
        maxLength: 320,
        description: 'Only pods of this owner: `<Kind>/<name>`, needs `namespace`',
      },
      text,
      sort: byColumn(POD_SORTS, 'trouble', 'Column to sort by; `trouble` puts broken pods first'),
      order,
      limit,
      cursor,
      packed,
    },
    errors: fromCache,
  }),
  objects: route<ObjectsAnswer>()({
    path: '/api/v1/objects/{resource}',
    summary: 'Objects of one kind, with the columns of that kind and counts by status',
    parameters: { resource: PARAMETERS.resource },
    query: {
      namespace,
      labels: PARAMETERS.labels,
      text,
      status: { type: 'text', maxLength: 200, description: 'Only rows with this status, as `counts` names it' },
      sort: {
        type: 'text',
        maxLength: 40,
        description: '`name`, `namespace`, `status`, `age`, or the id of a column; `name` if not given',
      },
      order,
      limit,
      cursor,
    },
    errors: [...fromCache, 'unknown-kind'],
  }),
  object: route<ObjectAnswer>()({
    path: '/api/v1/objects/{resource}/{namespace}/{name}',
    summary: 'One object: status, cause, whom it hurts, owner and owned, events',
    parameters: objectInPath,
    query: {},
    errors: ofOneObject,
  }),
  related: route<RelatedAnswer>()({
    path: '/api/v1/objects/{resource}/{namespace}/{name}/related',
    summary: 'What an object belongs to, owns, selects or runs on, one step each, with the state of each',
    parameters: objectInPath,
    query: {},
    errors: ofOneObject,
  }),
  yaml: route<YamlAnswer>()({
    path: '/api/v1/objects/{resource}/{namespace}/{name}/yaml',
    summary: 'One object as YAML, read from the API server now, without what may be secret',
    parameters: objectInPath,
    query: {},
    errors: [...ofOneObject, 'object-too-large'],
  }),
  servicePath: route<ServicePathAnswer>()({
    path: '/api/v1/services/{namespace}/{name}/path',
    summary: 'The way of a request to the pods of a Service, and where it breaks',
    parameters: inNamespace,
    query: {},
    errors: [...fromCache, 'object-not-found'],
  }),
  events: route<EventsAnswer>()({
    path: '/api/v1/events',
    summary: 'Events, those with the same object, reason and message folded into one row',
    parameters: {},
    query: {
      namespace: { ...namespace, description: 'Only events about objects of this namespace' },
      object: {
        type: 'text',
        maxLength: 320,
        description: 'Only events about this object: `<Kind>/<name>`, with `namespace` where the kind has one',
      },
      type: { type: 'choice', choices: ['Normal', 'Warning'], description: 'Only events of this type' },
      reason: { type: 'text', maxLength: 128, description: 'Only events with this reason, e.g. `Unhealthy`' },
      sinceSeconds: PARAMETERS.sinceSeconds,
      text,
      sort: byColumn(EVENT_SORTS, 'last', 'Column to sort by; `last` is when it was last seen'),
      order: { ...order, default: 'desc' },
      limit,
      cursor,
    },
    errors: fromCache,
  }),
  logs: route<LogsAnswer>()({
    path: '/api/v1/pods/{namespace}/{name}/logs',
    summary: 'What a container wrote, read from the API server now',
    parameters: inNamespace,
    query: {
      container: PARAMETERS.container,
      previous: { type: 'switch', description: 'Of the container before its last restart' },
      sinceSeconds: PARAMETERS.sinceSeconds,
      tailLines: PARAMETERS.tailLines,
      limitBytes: {
        type: 'integer',
        minimum: 1,
        maximum: 4_000_000,
        default: 1_000_000,
        description: 'At most so many bytes of it, the newest whole lines',
      },
    },
    errors: [...ofOneObject, 'logs-unavailable'],
  }),
  logsFollow: stream<LogsEvent>()({
    path: '/api/v1/pods/{namespace}/{name}/logs/follow',
    summary: 'The last lines of a container, then each as it is written',
    parameters: inNamespace,
    query: {
      container: PARAMETERS.container,
      sinceSeconds: PARAMETERS.sinceSeconds,
      tailLines: { ...PARAMETERS.tailLines, default: 100 },
      after: PARAMETERS.after,
    },
    errors: [...ofOneObject, 'logs-unavailable', 'too-many-streams'],
  }),
  topNodes: route<TopAnswer<TopNodeRow>>()({
    path: '/api/v1/top/nodes',
    summary: 'What nodes use now, as the metrics API says it, at most ten seconds old',
    parameters: {},
    query: { text, sort: byColumn(TOP_NODE_SORTS, 'cpu'), order: { ...order, default: 'desc' }, limit, cursor, packed },
    errors: fromCache,
  }),
  topPods: route<TopAnswer<TopPodRow>>()({
    path: '/api/v1/top/pods',
    summary: 'What pods and their containers use now, as the metrics API says it, at most ten seconds old',
    parameters: {},
    query: {
      namespace,
      text,
      sort: byColumn(TOP_POD_SORTS, 'cpu'),
      order: { ...order, default: 'desc' },
      limit,
      cursor,
      packed,
    },
    errors: fromCache,
  }),
  changes: stream<ChangesEvent>()({
    path: '/api/v1/changes',
    summary: 'Which objects change, at most once a second',
    parameters: {},
    query: {
      kinds: { type: 'choices', choices: RESOURCES, description: 'Only these kinds; all of them if not given' },
      namespace,
      after: PARAMETERS.after,
    },
    errors: [...always, 'too-many-streams'],
  }),
} as const;

export type RouteName = keyof typeof ROUTES;

/** Names of the routes that answer so. */
export type RouteNamed<How extends Delivery> = {
  [N in RouteName]: (typeof ROUTES)[N]['delivery'] extends How ? N : never;
}[RouteName];

/** The routes that answer so, in the order of the table. */
export function routesBy<How extends Delivery>(delivery: How): Array<RouteNamed<How>> {
  return (Object.keys(ROUTES) as RouteName[]).filter((name) => ROUTES[name].delivery === delivery) as Array<
    RouteNamed<How>
  >;
}
