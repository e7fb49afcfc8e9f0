import { WORKLOADS } from '../../../contract/kinds';
import type { Severity } from '../../../contract/answers';
import type { Filter } from './Filter';

export const SEVERITIES: readonly Severity[] = ['critical', 'warning', 'info'];
export const EVENT_TYPES = ['Normal', 'Warning'] as const;
export const TOP_SUBJECTS = ['pods', 'nodes'] as const;
export const ORDERS = ['asc', 'desc'] as const;

/** Every filter that a type may have, by its field in the query. */
export const FILTERS = {
  topOf: { label: 'Of', description: 'Whose usage', placeholder: 'pods', choices: TOP_SUBJECTS },
  severity: { label: 'Severity', description: 'Only this severity', placeholder: 'any', choices: SEVERITIES },
  kind: { label: 'Kind', description: 'Only this kind of workload', placeholder: 'all', choices: WORKLOADS },
  namespace: {
    label: 'Namespace',
    description: 'Only these namespaces, with commas between them',
    placeholder: 'all',
    several: true,
  },
  service: { label: 'Service', description: 'Name of the Service', placeholder: 'name', required: true },
  node: { label: 'Node', description: 'Only pods on this node', placeholder: 'all' },
  workload: {
    label: 'Workload',
    description: 'Only pods of this owner, as Kind/name; needs a namespace',
    placeholder: 'Deployment/web',
  },
  object: {
    label: 'Object',
    description: 'Only events about this object, as Kind/name; with its namespace',
    placeholder: 'Deployment/web',
  },
  eventType: { label: 'Type', description: 'Only events of this type', placeholder: 'any', choices: EVENT_TYPES },
  reason: { label: 'Reason', description: 'Only events with this reason', placeholder: 'Unhealthy' },
  labels: {
    label: 'Labels',
    description: 'Only objects that this label selector matches, as kubectl get -l takes it',
    placeholder: 'app=web,!canary',
    literal: true,
  },
  status: { label: 'Status', description: 'Only objects with exactly this status', placeholder: 'any' },
  text: { label: 'Text', description: 'Only rows that contain this text', placeholder: 'any', literal: true },
  sort: { label: 'Sort', description: 'Column to sort by', placeholder: 'default' },
  order: { label: 'Order', description: 'Direction of the sort', placeholder: 'default', choices: ORDERS },
  limit: { label: 'Limit', description: 'At most so many rows, of each namespace that is named', placeholder: '500' },
} as const satisfies Record<string, Filter>;

export type FilterName = keyof typeof FILTERS;
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

/** The filters of one type, in the order of its editor. */
export type Filters = Readonly<Partial<Record<FilterName, Filter>>>;

/** The filter `sort` over the sorts of one route. */
export function sortBy(choices: readonly string[]): Filter {
  return { ...FILTERS.sort, choices };
}
