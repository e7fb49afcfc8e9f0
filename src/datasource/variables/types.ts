import type { Client } from '../../client';
import { WORKLOADS, type Resource } from '../../contract/kinds';
import type { Asked } from '../query/filters/Asked';
import { choiceOf } from '../query/filters/choiceOf';
import { FILTERS } from '../query/filters/filters';
import { rowsOf } from '../query/frames/pages';
import { USUAL_WORKLOADS } from '../query/types/workloads';
import type { VariableType } from './VariableType';

const { namespace, labels, kind, node, workload, text } = FILTERS;

async function objectsOf(resource: Resource, asked: Asked, client: Client) {
  const { labels: selector, text: part } = asked.given;
  const query = { labels: selector, text: part };
  const page = await rowsOf(asked, (place) => client.objects({ path: { resource }, query: { ...query, ...place } }));
  return page.rows.map(({ object }) => object);
}

const namesOf = async (resource: Resource, asked: Asked, client: Client) =>
  (await objectsOf(resource, asked, client)).map(({ name }) => name);

/** Every variable type, in the order of the editor. */
export const VARIABLE_TYPES: readonly VariableType[] = [
  {
    id: 'namespaces',
    label: 'Namespaces',
    description: 'Names of namespaces',
    filters: { labels, text },
    find: (asked, client) => namesOf('namespaces', asked, client),
  },
  {
    id: 'nodes',
    label: 'Nodes',
    description: 'Names of nodes',
    filters: { labels, text },
    find: (asked, client) => namesOf('nodes', asked, client),
  },
  {
    id: 'workloads',
    label: 'Workloads',
    description: 'Workloads as Kind/name, which the filter “workload” of pods takes',
    filters: { namespace, kind, labels, text },
    async find(asked, client) {
      const one = choiceOf('Kind', asked.given.kind, WORKLOADS);
      const found = await Promise.all(
        (one ? [one] : USUAL_WORKLOADS).map((resource) => objectsOf(resource, asked, client))
      );
      return found.flat().map((object) => `${object.kind}/${object.name}`);
    },
  },
  {
    id: 'pods',
    label: 'Pods',
    description: 'Names of pods',
    filters: { namespace, node, workload, text },
    async find(asked, client) {
      const query = {
        node: asked.given.node,
        workload: asked.given.workload,
        text: asked.given.text,
        sort: 'name',
      } as const;
      const { rows } = await rowsOf(asked, (place) => client.pods({ query: { ...query, ...place } }));
      return rows.map(({ name }) => name);
    },
  },
  {
    id: 'services',
    label: 'Services',
    description: 'Names of Services',
    filters: { namespace, labels, text },
    find: (asked, client) => namesOf('services', asked, client),
  },
  {
    id: 'kinds',
    label: 'Kinds',
    description: 'Kinds of workloads that the gateway can read, which the filter “kind” takes',
    filters: {},
    async find(_asked, client) {
      const { kinds } = await client.capabilities();
      const workloads = new Set<Resource>(WORKLOADS);
      return kinds
        .filter(({ resource, state }) => workloads.has(resource) && state !== 'forbidden' && state !== 'absent')
        .map(({ resource }) => resource);
    },
  },
];
