import type { ResourceQuota } from '../../../contract/objects';
import type { Row } from '../Family';
import type { ObjectFamily } from '../ObjectTable';
import { createdFamily } from './metaFamilies';
import { namedTable } from './namedTable';

function quotaRows({ hard, used }: ResourceQuota): Row[] {
  return [
    ...Array.from(hard, ([resource, value]): Row => [value, resource, 'hard']),
    ...Array.from(used, ([resource, value]): Row => [value, resource, 'used']),
  ];
}

const families: ReadonlyArray<ObjectFamily<ResourceQuota>> = [
  {
    name: 'kube_resourcequota',
    help: 'Information about resource quota.',
    labels: ['resource', 'type'],
    rows: quotaRows,
  },
  createdFamily('resourcequota'),
];

export const quotaTable = namedTable('resourcequotas', 'resourcequota', families);
