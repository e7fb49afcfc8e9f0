import { describeRef } from '../../../contract/objectRef';
import { FILTERS } from '../filters/filters';
import type { Column } from '../frames/Column';
import { tableOf } from '../frames/QueryResult';
import type { QueryType } from '../QueryType';
import { servicePathRows, type StepRow } from './servicePathRows';

interface Row extends StepRow {
  endsHere: boolean;
  nextStep: string;
}

const COLUMNS: ReadonlyArray<Column<Row>> = [
  {
    name: 'Step',
    type: 'text',
    description: 'service, ingress, selector, port, endpoints, pods or nodes',
    value: ({ step }) => step,
  },
  {
    name: 'Object',
    type: 'text',
    description: 'What the row is about',
    value: ({ object }) => object && describeRef(object),
    link: { field: 'path', object: ({ object }) => object },
  },
  { name: 'Status', type: 'text', description: 'Its state in words', value: ({ status }) => status },
  { name: 'Detail', type: 'text', description: 'Labels, ports, counts, places', value: ({ detail }) => detail },
  {
    name: 'Trouble',
    type: 'text',
    description: 'What is wrong; empty when nothing is',
    value: ({ trouble }) => trouble,
  },
  {
    name: 'Ends here',
    type: 'flag',
    description: 'Whether the way ends at this step',
    value: ({ endsHere }) => endsHere,
  },
  { name: 'Next step', type: 'text', description: 'What to do, in the first row', value: ({ nextStep }) => nextStep },
];

export const servicePath: QueryType = {
  id: 'servicePath',
  label: 'Service path',
  description: 'The way of a request to the pods of a Service, and where it ends',
  filters: {
    namespace: {
      label: 'Namespace',
      description: 'Namespace of the Service',
      placeholder: 'name',
      required: true,
    },
    service: FILTERS.service,
  },
  tables: [{ title: 'Service path', columns: COLUMNS }],
  async run({ given }, { client, clusterUid }) {
    const answer = await client.servicePath({ path: { namespace: given.namespace, name: given.service } });
    const { broken, pods, podCounts, source, resourceVersions, asOf, degraded } = answer;
    const rows = servicePathRows(answer).map((row) => ({
      ...row,
      endsHere: row.step === broken?.at,
      nextStep: row.step === 'service' ? (broken?.nextStep ?? '') : '',
    }));
    const page = { rows, total: rows.length, source, resourceVersions, asOf, degraded };
    const cut = `${pods.length} of ${podCounts.total} pods are shown, the worst first.`;
    const remarks = podCounts.total > pods.length ? [...answer.remarks, cut] : answer.remarks;
    return { ...tableOf(COLUMNS, page, clusterUid), remarks };
  },
};
