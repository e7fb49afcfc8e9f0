import type { LimitRange, LimitRangeItem } from '../../../contract/objects';
import type { Row } from '../Family';
import type { ObjectFamily } from '../ObjectTable';
import { createdFamily } from './metaFamilies';
import { namedTable } from './namedTable';

const CONSTRAINTS = ['min', 'max', 'default', 'defaultRequest', 'maxLimitRequestRatio'] as const;

function itemRows(item: LimitRangeItem): Row[] {
  return CONSTRAINTS.flatMap((constraint) =>
    Array.from(item[constraint], ([resource, value]): Row => [value, resource, item.type, constraint])
  );
}

const families: ReadonlyArray<ObjectFamily<LimitRange>> = [
  {
    name: 'kube_limitrange',
    help: 'Information about limit range.',
    labels: ['resource', 'type', 'constraint'],
    rows: ({ limits }) => limits.flatMap(itemRows),
  },
  createdFamily('limitrange'),
];

export const limitRangeTable = namedTable('limitranges', 'limitrange', families);
