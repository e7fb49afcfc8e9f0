import type { HealthAnswer } from './answers/health';
import { NODE_SORTS, type NodeRow } from './answers/node';
import type { ObjectAnswer } from './answers/object';
import type { Page } from './answers/page';
import { POD_SORTS, type PodRow } from './answers/pod';
import type { ProblemsAnswer } from './answers/problem';
import type { SummaryAnswer } from './answers/summary';
import type { GatewayErrorCode } from './errors';
import { RESOURCES } from './kinds';
import { route } from './route';

const fromCache = [
  'bad-parameter',
  'token-missing',
  'token-refused',
  'not-synced',
  'api-server-unreachable',
  'api-server-certificate',
  'api-server-unauthorized',
  'kind-forbidden',
  'internal',
] as const satisfies readonly GatewayErrorCode[];

const namespace = {
  type: 'text',
  maxLength: 63,
  pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
  description: 'Only this namespace',
} as const;
const text = {
  type: 'text',
  maxLength: 200,
  description: 'Only rows that contain this text, letter case aside',
} as const;
const order = {
  type: 'choice',
  choices: ['asc', 'desc'],
  default: 'asc',
  description: 'Direction of the sort',
} as const;
const limit = { type: 'integer', minimum: 1, maximum: 500, default: 50, description: 'Rows a page' } as const;
const cursor = {
  type: 'text',
  maxLength: 1200,
  description: 'Where to go on, from `next` of the page before',
} as const;

/** Every route of the gateway: router, validation, client and reference are made from this table. */
export const ROUTES = {
  health: route<HealthAnswer>()({
    path: '/api/v1/health',
    summary: 'Is the gateway up, can it read the cluster, how fresh is each kind',
    parameters: {},
    query: {},
    errors: ['token-missing', 'token-refused', 'internal'],
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
    query: {
      text,
      sort: { type: 'choice', choices: NODE_SORTS, default: 'name', description: 'Column to sort by' },
      order,
      limit,
      cursor,
    },
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
      sort: {
        type: 'choice',
        choices: POD_SORTS,
        default: 'trouble',
        description: 'Column to sort by; `trouble` puts broken pods first',
      },
      order,
      limit,
      cursor,
    },
    errors: fromCache,
  }),
  object: route<ObjectAnswer>()({
    path: '/api/v1/objects/{resource}/{namespace}/{name}',
    summary: 'One object: status, cause, whom it hurts, owner and owned, events',
    parameters: {
      resource: { type: 'choice', choices: RESOURCES, description: 'Plural name of the kind' },
      namespace: {
        type: 'text',
        maxLength: 63,
        pattern: /^(-|[a-z0-9]([-a-z0-9]*[a-z0-9])?)$/,
        description: 'Namespace, or `-` for cluster-scoped kinds',
      },
      name: { type: 'text', maxLength: 253, pattern: /^[a-z0-9]([-a-z0-9.:]*[a-z0-9])?$/, description: 'Name' },
    },
    query: {},
    errors: [...fromCache, 'unknown-kind', 'object-not-found'],
  }),
} as const;

export type RouteName = keyof typeof ROUTES;
